/** Step three: where it was — own position as a proposal, a tap on the map, or a neighbourhood from the list. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { Button, Heading, Notice, Select, TextInput } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { neighbourhoodAt } from './locate-in-pack.ts';
import { NeighbourhoodMap } from './neighbourhood-map.tsx';

type ChosenPlace =
  | { readonly source: 'position'; readonly lat: number; readonly lon: number; readonly accuracyM: number }
  | { readonly source: 'map'; readonly lat: number; readonly lon: number }
  | { readonly source: 'neighbourhood'; readonly neighbourhoodCode: string };

type Props = {
  readonly pack: AreaPack | null;
  /** The neighbourhoods of the own team: what the map shows first. */
  readonly near: readonly string[];
  readonly place: ChosenPlace | null;
  readonly street: string;
  readonly houseNumber: string | null;
  readonly onPlace: (place: ChosenPlace) => void;
  readonly onStreet: (street: string) => void;
  readonly onHouseNumber: (houseNumber: string) => void;
  readonly onNext: () => void;
};

/** A position less sure than this would name the wrong street. */
const usefulAccuracyM = 2_000;

const useLocating = (onPlace: Props['onPlace']) => {
  const [state, setState] = useState<'idle' | 'looking' | 'failed'>('idle');
  const look = (): void => {
    setState('looking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const usable =
          coords.accuracy <= usefulAccuracyM && !(coords.latitude === 0 && coords.longitude === 0);
        setState(usable ? 'idle' : 'failed');
        if (usable)
          onPlace({
            source: 'position',
            lat: Number(coords.latitude.toFixed(6)),
            lon: Number(coords.longitude.toFixed(6)),
            accuracyM: Math.round(coords.accuracy),
          });
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    );
  };
  return { state, look };
};

export const PlaceStep = ({
  pack,
  near,
  place,
  street,
  houseNumber,
  onPlace,
  onStreet,
  onHouseNumber,
  onNext,
}: Props) => {
  const { capture } = useWords();
  const { state, look } = useLocating(onPlace);
  const areas = [...(pack?.areas ?? [])].sort((left, right) => left.name.localeCompare(right.name, 'nl'));
  const code =
    place === null || pack === null
      ? null
      : place.source === 'neighbourhood'
        ? place.neighbourhoodCode
        : neighbourhoodAt(pack, place.lat, place.lon);
  const name = areas.find((area) => area.code === code)?.name;
  return (
    <>
      <Heading>{capture.whereTitle}</Heading>
      <Button kind="secondary" wide busy={state === 'looking'} onClick={look}>
        <LocateFixed size={24} aria-hidden="true" /> {state === 'looking' ? capture.locating : capture.locate}
      </Button>
      {state === 'failed' ? (
        <Notice kind="attention" live="status">
          <p>{capture.notLocated}</p>
        </Notice>
      ) : null}
      {pack === null ? null : (
        <NeighbourhoodMap
          pack={pack}
          label={capture.map}
          chosenCode={code}
          near={code === null || near.length === 0 ? near : [...near, code]}
          point={place === null || place.source === 'neighbourhood' ? null : place}
          onTap={(point) => onPlace({ source: 'map', ...point })}
        />
      )}
      <p role="status" className="bpp-large">
        {place === null
          ? capture.placeFirst
          : name === undefined
            ? capture.outsideMap
            : capture.inNeighbourhood(name)}
        {place?.source === 'position' ? (
          <small className="bpp-soft"> {capture.located(place.accuracyM)}</small>
        ) : null}
      </p>
      {areas.length === 0 ? null : (
        <Select
          label={capture.pickNeighbourhood}
          value={code ?? ''}
          onChange={(event) =>
            event.target.value !== '' &&
            onPlace({ source: 'neighbourhood', neighbourhoodCode: event.target.value })
          }
          options={[
            { value: '', label: capture.pickHint },
            ...areas.map((area) => ({ value: area.code, label: area.name })),
          ]}
        />
      )}
      <TextInput
        label={capture.street}
        value={street}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => onStreet(event.target.value)}
      />
      {houseNumber === null ? null : (
        <TextInput
          label={capture.houseNumber}
          hint={capture.houseNumberHint}
          value={houseNumber}
          maxLength={10}
          autoComplete="off"
          onChange={(event) => onHouseNumber(event.target.value)}
        />
      )}
      <div className="bpp-actions">
        <Button wide disabled={place === null} onClick={onNext}>
          {place === null ? capture.placeFirst : capture.next}
        </Button>
      </div>
    </>
  );
};
