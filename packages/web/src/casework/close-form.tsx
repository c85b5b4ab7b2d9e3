/** Closing a case: how it ended, what was learned, and what becomes of the signal it began with. */
import type { CaseView } from '@buurtplus/contract/casework';
import { behindOf } from '@buurtplus/domain/casework';
import { type FormEvent, useState } from 'react';
import { Button, Select, SendButton, TextArea } from '../ui/index.ts';
import { type Answer, AnswerFields, emptyAnswer, textsOf } from './answer-fields.tsx';
import { type CaseWords, optionsOf } from './case-words.ts';
import type { CaseStep } from './casework.api.ts';
import { type SignalUnder, signalsOf } from './signals-of.ts';

type Props = {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onStep: (step: CaseStep) => Promise<boolean>;
  readonly onCancel: () => void;
};

type Closing = Extract<CaseStep, { readonly action: 'close' }>;
type SignalSaid = NonNullable<Closing['signal']>;
type Said = {
  readonly choice: 'close' | 'keep';
  readonly outcome: string;
  readonly answer: Answer;
};

/** The lists hold just the words of the contract; the server checks once more. */
const pick = <Value extends string>(value: string): Value => value as Value;

const emptySaid: Said = { choice: 'close', outcome: 'help_arranged', answer: emptyAnswer };

/** Null when it is asked nothing: closed already, or new work of a desk. */
const saidOf = (signal: SignalUnder | null, said: Said): SignalSaid | null => {
  if (signal === null || behindOf(signal.status) !== 'in_hand') return null;
  if (said.choice === 'keep') return { choice: 'keep' };
  const answer = signal.isAnswerOwed
    ? { answer: said.answer.answer, ...textsOf(said.answer) }
    : { answer: null, words: null };
  return { choice: 'close', outcome: pick(said.outcome), ...answer };
};

const SignalPart = ({
  signal,
  words,
  said,
  onSaid,
}: {
  readonly signal: SignalUnder;
  readonly words: CaseWords;
  readonly said: Said;
  readonly onSaid: (change: Partial<Said>) => void;
}) => {
  const { behind } = words;
  const state = behindOf(signal.status);
  if (state === 'done') return null;
  if (state === 'new_at_desk') return <p>{behind.newAtDesk(signal.number)}</p>;
  return (
    <fieldset className="bpp-stack bpp-case-behind">
      <legend>{behind.legend(signal.number)}</legend>
      <Select
        label={behind.ask}
        value={said.choice}
        options={optionsOf(behind.choices)}
        onChange={(event) => onSaid({ choice: pick(event.target.value) })}
      />
      {said.choice === 'keep' ? (
        <p>{signal.isAnswerOwed ? behind.keptOwed : behind.kept}</p>
      ) : (
        <Select
          label={behind.outcome}
          value={said.outcome}
          options={optionsOf(behind.outcomes)}
          onChange={(event) => onSaid({ outcome: event.target.value })}
        />
      )}
      {said.choice === 'close' && signal.isAnswerOwed ? (
        <AnswerFields
          label={behind.answer}
          hint={behind.answerHint}
          paying
          said={said.answer}
          onSaid={(change) => onSaid({ answer: { ...said.answer, ...change } })}
        />
      ) : null}
    </fieldset>
  );
};

export const CloseForm = ({ view, words, onStep, onCancel }: Props) => {
  const [outcome, setOutcome] = useState('help_in_place');
  const [solved, setSolved] = useState('yes');
  const [learned, setLearned] = useState('');
  /** Each signal under it is asked apart: another sender waits behind each. */
  const [saids, setSaids] = useState<Readonly<Record<string, Said>>>({});
  const saidAbout = (signal: SignalUnder): Said => saids[signal.signalId] ?? emptySaid;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onStep({
      action: 'close',
      version: view.version,
      outcome: pick(outcome),
      solved: pick(solved),
      learned,
      signal: view.signal === null ? null : saidOf(view.signal, saidAbout(view.signal)),
      linked: view.linked.flatMap((signal) => {
        const said = saidOf(signal, saidAbout(signal));
        return said === null ? [] : [{ signalId: signal.signalId, said }];
      }),
    });
  };
  return (
    <form className="bpp-card" onSubmit={submit} aria-label={words.close}>
      <h2>{words.close}</h2>
      <Select
        label={words.outcome}
        value={outcome}
        options={optionsOf(words.outcomes)}
        onChange={(event) => setOutcome(event.target.value)}
      />
      <Select
        label={words.solved}
        value={solved}
        options={optionsOf(words.solvedAnswers)}
        onChange={(event) => setSolved(event.target.value)}
      />
      <TextArea
        label={words.learned}
        required
        maxLength={1_000}
        value={learned}
        onChange={(event) => setLearned(event.target.value)}
      />
      {signalsOf(view).map((signal) => (
        <SignalPart
          key={signal.signalId}
          signal={signal}
          words={words}
          said={saidAbout(signal)}
          onSaid={(change) =>
            setSaids((before) => ({
              ...before,
              [signal.signalId]: { ...(before[signal.signalId] ?? emptySaid), ...change },
            }))
          }
        />
      ))}
      <p>{words.closing}</p>
      <div className="bpp-row">
        <SendButton>{words.send}</SendButton>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
