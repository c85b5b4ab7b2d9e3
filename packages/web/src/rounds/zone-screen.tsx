/** Where they walk, chosen on the way: one tap, also without network, and back to the dark screen. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import type { Round, RoundFact } from '@buurtplus/domain/rounds';
import { Heading, Tile } from '../ui/index.ts';
import { useRoundWords } from './round-words.ts';
import { placeFact, placeOf, placesOf } from './start-form.ts';
import { StepBack } from './use-round-step.tsx';

type Props = {
  readonly pack: RoundPack;
  readonly round: Round;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly onFact: (fact: RoundFact) => void;
  readonly onBack: () => void;
};

export const ZoneScreen = ({ pack, round, areaNames, onFact, onBack }: Props) => {
  const words = useRoundWords();
  const places = [...placesOf(pack, areaNames), { value: '', label: words.zoneAny }];
  const choose = (place: string) => () => {
    if (place !== placeOf(round)) onFact(placeFact(place, pack.zones));
    onBack();
  };
  return (
    <div className="bpp-round">
      <StepBack to={null} label={words.peopleBack} />
      <Heading>{words.zone}</Heading>
      <p className="bpp-soft">{words.zoneHint}</p>
      <fieldset className="bpp-choices">
        <legend className="bpp-hidden">{words.zone}</legend>
        {places.map(({ value, label }) => (
          <Tile key={value} chosen={value === placeOf(round)} onChoose={choose(value)}>
            {label}
          </Tile>
        ))}
      </fieldset>
    </div>
  );
};
