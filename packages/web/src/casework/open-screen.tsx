/** Opening a case: why, on which ground, and where when it does not begin with a signal. */
import type { OpenCaseBody } from '@buurtplus/contract/casework';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Button, Heading, Notice, Select, TextArea, TextInput } from '../ui/index.ts';
import { useKeepTyped } from '../words/use-keep-typed.ts';
import { daysOn, optionsOf, useCaseWords } from './case-words.ts';
import { openCase, troubleOf, useCaseOfSignal } from './casework.api.ts';
import './casework.css';

type Props = {
  readonly signalId: string | null;
  readonly neighbourhoods: readonly { readonly code: string; readonly name: string }[];
  readonly back: (label: string) => ReactNode;
  readonly onOpened: (caseId: string) => void;
};

export const OpenScreen = ({ signalId, neighbourhoods, back, onOpened }: Props) => {
  const words = useCaseWords();
  const [reason, setReason] = useState('');
  const [ground, setGround] = useState<OpenCaseBody['ground']>('wmo');
  const [neighbourhood, setNeighbourhood] = useState('');
  const [street, setStreet] = useState('');
  const [houseNumber, setHouseNumber] = useState('');
  const [reviewOn, setReviewOn] = useState(() => daysOn(42));
  const [trouble, setTrouble] = useState<string | null>(null);
  // Pressed twice, or again after a lost answer: the same id opens the same case.
  const { isSending, once } = useOnce();
  const keep = useKeepTyped();
  const about = useCaseOfSignal(signalId);
  // A signal off the map has no neighbourhood of its own: whoever opens the case says which.
  const asksNeighbourhood = signalId === null || about.data?.needsNeighbourhood === true;
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const neighbourhoodCode = neighbourhood === '' ? (neighbourhoods[0]?.code ?? '') : neighbourhood;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const asked = {
      signalId,
      place:
        signalId === null
          ? { neighbourhoodCode, street: orNull(street), houseNumber: orNull(houseNumber) }
          : asksNeighbourhood
            ? { neighbourhoodCode, street: null, houseNumber: null }
            : null,
      reason,
      ground,
      reviewOn,
    };
    const answer = await once({}, (commandId) => openCase({ ...asked, commandId }));
    if (answer === null) return;
    setTrouble(troubleOf(answer, words));
    if (!answer.ok) return;
    keep.done();
    onOpened(answer.value.caseId);
  };
  return (
    <div className="bpp-case">
      {back(words.backToCases)}
      <Heading>{words.openTitle}</Heading>
      <p>{words.openIntro}</p>
      {signalId === null ? null : <p>{asksNeighbourhood ? words.signalCase.offTheMap : words.fromSignal}</p>}
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      <form className="bpp-card" onInput={keep.onInput} onSubmit={(event) => void submit(event)}>
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          required
          minLength={10}
          maxLength={1_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Select
          label={words.ground}
          value={ground}
          options={optionsOf(words.grounds)}
          onChange={(event) => setGround(event.target.value as OpenCaseBody['ground'])}
        />
        {asksNeighbourhood ? (
          <Select
            label={words.neighbourhood}
            value={neighbourhoodCode}
            options={neighbourhoods.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(event) => setNeighbourhood(event.target.value)}
          />
        ) : null}
        {signalId === null ? (
          <>
            <TextInput
              label={words.street}
              maxLength={120}
              value={street}
              onChange={(event) => setStreet(event.target.value)}
            />
            <TextInput
              label={words.houseNumber}
              maxLength={12}
              value={houseNumber}
              onChange={(event) => setHouseNumber(event.target.value)}
            />
          </>
        ) : null}
        <TextInput
          label={words.reviewOn}
          hint={words.reviewHint}
          type="date"
          required
          value={reviewOn}
          onChange={(event) => setReviewOn(event.target.value)}
        />
        <Button type="submit" wide busy={isSending}>
          {words.openNew}
        </Button>
      </form>
    </div>
  );
};
