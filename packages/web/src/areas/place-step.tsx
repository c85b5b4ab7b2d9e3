/** Step three: where it was — own position proposed by itself, a tap on the map, or a neighbourhood from the list; none of it is needed. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { LocateFixed, MapPin } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Chip, Heading, Select, TextInput } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { neighbourhoodAt } from './locate-in-pack.ts';
import { NeighbourhoodMap } from './neighbourhood-map.tsx';
import { findOwnPosition, mayAskPosition, maySelfAsk, type OwnPosition } from './own-position.ts';

type ChosenPlace =
  | OwnPosition
  | { readonly source: 'map'; readonly lat: number; readonly lon: number }
  | { readonly source: 'neighbourhood'; readonly neighbourhoodCode: string };

type Props = {
  readonly pack: AreaPack | null;
  /** Neighbourhoods of the own team: the map begins there. */
  readonly teamCodes: readonly string[];
  readonly place: ChosenPlace | null;
  readonly street: string;
  /** Null when nobody needs it. */
  readonly houseNumber: string | null;
  /** A position this sure may be taken as it is. */
  readonly sureEnoughM: number;
  readonly onPlace: (place: ChosenPlace) => void;
  readonly onStreet: (street: string) => void;
  readonly onHouseNumber: (houseNumber: string) => void;
  readonly onNext: () => void;
};

/** Looks by itself when it may, asks once when it never asked, and leaves it at that. */
const useLocating = (place: ChosenPlace | null, onPlace: Props['onPlace']) => {
  const [state, setState] = useState<'idle' | 'looking' | 'failed'>('idle');
  const begun = useRef(false);
  const chosen = useRef(place);
  chosen.current = place;
  const look = async (isWish: boolean): Promise<void> => {
    setState('looking');
    const found = await findOwnPosition();
    setState(found === null ? 'failed' : 'idle');
    // What was tapped or chosen while the phone was looking stays.
    if (found !== null && (isWish || chosen.current === null)) onPlace(found);
  };
  useEffect(() => {
    if (begun.current || place !== null) return;
    begun.current = true;
    mayAskPosition().then(
      (may) => (may === 'granted' || (may === 'prompt' && maySelfAsk()) ? look(false) : undefined),
      () => undefined,
    );
  });
  return { state, look: () => void look(true) };
};

const useHowSure = (place: ChosenPlace | null, sureEnoughM: number): string => {
  const { where } = useWords();
  if (place === null) return '';
  if (place.source === 'map') return where.tapped;
  if (place.source === 'neighbourhood') return where.chosen;
  return place.accuracyM <= sureEnoughM ? where.mine(place.accuracyM) : where.rough(place.accuracyM);
};

/** The own neighbourhoods first, then the others, each by name. */
const ownFirst = (pack: AreaPack | null, teamCodes: readonly string[]) =>
  [...(pack?.areas ?? [])].sort(
    (left, right) =>
      Number(teamCodes.includes(right.code)) - Number(teamCodes.includes(left.code)) ||
      left.name.localeCompare(right.name, 'nl'),
  );

export const PlaceStep = (props: Props) => {
  const { pack, teamCodes, place, street, houseNumber, sureEnoughM } = props;
  const { where, path } = useWords();
  const { state, look } = useLocating(place, props.onPlace);
  const [whole, setWhole] = useState(false);
  const howSure = useHowSure(place, sureEnoughM);
  const areas = ownFirst(pack, teamCodes);
  const code =
    place === null || pack === null
      ? null
      : place.source === 'neighbourhood'
        ? place.neighbourhoodCode
        : neighbourhoodAt(pack, place.lat, place.lon);
  const name = areas.find((area) => area.code === code)?.name;
  // Somebody who is outside the own neighbourhoods still sees where that is.
  const focus = place?.source === 'position' && code !== null ? [...teamCodes, code] : teamCodes;
  const mayZoom = teamCodes.length > 0 && teamCodes.length < areas.length;
  return (
    <>
      <Heading>{where.title}</Heading>
      <div className="bpp-found" role="status">
        <MapPin size={26} aria-hidden="true" />
        <p>
          <span className="bpp-large bpp-strong">
            {state === 'looking' && place === null
              ? where.locating
              : place === null
                ? where.none
                : name === undefined
                  ? where.outside
                  : where.here(name)}
          </span>
          {place === null ? (
            state === 'failed' ? (
              <small>{where.notLocated}</small>
            ) : null
          ) : (
            <small>{howSure}</small>
          )}
        </p>
      </div>
      {pack === null ? null : (
        <NeighbourhoodMap
          pack={pack}
          label={where.map}
          chosenCode={code}
          focusCodes={whole || !mayZoom ? null : focus}
          point={place === null || place.source === 'neighbourhood' ? null : place}
          onTap={(point) => props.onPlace({ source: 'map', ...point })}
        />
      )}
      <div className="bpp-row">
        <Button kind="secondary" busy={state === 'looking'} onClick={look}>
          <LocateFixed size={22} aria-hidden="true" /> {where.locate}
        </Button>
        {mayZoom ? (
          <Chip chosen={whole} onChoose={() => setWhole(!whole)}>
            {where.wholeMap}
          </Chip>
        ) : null}
      </div>
      {areas.length === 0 ? null : (
        <Select
          label={where.pick}
          value={code ?? ''}
          onChange={(event) =>
            event.target.value !== '' &&
            props.onPlace({ source: 'neighbourhood', neighbourhoodCode: event.target.value })
          }
          options={[
            { value: '', label: where.pickHint },
            ...areas.map((area) => ({ value: area.code, label: area.name })),
          ]}
        />
      )}
      <TextInput
        label={where.street}
        hint={where.noName}
        value={street}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => props.onStreet(event.target.value)}
      />
      {houseNumber === null ? null : (
        <TextInput
          label={where.houseNumber}
          hint={where.houseNumberHint}
          value={houseNumber}
          maxLength={10}
          autoComplete="off"
          onChange={(event) => props.onHouseNumber(event.target.value)}
        />
      )}
      <div className="bpp-actions">
        <Button kind={place === null ? 'quiet' : 'primary'} wide onClick={props.onNext}>
          {place === null ? path.skip : path.next}
        </Button>
      </div>
    </>
  );
};
