/** One signal at the desk: facts first, why it came here, and exactly the buttons the status table allows. */
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import type { SignalAction } from '@buurtplus/domain/signals';
import type { ReactNode } from 'react';
import { Button, Notice, StatePill } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import type { Language } from '../words/words.tsx';
import { ActionForm, type ActionStep } from './action-form.tsx';
import type { DeskWords } from './desk-words.ts';
import { dueInWords } from './due-words.ts';
import { RelatedSignals } from './related-signals.tsx';
import type { RelatedWork } from './use-related.ts';
import { WhyHere } from './why-here.tsx';
import { factsInWords, pillOf } from './work-list.tsx';

type Props = {
  readonly signal: SignalForDeskView;
  readonly words: DeskWords;
  readonly language: Language;
  readonly placeName: (code: string | null) => string;
  readonly forming: SignalAction | null;
  readonly message: string | null;
  readonly onPress: (action: SignalAction) => void;
  readonly onStep: (step: ActionStep) => void;
  readonly onCancel: () => void;
  readonly onBack: () => void;
  readonly related: RelatedWork;
  /** Another signal of the same work. */
  readonly onOpen: (signalId: string) => void;
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="bpp-tight">
    <h2>{title}</h2>
    {children}
  </section>
);

const Facts = ({
  signal,
  words,
  language,
  placeName,
}: Pick<Props, 'signal' | 'words' | 'language' | 'placeName'>) => {
  const when = (iso: string): string => momentInWords(iso, language, new Date());
  const where = [signal.street, placeName(signal.neighbourhoodCode)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
  return (
    <>
      <Part title={words.facts}>
        <p className="bpp-large">{factsInWords(signal.observations, language)}</p>
        {signal.gutFeeling === null ? null : (
          <p>
            {words.feeling}: {words.feelings[signal.gutFeeling]}
          </p>
        )}
      </Part>
      {signal.ownWords === null ? null : (
        <Part title={words.words}>
          <p className="bpp-quote">{signal.ownWords}</p>
        </Part>
      )}
      <dl className="bpp-facts">
        <div>
          <dt>{words.place}</dt>
          <dd>
            {where}
            {signal.houseNumber === null ? null : ` · ${words.houseNumber} ${signal.houseNumber}`}
          </dd>
        </div>
        <div>
          <dt>{words.observed}</dt>
          <dd>{when(signal.observedAt)}</dd>
        </div>
        <div>
          <dt>{words.recorded}</dt>
          <dd>{when(signal.recordedAt)}</dd>
        </div>
        <div>
          <dt>{words.received}</dt>
          <dd>{when(signal.receivedAt)}</dd>
        </div>
      </dl>
    </>
  );
};

/** The reason, place, outcome or answer that belongs to a step, in words. */
const detailInWords = (kind: string, detail: string | null, words: DeskWords): string | null => {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    return: words.returnReasons,
    refer: words.targets,
    handle: words.outcomes,
    report_back: words.answers,
  };
  return detail === null ? null : (lists[kind]?.[detail] ?? detail);
};

const Afterwards = ({ signal, words, language }: Pick<Props, 'signal' | 'words' | 'language'>) => {
  const when = (iso: string): string => momentInWords(iso, language, new Date());
  return (
    <>
      {signal.photos.length === 0 ? null : (
        <Part title={words.photos}>
          {signal.photos.map((photo) => (
            <img
              key={photo.hash}
              className="bpp-photo"
              src={`/api/v1/signals/${signal.signalId}/photos/${photo.hash}`}
              alt={words.photo}
              width={photo.width}
              height={photo.height}
            />
          ))}
        </Part>
      )}
      <Part title={words.answersGiven}>
        {signal.answers.length === 0 ? <p className="bpp-soft">{words.noAnswer}</p> : null}
        {signal.answers.map((answer) => (
          <p key={answer.answerId}>
            {words.answers[answer.answer]}
            {answer.words === null ? '' : `: ${answer.words}`}{' '}
            <small className="bpp-soft">{when(answer.madeAt)}</small>
          </p>
        ))}
      </Part>
      {signal.notes.length === 0 ? null : (
        <Part title={words.notes}>
          {signal.notes.map((note) => (
            <p key={note.noteId}>
              {note.text}{' '}
              <small className="bpp-soft">
                {note.role}, {when(note.madeAt)}
              </small>
            </p>
          ))}
        </Part>
      )}
      <Part title={words.history}>
        <ol className="bpp-history">
          {signal.events.map((event) => (
            <li key={`${event.at}${event.kind}`}>
              <span>
                {[words.events[event.kind] ?? event.kind, detailInWords(event.kind, event.detail, words)]
                  .filter((part) => part !== null)
                  .join(': ')}
              </span>{' '}
              <small className="bpp-soft">
                {[event.role, when(event.at)].filter((part) => part !== null).join(', ')}
              </small>
            </li>
          ))}
        </ol>
      </Part>
    </>
  );
};

/** The next step of a usual case first; sending back is always possible and never the first thing to do. */
const inOrder = (actions: readonly SignalAction[], answersGiven: number): readonly SignalAction[] => {
  const order: readonly SignalAction[] =
    answersGiven === 0
      ? ['take', 'report_back', 'handle', 'close', 'refer', 'reopen', 'return']
      : ['take', 'handle', 'close', 'report_back', 'refer', 'reopen', 'return'];
  return [...actions].sort((left, right) => order.indexOf(left) - order.indexOf(right));
};

export const SignalPane = (props: Props) => {
  const { signal, words, language, forming, message, onPress, onStep, onCancel, onBack } = props;
  const due = dueInWords(signal.dueAt, signal.status, words, language, new Date());
  return (
    <article className="bpp-pane bpp-pane--signal" aria-labelledby="signal-title">
      <div className="bpp-only-phone">
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <header className="bpp-tight">
        <h1 id="signal-title" tabIndex={-1}>
          {words.kinds[signal.kind]} <span className="bpp-number">{signal.number}</span>
        </h1>
        <div className="bpp-row">
          <StatePill kind={pillOf(signal.status, due?.late === true)}>
            {words.statuses[signal.status]}
          </StatePill>
          <span>{words.urgencies[signal.urgency]}</span>
          {due === null ? null : <span className={due.late ? 'bpp-late' : 'bpp-soft'}>{due.text}</span>}
        </div>
      </header>
      {message === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{message}</p>
        </Notice>
      )}
      <div className="bpp-row bpp-no-print">
        {inOrder(signal.allowedActions, signal.answersGiven).map((action, index) => (
          <Button
            key={action}
            kind={index === 0 ? 'primary' : 'secondary'}
            aria-expanded={forming === action || undefined}
            onClick={() => onPress(action)}
          >
            {words.actions[action]}
          </Button>
        ))}
      </div>
      {forming === null ? null : (
        <ActionForm key={forming} action={forming} words={words} onCancel={onCancel} onStep={onStep} />
      )}
      <Facts {...props} />
      {signal.senderRepeat === null ? null : (
        <Notice kind="info">
          <p>{words.related.senderRepeat(signal.senderRepeat)}</p>
        </Notice>
      )}
      <WhyHere signal={signal} words={words} language={language} />
      <RelatedSignals
        work={props.related}
        words={words}
        language={language}
        placeName={props.placeName}
        onOpen={props.onOpen}
      />
      <Afterwards {...props} />
    </article>
  );
};
