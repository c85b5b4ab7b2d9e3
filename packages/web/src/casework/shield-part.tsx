/** An address that must not be found: the owner shields it or lifts that with a reason; who is in the case reads it by a tap. */
import type { CaseView } from '@buurtplus/contract/casework';
import { type FormEvent, useState } from 'react';
import { Button, SendButton, TextArea } from '../ui/index.ts';
import type { CaseWords } from './case-words.ts';
import { type CaseStep, revealPlace, troubleOf } from './casework.api.ts';

type Props = { readonly view: CaseView; readonly words: CaseWords };

export const ShieldedPlace = ({ view, words }: Props) => {
  const [shown, setShown] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const tap = async (): Promise<void> => {
    const answer = await revealPlace(view.caseId);
    setTrouble(troubleOf(answer, words));
    if (answer.ok)
      setShown([answer.value.street, answer.value.houseNumber].filter((part) => part !== null).join(' '));
  };
  if (view.addressWithheld) return <p className="bpp-soft">{words.shield.withheld}</p>;
  if (shown !== null)
    return (
      <span className="bpp-no-print" role="status">
        {shown}
      </span>
    );
  return (
    <span className="bpp-tight bpp-no-print">
      <span>
        <Button kind="secondary" onClick={() => void tap()}>
          {words.shield.show}
        </Button>
      </span>
      {trouble === null ? null : <span role="alert">{trouble}</span>}
    </span>
  );
};

export const ShieldPart = ({
  view,
  words,
  onStep,
}: Props & { readonly onStep: (step: CaseStep) => Promise<boolean> }) => {
  const [reason, setReason] = useState<string | null>(null);
  if (!view.allowedActions.includes('shield_address')) return null;
  const door = view.addressShielded ? words.shield.lift : words.shield.door;
  if (reason === null)
    return (
      <div className="bpp-no-print">
        <Button kind="quiet" onClick={() => setReason('')}>
          {door}
        </Button>
      </div>
    );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onStep({ action: 'shield_address', shielded: !view.addressShielded, reason })) setReason(null);
  };
  return (
    <form className="bpp-card bpp-no-print" onSubmit={(event) => void submit(event)} aria-label={door}>
      <h3>{door}</h3>
      <p>{view.addressShielded ? words.shield.liftIntro : words.shield.intro}</p>
      <TextArea
        label={words.shield.reason}
        required
        minLength={10}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="bpp-row">
        <SendButton>{door}</SendButton>
        <Button kind="quiet" onClick={() => setReason(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
