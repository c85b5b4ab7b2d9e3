/** Where a point is: on the map, in the phone's own map, and what the place is called by who stands there. */
import type { PointCard } from '@buurtplus/contract/inspections';
import { planLimits } from '@buurtplus/domain/inspections';
import { MapPin } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, TextInput } from '../ui/index.ts';
import { useInspectionWords } from './inspection-words.ts';

type Props = {
  readonly point: PointCard;
  readonly number: number;
  readonly map: InspectionMap;
  /** Null where the plan names the place. */
  readonly onName: ((label: string) => void) | null;
  readonly marks: (text: string) => ReactNode;
};

/** The map of another room, with these numbers on it. */
export type InspectionMap = (
  points: readonly { readonly point: PointCard; readonly number: number }[],
  label: string,
) => ReactNode;

const Name = ({
  point,
  onName,
  marks,
}: Pick<Props, 'point' | 'marks'> & { onName: (label: string) => void }) => {
  const words = useInspectionWords();
  const [label, setLabel] = useState(point.label);
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    onName(label.trim().slice(0, planLimits.label));
  };
  return (
    <form className="bpp-tight" onSubmit={keep}>
      <TextInput
        label={words.nameAsk}
        hint={words.nameHint}
        value={label}
        maxLength={planLimits.label}
        autoComplete="off"
        onChange={(event) => setLabel(event.target.value)}
      />
      {marks(label)}
      <Button type="submit" kind="secondary">
        {words.nameKeep}
      </Button>
      {point.label === '' || point.label !== label.trim() ? null : (
        <p className="bpp-soft" role="status">
          {words.nameKept}
        </p>
      )}
    </form>
  );
};

export const PointPlace = ({ point, number, map, onName, marks }: Props) => {
  const words = useInspectionWords();
  const { lat, lon } = point;
  if ((lat === null || lon === null) && onName === null) return null;
  return (
    <>
      {lat === null || lon === null ? null : (
        <a className="bpp-button bpp-button--quiet" href={`geo:${lat},${lon}?q=${lat},${lon}`}>
          <MapPin size={22} aria-hidden="true" /> {words.openMap}
        </a>
      )}
      <details className="bpp-more">
        <summary>{words.whereIs}</summary>
        <div className="bpp-stack">
          {lat === null || lon === null ? null : map([{ point, number }], words.pointOnMap(number))}
          {onName === null ? null : <Name point={point} onName={onName} marks={marks} />}
        </div>
      </details>
    </>
  );
};
