/** Step two: what was seen, heard or smelled. The usual facts at once, the others by place or by a word; several may be picked. */
import {
  type CompassBook,
  type Observation,
  type ObservationPlace,
  observationPlaces,
  searchObservations,
} from '@buurtplus/domain/compass';
import { limits } from '@buurtplus/domain/signals';
import { ChevronDown, Search, X } from 'lucide-react';
import { useState } from 'react';
import { factText } from '../compass/fact-text.ts';
import { iconFor, placeIcons } from '../compass/icons/index.ts';
import { Button, Heading, Tile } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { CaptureForm } from './capture-form.ts';
import { groupsAt, pickable, usualFacts } from './usual-facts.ts';

type Props = {
  readonly form: CaptureForm;
  readonly book: CompassBook;
  /** The place whose facts are shown; null for the beginning. */
  readonly place: ObservationPlace | null;
  readonly onPlace: (place: ObservationPlace | null) => void;
  readonly onToggle: (code: string) => void;
  readonly onNext: () => void;
};

type TilesProps = Pick<Props, 'form' | 'onToggle'> & { readonly facts: readonly Observation[] };

const FactTiles = ({ form, onToggle, facts }: TilesProps) => {
  const words = useWords();
  const { language } = useLanguage();
  return (
    <ul className="bpp-tiles">
      {facts.map(({ code, concern, otherMeaning, ...text }) => {
        const Icon = iconFor(code);
        const chosen = form.observations.includes(code);
        return (
          <li key={code} className="bpp-fact">
            <Tile
              chosen={chosen}
              urgent={concern === 'acute'}
              onChoose={() => onToggle(code)}
              icon={<Icon size={30} strokeWidth={1.75} aria-hidden="true" />}
            >
              {text[language]}
            </Tile>
            {chosen && otherMeaning !== null ? (
              <details className="bpp-other">
                <summary>{words.facts.other}</summary>
                <p>{otherMeaning[language]}</p>
              </details>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};

/** What was picked and is not among the tiles in sight; one tap takes it away. */
const PickedElsewhere = ({
  form,
  book,
  onToggle,
  inSight,
}: Pick<Props, 'form' | 'book' | 'onToggle'> & { readonly inSight: readonly Observation[] }) => {
  const words = useWords();
  const { language } = useLanguage();
  const elsewhere = form.observations.filter((code) => inSight.every((one) => one.code !== code));
  if (elsewhere.length === 0) return null;
  return (
    <section className="bpp-tight" aria-labelledby="picked">
      <h2 id="picked" className="bpp-kicker">
        {words.facts.picked}
      </h2>
      <ul className="bpp-picked">
        {elsewhere.map((code) => {
          const text = factText(book, code, language, words.facts);
          return (
            <li key={code}>
              <button
                type="button"
                className="bpp-pick"
                aria-label={words.facts.remove(text)}
                onClick={() => onToggle(code)}
              >
                {text} <X size={18} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Places = ({ onPlace }: Pick<Props, 'onPlace'>) => {
  const { facts } = useWords();
  return (
    <section className="bpp-tight" aria-labelledby="places">
      <h2 id="places" className="bpp-kicker">
        {facts.where}
      </h2>
      <ul className="bpp-places">
        {observationPlaces.map((place) => {
          const Icon = placeIcons[place];
          return (
            <li key={place}>
              <button type="button" className="bpp-place" onClick={() => onPlace(place)}>
                <Icon size={26} strokeWidth={1.75} aria-hidden="true" />
                <span>{facts.places[place]}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** So few that they fit without folding. */
const unfolded = 16;

const PlaceFacts = ({ form, book, onToggle, place }: Props & { readonly place: ObservationPlace }) => {
  const { facts } = useWords();
  const groups = groupsAt(book, place);
  const folds = groups.reduce((sum, { facts: here }) => sum + here.length, 0) > unfolded;
  // Only what was picked before this screen appeared is open from the start; the rest is up to the person.
  const [openAtFirst] = useState(() =>
    groups
      .filter(({ facts: here }) => !folds || here.some(({ code }) => form.observations.includes(code)))
      .map(({ group }) => group),
  );
  return (
    <div>
      {groups.map(({ group, facts: here }) => (
        <details
          key={group}
          className="bpp-group"
          data-urgent={group === 'danger'}
          open={openAtFirst.includes(group)}
        >
          <summary>
            <h2>{facts.groups[group] ?? group}</h2>
            <ChevronDown size={24} aria-hidden="true" />
          </summary>
          <FactTiles form={form} onToggle={onToggle} facts={here} />
        </details>
      ))}
    </div>
  );
};

const SearchField = ({ typed, onType }: { typed: string; onType: (typed: string) => void }) => {
  const { facts } = useWords();
  return (
    <label className="bpp-search">
      <Search size={22} aria-hidden="true" />
      <span className="bpp-hidden">{facts.search}</span>
      <input
        type="search"
        value={typed}
        placeholder={facts.search}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
};

export const FactsStep = (props: Props) => {
  const { form, book, place, onPlace, onToggle, onNext } = props;
  const { facts, path } = useWords();
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const searching = typed.trim() !== '';
  const found = searching ? searchObservations(pickable(book), typed, language) : [];
  const usual = usualFacts(book);
  const inSight = searching
    ? found
    : place === null
      ? usual
      : pickable(book).filter((one) => one.place === place);
  const count = form.observations.length;
  const full = count >= limits.observations;
  return (
    <>
      <Heading key={place ?? 'all'}>{place === null ? facts.title : facts.places[place]}</Heading>
      <SearchField typed={typed} onType={setTyped} />
      <p role="status" className={searching ? 'bpp-soft' : 'bpp-hidden'}>
        {searching ? (found.length === 0 ? facts.noMatch : facts.found(found.length)) : ''}
      </p>
      <PickedElsewhere form={form} book={book} onToggle={onToggle} inSight={inSight} />
      {searching ? <FactTiles form={form} onToggle={onToggle} facts={found} /> : null}
      {!searching && place === null ? (
        <section className="bpp-tight" aria-labelledby="usual">
          <h2 id="usual" className="bpp-kicker">
            {facts.usual}
          </h2>
          <FactTiles form={form} onToggle={onToggle} facts={usual} />
        </section>
      ) : null}
      {!searching && place !== null ? (
        <PlaceFacts {...props} key={`facts of ${place}`} place={place} />
      ) : null}
      {place === null && (!searching || found.length === 0) ? <Places onPlace={onPlace} /> : null}
      {count === 0 ? (
        <Button kind="quiet" wide onClick={onNext}>
          {path.skip}
        </Button>
      ) : (
        <div className="bpp-actions">
          <p role="status" className={full ? undefined : 'bpp-hidden'}>
            {full ? facts.full(limits.observations) : ''}
          </p>
          <Button wide onClick={onNext}>
            {facts.chosen(count)}
          </Button>
        </div>
      )}
    </>
  );
};
