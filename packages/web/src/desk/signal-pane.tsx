/** One signal at the desk: facts first, why it came here, and exactly the buttons the status table allows. */
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import type { SignalAction } from '@buurtplus/domain/signals';
import type { ReactNode } from 'react';
import { Button, Notice, SendButton, StatePill } from '../ui/index.ts';
import { dayInWords, momentInWords } from '../words/moments.ts';
import { placeParts } from '../words/place.ts';
import { stillWords } from '../words/still.ts';
import type { Language } from '../words/words.tsx';
import { ActionForm, type ActionStep, isOwed } from './action-form.tsx';
import { BehindTap } from './behind-tap.tsx';
import type { DeskWords } from './desk-words.ts';
import { dueInWords } from './due-words.ts';
import { dutchToday } from './dutch-today.ts';
import { RelatedSignals } from './related-signals.tsx';
import { StillPart } from './still-part.tsx';
import type { RelatedWork } from './use-related.ts';
import { WhyHere } from './why-here.tsx';
import { factsInWords, pillOf } from './work-row.tsx';

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
  /** Who read it from outside the own work; that room hands it in. */
  readonly seenBy: (signalId: string) => ReactNode;
  /** Another signal of the same work. */
  readonly onOpen: (signalId: string) => void;
  readonly extra?: ReactNode;
  /** What the agreement with this neighbourhood promises about such a signal, in words; null while none is known. */
  readonly promise: string | null;
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
  const street = signal.addressShielded === true ? words.home.shielded : signal.street;
  const where = placeParts(street, placeName(signal.neighbourhoodCode)).join(', ');
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
      {signal.behindTap.includes('own_words') ? (
        <Part title={words.words}>
          <BehindTap key={signal.signalId} signalId={signal.signalId} field="own_words" words={words}>
            {(value) => <p className="bpp-quote">{value}</p>}
          </BehindTap>
        </Part>
      ) : null}
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
            {signal.behindTap.includes('street') ? (
              <BehindTap
                key={`${signal.signalId} street`}
                signalId={signal.signalId}
                field="street"
                words={words}
              >
                {(value) => ` · ${value}`}
              </BehindTap>
            ) : null}
            {signal.behindTap.includes('house_number') ? (
              <BehindTap key={signal.signalId} signalId={signal.signalId} field="house_number" words={words}>
                {(value) => ` · ${words.houseNumber} ${value}`}
              </BehindTap>
            ) : null}
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

const isLate = (dueAt: string | null): boolean => dueAt !== null && Date.parse(dueAt) < Date.now();

/** The reason, place, outcome or answer that belongs to a step, in words. */
const detailInWords = (
  kind: string,
  detail: string | null,
  words: DeskWords,
  language: Language,
): string | null => {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    return: words.returnReasons,
    refer: words.targets,
    handle: words.outcomes,
    report_back: words.answers,
    sleep: words.home.sleepReasons,
    ask: words.home.questions,
    extend: stillWords(language).reasons,
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
      {signal.questions.length === 0 ? null : (
        <Part title={words.home.questionsTitle}>
          {signal.questions.map((question) => (
            <p key={question.questionId}>
              {words.home.questions[question.code] ?? question.code}{' '}
              <strong>
                {question.answer === null
                  ? words.home.noAnswerYet
                  : (words.home.questionAnswers[question.answer] ?? question.answer)}
              </strong>
              {question.words === null ? '' : ` “${question.words}”`}{' '}
              <small className="bpp-soft">{when(question.answeredAt ?? question.askedAt)}</small>
            </p>
          ))}
          {signal.behindTap.includes('answer_words') ? (
            <BehindTap key={signal.signalId} signalId={signal.signalId} field="answer_words" words={words}>
              {(value) => <p className="bpp-quote">{value}</p>}
            </BehindTap>
          ) : null}
        </Part>
      )}
      <Part title={words.answersGiven}>
        <p className={isLate(signal.answerDueAt) ? 'bpp-late' : ''}>
          {signal.answerDueAt === null
            ? signal.answersGiven > 0
              ? words.home.owedNot
              : null
            : isLate(signal.answerDueAt)
              ? words.home.owedLate(when(signal.answerDueAt))
              : words.home.owedBy(when(signal.answerDueAt))}
        </p>
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
                {[
                  words.events[event.kind] ?? event.kind,
                  detailInWords(event.kind, event.detail, words, language),
                ]
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
const inOrder = (actions: readonly SignalAction[], owed: boolean): readonly SignalAction[] => {
  const rest: readonly SignalAction[] = ['ask', 'refer', 'wake', 'sleep', 'reopen', 'return'];
  const order: readonly SignalAction[] = owed
    ? ['take', 'report_back', 'handle', 'close', ...rest]
    : ['take', 'handle', 'close', 'report_back', ...rest];
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
          {signal.asleepUntil === null ? null : (
            <span>{words.home.asleepUntil(dayInWords(signal.asleepUntil, dutchToday(), language))}</span>
          )}
        </div>
      </header>
      {message === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{message}</p>
        </Notice>
      )}
      <div className="bpp-row bpp-no-print">
        {inOrder(signal.allowedActions, isOwed(signal)).map((action, index) => (
          <SendButton
            key={action}
            type="button"
            kind={index === 0 ? 'primary' : 'secondary'}
            aria-expanded={forming === action || undefined}
            onClick={() => onPress(action)}
          >
            {words.actions[action]}
          </SendButton>
        ))}
        {props.extra}
      </div>
      {forming === null ? null : (
        <ActionForm key={forming} action={forming} words={words} onCancel={onCancel} onStep={onStep} />
      )}
      {/* What else stands here is keyed by the signal too: two of one key, and React leaves old ones standing. */}
      <StillPart key={`still ${signal.signalId}`} signal={signal} words={words} language={language} />
      <Facts {...props} />
      {/* It comes after the signal, so it stands below whatever a finger may be on its way to. */}
      {props.promise === null ? null : (
        <Part title={words.home.promise}>
          <p>{props.promise}</p>
        </Part>
      )}
      {signal.senderRepeat === null ? null : (
        <Notice kind="info">
          <p>{words.related.senderRepeat(signal.senderRepeat)}</p>
        </Notice>
      )}
      {props.seenBy(signal.signalId)}
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
