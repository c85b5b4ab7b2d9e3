/** The small form behind a button: a reason, a target, an outcome, or the answer in two separate texts. */
import type { SignalActionBody } from '@buurtplus/contract/signals';
import {
  type AnswerCode,
  answerCodes,
  type HandleOutcome,
  handleOutcomes,
  type ReferTarget,
  type ReturnReason,
  referTargets,
  returnReasons,
  type SignalAction,
} from '@buurtplus/domain/signals';
import { type FormEvent, useState } from 'react';
import { Button, Select, TextArea } from '../ui/index.ts';
import type { DeskWords } from './desk-words.ts';

type Without<Body> = Body extends unknown ? Omit<Body, 'commandId' | 'version'> : never;
export type ActionStep = Without<SignalActionBody>;

/** Actions that need nothing but the press of the button. */
export const needsForm = (action: SignalAction, answersGiven: number): boolean =>
  action !== 'take' && !(action === 'close' && answersGiven > 0);

type Props = {
  readonly action: SignalAction;
  readonly words: DeskWords;
  readonly onCancel: () => void;
  readonly onStep: (step: ActionStep) => void;
};

const options = (codes: readonly string[], labels: Readonly<Record<string, string>>) =>
  codes.map((value) => ({ value, label: labels[value] ?? value }));

export const ActionForm = ({ action, words, onCancel, onStep }: Props) => {
  const [returnReason, setReturnReason] = useState<ReturnReason>('not_our_task');
  const [target, setTarget] = useState<ReferTarget>('wijkteam');
  const [outcome, setOutcome] = useState<HandleOutcome>('visited');
  const [answer, setAnswer] = useState<AnswerCode>('looked_at');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
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
    <form className="bpp-card" onSubmit={submit} aria-label={words.actions[action]}>
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
          <Select
            label={words.form.answer}
            value={answer}
            options={options(answerCodes, words.answers)}
            onChange={(event) => setAnswer(event.target.value as AnswerCode)}
          />
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
        <Button type="submit">{words.form.send}</Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
