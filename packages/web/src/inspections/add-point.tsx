/** One loose point: where it is, in a line or by the phone's own position, and straight on to looking. */
import type { InspectionFact } from '@buurtplus/domain/inspections';
import { planLimits } from '@buurtplus/domain/inspections';
import { LocateFixed } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Button, Heading, Select, TextInput } from '../ui/index.ts';
import { useInspectionWords } from './inspection-words.ts';

export type FoundPosition = { readonly lat: number; readonly lon: number; readonly accuracyM: number };

type Props = {
  readonly title: string;
  readonly intro: string;
  /** Of the own team, by code. */
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** Asked without a question when it may be; asked aloud when somebody taps. */
  readonly quietPosition: () => Promise<FoundPosition | null>;
  readonly askPosition: () => Promise<FoundPosition | null>;
  readonly onPoint: (fact: Extract<InspectionFact, { kind: 'point_added' }>) => void;
  readonly back: ReactNode;
};

export const AddPoint = (props: Props) => {
  const words = useInspectionWords();
  const [label, setLabel] = useState('');
  const [code, setCode] = useState('');
  const [position, setPosition] = useState<FoundPosition | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const { quietPosition, askPosition } = props;
  useEffect(() => {
    let current = true;
    quietPosition().then(
      (found) => {
        if (current && found !== null) setPosition(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [quietPosition]);
  const make = (event: FormEvent): void => {
    event.preventDefault();
    if (label.trim() === '' && position === null) return setWrong(words.needsPlace);
    props.onPoint({
      kind: 'point_added',
      label: label.trim().slice(0, planLimits.label),
      lat: position?.lat ?? null,
      lon: position?.lon ?? null,
      neighbourhoodCode: position === null && code !== '' ? code : null,
    });
  };
  return (
    <form className="bpp-stack" onSubmit={make}>
      <Heading>{props.title}</Heading>
      <p>{props.intro}</p>
      <TextInput
        label={words.where}
        hint={words.whereHint}
        value={label}
        wrong={wrong}
        maxLength={planLimits.label}
        autoComplete="off"
        onChange={(event) => setLabel(event.target.value)}
      />
      <p className="bpp-soft" role="status">
        {position === null ? words.noPosition : words.position(position.accuracyM)}
      </p>
      {position === null ? (
        <>
          <Button kind="secondary" onClick={() => void askPosition().then(setPosition)}>
            <LocateFixed size={22} aria-hidden="true" /> {words.findPosition}
          </Button>
          <Select
            label={words.area}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            options={[
              { value: '', label: words.areaAny },
              ...props.areas.map((area) => ({ value: area.code, label: area.name })),
            ]}
          />
        </>
      ) : null}
      <Button type="submit" wide>
        {words.makePoint}
      </Button>
      {props.back}
    </form>
  );
};
