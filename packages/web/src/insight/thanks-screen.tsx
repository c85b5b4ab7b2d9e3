/** A professional thanks a team: a sentence of ours or own words about nobody; what stands there can be taken back. */
import type { TeamsToThank } from '@buurtplus/contract/insight';
import {
  reportWords,
  type ThanksSentence,
  thanksLimits,
  thanksSentences,
  thanksText,
} from '@buurtplus/domain/insight';
import { checkWording } from '@buurtplus/domain/wording';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newId } from '../offline/device.ts';
import { Button, Heading, Notice, Select, TextArea } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { takeThanksBack, thankTeam } from './insight.api.ts';
import { insightWords } from './insight-words.ts';
import './insight.css';
import { ListCut } from '../words/list-cut.tsx';

type Said = { readonly kind: 'done' | 'attention'; readonly text: string };

const Given = ({
  given,
  onTakeBack,
}: {
  readonly given: TeamsToThank['given'];
  readonly onTakeBack: (thanksId: string) => void;
}) => {
  const { language } = useLanguage();
  const [words, report] = [insightWords(language), reportWords(language)];
  return (
    <section className="bpp-stack" aria-labelledby="given">
      <h2 id="given">{words.thankGiven}</h2>
      {given.length === 0 ? <p className="bpp-soft">{words.thankNone}</p> : null}
      <ul className="bpp-list">
        {given.map((one) => (
          <li key={one.thanksId} className="bpp-card">
            <p>{thanksText(one, report)}</p>
            <small className="bpp-soft">
              {one.teamName} · {words.thankUntil(report.day(one.endsOn))}
            </small>
            <div>
              <Button kind="quiet" onClick={() => onTakeBack(one.thanksId)}>
                {words.thankTakeBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ListCut count={given.length} kind="newest" />
    </section>
  );
};

/** @param marks what stands out in own words, drawn by the room of wording help */
export const ThanksScreen = ({
  view,
  onChanged,
  marks,
}: {
  readonly view: TeamsToThank;
  readonly onChanged: () => Promise<void>;
  readonly marks: (text: string, intro: string) => ReactNode;
}) => {
  const { language } = useLanguage();
  const { app } = useWords();
  const words = insightWords(language);
  const [teamId, setTeamId] = useState(view.teams[0]?.teamId ?? '');
  const [sentence, setSentence] = useState<ThanksSentence | 'own'>(thanksSentences[0]);
  const [text, setText] = useState('');
  const [thanksId, setThanksId] = useState(newId);
  /** The words somebody looked at once more and still wants to send. */
  const [looked, setLooked] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const own = sentence === 'own';
  const doubtful = own && checkWording(text, language).length > 0;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaid(null);
    if (doubtful && looked !== text) return setLooked(text);
    const answer = await thankTeam({
      thanksId,
      teamId,
      sentence: own ? null : sentence,
      words: own ? text : null,
    });
    if (answer.ok || (answer.kind === 'problem' && answer.problem.code === 'other_content'))
      setThanksId(newId());
    if (answer.ok) {
      setText('');
      setLooked(null);
      setSaid({ kind: 'done', text: words.thankSent });
      return onChanged();
    }
    const wrongWords = answer.kind === 'problem' && answer.problem.code === 'invalid_input';
    const other = answer.kind === 'problem' ? answer.problem.detail : app.failed;
    setSaid({ kind: 'attention', text: wrongWords ? words.thankWrong : other });
  };
  const takeBack = async (thanksId: string): Promise<void> => {
    const answer = await takeThanksBack(thanksId);
    if (!answer.ok)
      setSaid({ kind: 'attention', text: answer.kind === 'problem' ? answer.problem.detail : app.failed });
    await onChanged();
  };
  return (
    <div className="bpp-stack">
      <Heading>{words.thankTitle}</Heading>
      <p>{words.thankIntro}</p>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      {view.teams.length === 0 ? (
        <p className="bpp-large">{words.noTeams}</p>
      ) : (
        <form className="bpp-stack" onSubmit={(event) => void send(event)}>
          <Select
            label={words.thankTeam}
            value={teamId}
            options={view.teams.map((team) => ({ value: team.teamId, label: team.name }))}
            onChange={(event) => setTeamId(event.target.value)}
          />
          <Select
            label={words.thankWhat}
            value={sentence}
            options={[
              ...thanksSentences.map((value) => ({ value, label: reportWords(language).sentences[value] })),
              { value: 'own', label: words.thankOwn },
            ]}
            onChange={(event) =>
              setSentence(thanksSentences.find((one) => one === event.target.value) ?? 'own')
            }
          />
          {own ? (
            <>
              <TextArea
                label={words.thankWords}
                hint={words.thankHint}
                required
                maxLength={thanksLimits.words}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              {marks(text, words.thankLook)}
            </>
          ) : null}
          <Button type="submit" wide>
            {doubtful && looked === text ? words.thankSendAnyway : words.thankSend}
          </Button>
        </form>
      )}
      <Given given={view.given} onTakeBack={(thanksId) => void takeBack(thanksId)} />
    </div>
  );
};
