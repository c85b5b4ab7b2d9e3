/** The coordinator writes the house rules, publishes a version, and sees who accepted: yes or not yet. */
import type { Acceptances, MyTeam } from '@buurtplus/contract/team-life';
import { useState } from 'react';
import { Button, Heading, StatePill, TextArea } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayWords } from './days.ts';
import { publishRules } from './life.api.ts';
import { lifeWords, standardRules } from './life-words.ts';
import { useSaid } from './said.tsx';
import './life.css';

type Props = {
  readonly team: MyTeam;
  readonly people: Acceptances['people'];
  readonly onChanged: () => Promise<void>;
};

const WhoAccepted = ({
  people,
  hasRules,
}: {
  readonly people: Props['people'];
  readonly hasRules: boolean;
}) => {
  const words = lifeWords(useLanguage().language);
  const isDone = (one: Props['people'][number]): boolean => one.privacyCard && (one.houseRules || !hasRules);
  const done = people.filter(isDone);
  return (
    <section className="bpp-tight" aria-labelledby="accepted">
      <h2 id="accepted">{words.whoAccepted}</h2>
      <p>{words.acceptedCount(done.length, people.length)}</p>
      {done.length === 0 ? null : <p className="bpp-soft">{done.map((one) => one.name).join(', ')}</p>}
      <ul className="bpp-list">
        {people
          .filter((one) => !isDone(one))
          .map((one) => (
            <li key={one.personId} className="bpp-card">
              <strong>{one.name}</strong>
              <div className="bpp-row">
                {hasRules ? (
                  <StatePill kind={one.houseRules ? 'done' : 'waiting'}>
                    {words.rules}: {one.houseRules ? words.yes : words.notYet}
                  </StatePill>
                ) : null}
                <StatePill kind={one.privacyCard ? 'done' : 'waiting'}>
                  {words.cardShort}: {one.privacyCard ? words.yes : words.notYet}
                </StatePill>
              </div>
            </li>
          ))}
      </ul>
    </section>
  );
};

export const KeepRulesScreen = ({ team, people, onChanged }: Props) => {
  const { language } = useLanguage();
  const words = lifeWords(language);
  const { tell, notice } = useSaid();
  const [text, setText] = useState(() => (team.rules?.lines ?? standardRules(language)).join('\n'));
  const [asked, setAsked] = useState(false);
  const publish = async (): Promise<void> => {
    const answer = await publishRules(text.split('\n'), team.rules?.version ?? 0);
    setAsked(false);
    tell(answer, answer.ok ? words.published(answer.value.version) : '');
    window.scrollTo(0, 0);
    await onChanged();
  };
  return (
    <div className="bpp-stack">
      <div className="bpp-tight">
        <Heading>{words.keepRules}</Heading>
        <p className="bpp-soft">
          {team.rules === null
            ? words.rulesStart
            : words.rulesOf(team.rules.version, dayWords(team.rules.publishedOn, language))}
        </p>
      </div>
      {notice}
      <div className="bpp-stack bpp-rulestext">
        <TextArea
          label={words.rulesText}
          hint={words.rulesHint}
          rows={16}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAsked(false);
          }}
        />
        <Button wide onClick={() => (asked ? void publish() : setAsked(true))}>
          {asked ? words.publishSure : words.publish}
        </Button>
      </div>
      <WhoAccepted people={people} hasRules={team.rules !== null} />
    </div>
  );
};
