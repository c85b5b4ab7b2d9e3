/** What happened in a case, newest first, with the reason a colleague gave. */
import type { CaseView } from '@buurtplus/contract/casework';
import { heldBackFields } from '@buurtplus/domain/casework';
import { useState } from 'react';
import { Button } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { stillWords } from '../words/still.ts';
import { type Language, useLanguage, useWords } from '../words/words.tsx';
import { answerWords } from './answer-words.ts';
import type { CaseWords } from './case-words.ts';
import { heldInWords } from './choose-along.tsx';
import { EntryLine } from './entry-line.tsx';
import { newestOf } from './newest-events.ts';
import { type Older, OlderPart } from './older-part.tsx';

type Event = CaseView['events'][number];

const heldIn = (codes: string | undefined, words: CaseWords): string | undefined => {
  const held = heldBackFields.filter((field) => codes?.split(' ').includes(field));
  return held.length === 0 ? undefined : words.along.notGivenWhat(heldInWords(held, words));
};

const detailInWords = (event: Event, view: CaseView, words: CaseWords, language: Language): string => {
  const { detail } = event;
  const rung = view.ladder.find((one) => one.code === detail['to']);
  const adds: Readonly<Record<string, string>> = words.adds;
  const verbs: Readonly<Record<string, string>> = words.verbs;
  const shields: Readonly<Record<string, string>> = words.shield.details;
  const answers: Readonly<Record<string, string>> = answerWords(language).names;
  const states: Readonly<Record<string, string>> = words.states;
  const extendings: Readonly<Record<string, string>> = stillWords(language).reasons;
  return [
    adds[detail['what'] ?? ''],
    verbs[detail['verb'] ?? ''],
    states[detail['state'] ?? ''],
    answers[detail['answer'] ?? ''],
    words.directions[detail['direction'] ?? ''],
    rung?.[language],
    shields[detail['shielded'] ?? ''],
    extendings[detail['because'] ?? ''],
    detail['decided'] === undefined ? undefined : words.decision.decidedYes,
    detail['number'],
    detail['reason'],
    detail['for'] === undefined ? undefined : words.standIn.forOwner(detail['for']),
    heldIn(detail['held'], words),
    detail['offers'] === undefined ? undefined : words.right.offers(detail['offers']),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
};

type Props = {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly older: Older;
};

export const Timeline = ({ view, words, older }: Props) => {
  const { language } = useLanguage();
  const { roles } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? view.events : newestOf(view.events);
  return (
    <section className="bpp-tight" aria-labelledby="case-timeline">
      <h2 id="case-timeline">{words.timeline}</h2>
      <ol className="bpp-case-lines">
        {shown.map((event) => (
          <li key={event.eventId}>
            <span>
              {[
                words.events[event.kind] ??
                  words.decision.events[event.kind] ??
                  words.ladder.events[event.kind] ??
                  event.kind,
                detailInWords(event, view, words, language),
              ]
                .filter((part) => part !== '')
                .join(': ')}
            </span>
            {event.before === null ? null : (
              <details className="bpp-no-print">
                <summary>{words.right.before}</summary>
                <span className="bpp-tight">
                  {event.before.kind === 'sensitive' ? (
                    words.adds.sensitive
                  ) : (
                    <EntryLine entry={event.before} isFrozen />
                  )}
                </span>
              </details>
            )}
            <small className="bpp-soft">
              {[
                event.role === null ? null : (roles[event.role] ?? event.role),
                momentInWords(event.at, language, new Date()),
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </small>
          </li>
        ))}
      </ol>
      {view.notShown.events && shown.length === view.events.length ? (
        <OlderPart of="events" count={view.events.length} older={older} words={words} />
      ) : null}
      {shown.length === view.events.length ? null : (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words.timelineAll(view.events.length)}
        </Button>
      )}
    </section>
  );
};
