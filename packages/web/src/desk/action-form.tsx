/** The small form behind a button: a reason, a target, an outcome, or the answer in two separate texts. */
import type { SignalActionBody, SignalForDeskView } from '@buurtplus/contract/signals';
import {
  type AnswerCode,
  type AnswerKind,
  answersByKind,
  type HandleOutcome,
  handleOutcomes,
  longestSleepDays,
  paysTheDebt,
  type QuestionCode,
  questionCodes,
  type ReferTarget,
  type ReturnReason,
  referTargets,
  returnReasons,
  type SignalAction,
  type SleepReason,
  sleepReasons,
} from '@buurtplus/domain/signals';
import { type FormEvent, useState } from 'react';
import { Button, Select, SendButton, TextArea, TextInput } from '../ui/index.ts';
import { useKeepTyped } from '../words/use-keep-typed.ts';
import type { DeskWords } from './desk-words.ts';
import { daysAfter, dutchToday } from './dutch-today.ts';

type Without<Body> = Body extends unknown ? Omit<Body, 'commandId' | 'version'> : never;
export type ActionStep = Without<SignalActionBody>;

/** Actions that need nothing but the press of the button. */
export const needsForm = (action: SignalAction, owed: boolean): boolean =>
  action !== 'take' && action !== 'wake' && !(action === 'close' && !owed);

/** Closing while an answer is owed asks for a reason. */
export const isOwed = (signal: Pick<SignalForDeskView, 'answersGiven' | 'answerDueAt'>): boolean =>
  signal.answersGiven === 0 || signal.answerDueAt !== null;

type Props = {
  readonly action: SignalAction;
  readonly words: DeskWords;
  readonly onCancel: () => void;
  readonly onStep: (step: ActionStep) => void;
};

const options = (codes: readonly string[], labels: Readonly<Record<string, string>>) =>
  codes.map((value) => ({ value, label: labels[value] ?? value }));

/** Standard sentences, by kind: from "received" to "thank you". */
const AnswerSelect = ({
  words,
  answer,
  onAnswer,
}: {
  readonly words: DeskWords;
  readonly answer: AnswerCode;
  readonly onAnswer: (answer: AnswerCode) => void;
}) => (
  <>
    <Select
      label={words.form.answer}
      value={answer}
      {...(paysTheDebt(answer) ? {} : { hint: words.home.answerStill })}
      options={(Object.keys(answersByKind) as AnswerKind[]).flatMap((kind) =>
        answersByKind[kind].map((value) => ({
          value,
          label: `${words.home.answerKinds[kind]}: ${words.answers[value]}`,
        })),
      )}
      onChange={(event) => onAnswer(event.target.value as AnswerCode)}
    />
    <p className="bpp-quote">{words.toVolunteer[answer]}</p>
  </>
);

export const ActionForm = ({ action, words, onCancel, onStep }: Props) => {
  const [returnReason, setReturnReason] = useState<ReturnReason>('not_our_task');
  const [target, setTarget] = useState<ReferTarget>('wijkteam');
  const [outcome, setOutcome] = useState<HandleOutcome>('visited');
  const [answer, setAnswer] = useState<AnswerCode>('looked_at');
  const [until, setUntil] = useState(() => daysAfter(dutchToday(), 7));
  const [sleepReason, setSleepReason] = useState<SleepReason>('waits_for_repair');
  const [question, setQuestion] = useState<QuestionCode>('still_so');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const keep = useKeepTyped();
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  const stepOf = (): ActionStep | null => {
    switch (action) {
      case 'return':
        return { action, reason: returnReason };
      case 'refer':
        return { action, target, reason: text.trim() };
      case 'handle':
        return { action, outcome };
      case 'report_back':
        return { action, answer, wordsForVolunteer: orNull(text), noteForProfessionals: orNull(note) };
      case 'close':
        return { action, reasonWithoutAnswer: orNull(text) };
      case 'reopen':
        return { action, reason: text.trim() };
      case 'sleep':
        return { action, until, reason: sleepReason };
      case 'ask':
        return { action, question };
      default:
        return null;
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const step = stepOf();
    if (step !== null) onStep(step);
  };
  return (
    <form className="bpp-card" onInput={keep.onInput} onSubmit={submit} aria-label={words.actions[action]}>
      <h3>{words.actions[action]}</h3>
      {action === 'return' ? (
        <Select
          label={words.form.reason}
          value={returnReason}
          options={options(returnReasons, words.returnReasons)}
          onChange={(event) => setReturnReason(event.target.value as ReturnReason)}
        />
      ) : null}
      {action === 'refer' ? (
        <Select
          label={words.form.target}
          hint={words.form.referHint}
          value={target}
          options={options(referTargets, words.targets)}
          onChange={(event) => setTarget(event.target.value as ReferTarget)}
        />
      ) : null}
      {action === 'handle' ? (
        <Select
          label={words.form.outcome}
          value={outcome}
          options={options(handleOutcomes, words.outcomes)}
          onChange={(event) => setOutcome(event.target.value as HandleOutcome)}
        />
      ) : null}
      {action === 'report_back' ? (
        <>
          <AnswerSelect words={words} answer={answer} onAnswer={setAnswer} />
          <TextArea
            label={words.form.wordsForVolunteer}
            hint={words.form.wordsForVolunteerHint}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.target.value)}
          />
          <TextArea
            label={words.form.note}
            hint={words.form.noteHint}
            value={note}
            maxLength={2_000}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      ) : null}
      {action === 'sleep' ? (
        <>
          <TextInput
            label={words.home.sleepUntil}
            hint={words.home.sleepHint}
            type="date"
            required
            value={until}
            min={daysAfter(dutchToday(), 1)}
            max={daysAfter(dutchToday(), longestSleepDays)}
            onChange={(event) => setUntil(event.target.value)}
          />
          <Select
            label={words.home.sleepReason}
            value={sleepReason}
            options={options(sleepReasons, words.home.sleepReasons)}
            onChange={(event) => setSleepReason(event.target.value as SleepReason)}
          />
        </>
      ) : null}
      {action === 'ask' ? (
        <Select
          label={words.home.question}
          hint={words.home.questionHint}
          value={question}
          options={options(questionCodes, words.home.questions)}
          onChange={(event) => setQuestion(event.target.value as QuestionCode)}
        />
      ) : null}
      {action === 'refer' || action === 'reopen' ? (
        <TextArea
          label={words.form.reason}
          required
          value={text}
          maxLength={500}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      {action === 'close' ? (
        <TextArea
          label={words.form.closeReason}
          hint={words.form.closeReasonHint}
          required
          minLength={10}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      <div className="bpp-row">
        <SendButton>{words.form.send}</SendButton>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
