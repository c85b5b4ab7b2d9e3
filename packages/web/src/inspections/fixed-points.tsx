/** Fixed points of a plan: a tap on the map or two numbers, and a name for each. */
import { type FixedPoint, planLimits } from '@buurtplus/domain/inspections';
import { type ReactNode, useState } from 'react';
import { Button, TextInput } from '../ui/index.ts';
import { useInspectionWords } from './inspection-words.ts';
import { readCoordinates } from './look.ts';

export type MapSlot = (
  marks: readonly {
    readonly id: string;
    readonly label: string;
    readonly lat: number;
    readonly lon: number;
  }[],
  label: string,
  onTap: (point: { readonly lat: number; readonly lon: number }) => void,
) => ReactNode;

type Props = {
  readonly places: readonly FixedPoint[];
  readonly onPlaces: (places: readonly FixedPoint[]) => void;
  readonly map: MapSlot;
};

export const FixedPoints = ({ places, onPlaces, map }: Props) => {
  const words = useInspectionWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = (point: { readonly lat: number; readonly lon: number }): void => {
    if (places.length < planLimits.points)
      onPlaces([...places, { label: words.point(places.length + 1), lat: point.lat, lon: point.lon }]);
  };
  const addTyped = (): void => {
    const point = readCoordinates(typed);
    setWrong(point === null ? (words.wrong['coordinates'] ?? null) : null);
    if (point === null) return;
    add(point);
    setTyped('');
  };
  return (
    <div className="bpp-stack">
      <p>{words.tapMap}</p>
      {map(
        places.map((place, at) => ({ id: String(at), label: place.label, lat: place.lat, lon: place.lon })),
        words.tapMap,
        add,
      )}
      <TextInput
        label={words.coordinates}
        hint={words.coordinatesHint}
        value={typed}
        wrong={wrong}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button kind="secondary" onClick={addTyped}>
        {words.addPoint}
      </Button>
      <ol className="bpp-list">
        {places.map((place, at) => (
          <li key={`${place.lat} ${place.lon} ${at + 1}`} className="bpp-card">
            <TextInput
              label={words.pointLabel(at + 1)}
              value={place.label}
              maxLength={planLimits.label}
              onChange={(event) =>
                onPlaces(
                  places.map((one, other) => (other === at ? { ...one, label: event.target.value } : one)),
                )
              }
            />
            <Button kind="quiet" onClick={() => onPlaces(places.filter((_, other) => other !== at))}>
              {words.removePoint(at + 1)}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  );
};
