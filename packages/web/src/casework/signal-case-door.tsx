/** Beside a signal: the case about it for who is in it, that there is one for the rest of the desk, else the ways to begin or to join one. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Button, Notice, Select, TextArea } from '../ui/index.ts';
import { type CaseWords, useCaseWords } from './case-words.ts';
import { actOnCase, type SignalCase, troubleOf, useCaseOfSignal } from './casework.api.ts';
import './casework.css';

type Props = {
  readonly signalId: string;
  /** What nobody took up yet is no case. */
  readonly isTakenUp: boolean;
  readonly toCase: (caseId: string, label: string) => ReactNode;
  readonly toOpen: (label: string) => ReactNode;
};

const JoinForm = ({
  signalId,
  fitting,
  words,
  onDone,
}: {
  readonly signalId: string;
  readonly fitting: SignalCase['fitting'];
  readonly words: CaseWords;
  readonly onDone: () => void;
}) => {
  const client = useQueryClient();
  const { isSending, once } = useOnce();
  const [caseId, setCaseId] = useState(fitting[0]?.caseId ?? '');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = { action: 'link_signal', signalId, reason } as const;
    const answer = await once({ ...said, caseId }, (commandId) => actOnCase(caseId, { ...said, commandId }));
    if (answer === null) return;
    setTrouble(troubleOf(answer, { ...words, wrong: words.signalCase.cannot }));
    if (!answer.ok) return;
    await client.invalidateQueries({ queryKey: ['cases'] });
    onDone();
  };
  return (
    <form
      className="bpp-card bpp-case-join"
      onSubmit={(event) => void submit(event)}
      aria-label={words.signalCase.join}
    >
      <h3>{words.signalCase.join}</h3>
      <p>{words.signalCase.joinHint}</p>
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      <Select
        label={words.signalCase.which}
        value={caseId}
        required
        options={fitting.map((one) => ({
          value: one.caseId,
          label: [one.street ?? words.signalCase.noStreet, one.number].join(', '),
        }))}
        onChange={(event) => setCaseId(event.target.value)}
      />
      <TextArea
        label={words.signalCase.why}
        required
        minLength={10}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="bpp-row">
        <Button type="submit" busy={isSending}>
          {words.signalCase.join}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

export const SignalCaseDoor = ({ signalId, isTakenUp, toCase, toOpen }: Props) => {
  const words = useCaseWords();
  const [isJoining, setJoining] = useState(false);
  const found = useCaseOfSignal(signalId).data ?? null;
  // Until it is known whether there is one, nothing is offered that would be refused.
  if (found === null) return null;
  if (found.case !== null) return toCase(found.case.caseId, words.signalCase.number(found.case.number));
  if (found.state === 'of_others') return <p className="bpp-soft">{words.signalCase.ofOthers}</p>;
  if (!isTakenUp) return null;
  return (
    <>
      {toOpen(words.openNew)}
      {found.fitting.length === 0 ? null : (
        <Button kind="secondary" aria-expanded={isJoining} onClick={() => setJoining(!isJoining)}>
          {words.signalCase.join}
        </Button>
      )}
      {isJoining && found.fitting.length > 0 ? (
        <JoinForm
          signalId={signalId}
          fitting={found.fitting}
          words={words}
          onDone={() => setJoining(false)}
        />
      ) : null}
    </>
  );
};
