/** Somebody joins or goes home: a name, one tap, and back to the dark screen. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import { type RoundFact, showRoundCode } from '@buurtplus/domain/rounds';
import { Button, Heading } from '../ui/index.ts';
import { useRoundWords } from './round-words.ts';
import type { OnRound } from './use-round.ts';
import { StepBack } from './use-round-step.tsx';
import { isHere, matesHere, nameOf, stillAsked } from './walk.ts';

type Props = {
  readonly ownerId: string;
  readonly pack: RoundPack | null;
  readonly on: OnRound;
  readonly onFact: (fact: RoundFact) => void;
  readonly onBack: () => void;
};

export const PeopleScreen = ({ ownerId, pack, on, onFact, onBack }: Props) => {
  const words = useRoundWords();
  const { round, kept } = on;
  const others = (pack?.members ?? []).filter(
    (member) => member.personId !== ownerId && !isHere(round, member.personId),
  );
  const does = (fact: RoundFact) => () => {
    onFact(fact);
    onBack();
  };
  return (
    <div className="bpp-round">
      <StepBack to={null} label={words.peopleBack} />
      <Heading>{words.peopleTitle}</Heading>
      {matesHere(round, ownerId).map((personId) => (
        <Button key={personId} kind="secondary" wide onClick={does({ kind: 'left', personId })}>
          {words.leaves(nameOf(pack, personId, words.someone))}
        </Button>
      ))}
      {stillAsked(round).map((personId) => (
        <Button key={personId} kind="secondary" wide onClick={does({ kind: 'left', personId })}>
          {words.notComing(nameOf(pack, personId, words.someone))}
        </Button>
      ))}
      <Button kind="secondary" wide onClick={does({ kind: 'left', personId: ownerId })}>
        {words.iLeave}
      </Button>
      {others.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="joins">
          <h2 id="joins">{words.joins}</h2>
          <p className="bpp-soft">{words.joinsPick}</p>
          <ul className="bpp-list">
            {others.map((member) => (
              <li key={member.personId}>
                <Button
                  kind="secondary"
                  wide
                  onClick={does({ kind: 'joined', personId: member.personId, presence: 'named' })}
                >
                  {member.name}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {kept.code === null ? null : (
        <p className="bpp-soft">
          {words.roundCode(showRoundCode(kept.code.code), nameOf(pack, kept.code.personId, words.someone))}
        </p>
      )}
    </div>
  );
};
