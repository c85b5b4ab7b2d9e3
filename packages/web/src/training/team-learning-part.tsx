/** For the coordinator: whether the team asks which lessons were done, and then done or not for each member. */
import type { TeamLearning } from '@buurtplus/contract/training';
import { learningLine } from '@buurtplus/domain/training';
import { Button, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useTrainingWords } from './training-words.ts';

type Props = {
  readonly team: TeamLearning;
  readonly failed: string | null;
  readonly onChoose: (asks: boolean) => void;
};

export const TeamLearningPart = ({ team, failed, onChoose }: Props) => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  const titleOf = (id: string): string =>
    learningLine.find((entry) => entry.id === id)?.title[language] ?? id;
  return (
    <section className="bpp-stack" aria-labelledby="team-learning">
      <h2 id="team-learning">{words.team}</h2>
      <p>{words.teamText}</p>
      {failed === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{failed}</p>
        </Notice>
      )}
      <ul className="bpp-list">
        {team.people.map(({ name, done }) => (
          <li key={name}>
            {done.length === 0 ? (
              <p>
                {name}: {words.teamNone}
              </p>
            ) : (
              <details className="bpp-other">
                <summary>
                  {name}: {words.teamOf(done.length, learningLine.length)}
                </summary>
                <ul>
                  {done.map((id) => (
                    <li key={id}>{titleOf(id)}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      <Button kind="secondary" onClick={() => onChoose(!team.asks)}>
        {team.asks ? words.teamStop : words.teamAsk}
      </Button>
    </section>
  );
};
