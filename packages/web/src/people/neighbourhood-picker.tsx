/** Neighbourhoods picked from a list, with a field to look for one; what is picked stands above it and stays. */
import { useState } from 'react';
import { Chip, TextInput } from '../ui/index.ts';
import { findHoods, type Hood } from './pick-neighbourhoods.ts';
import type { TeamAdminWords } from './team-admin-words.ts';

type Props = {
  readonly words: TeamAdminWords;
  readonly hoods: readonly Hood[];
  readonly picked: readonly string[];
  readonly onPick: (codes: readonly string[]) => void;
  readonly othersIn: (code: string) => readonly string[];
  readonly wrong: string | null;
};

export const NeighbourhoodPicker = ({ words, hoods, picked, onPick, othersIn, wrong }: Props) => {
  const [typed, setTyped] = useState('');
  const found = findHoods(hoods, typed);
  const toggle = (code: string): void =>
    onPick(picked.includes(code) ? picked.filter((one) => one !== code) : [...picked, code]);
  const nameOf = (code: string): string => hoods.find((hood) => hood.code === code)?.name ?? code;
  return (
    <fieldset className="bpp-plainset bpp-stack">
      <legend>{words.hoodsLegend}</legend>
      <p role="status">{words.chosen(picked.length)}</p>
      {picked.length === 0 ? null : (
        <div className="bpp-row">
          {picked.map((code) => (
            <Chip key={code} chosen onChoose={() => toggle(code)}>
              {nameOf(code)}
            </Chip>
          ))}
        </div>
      )}
      {wrong === null ? null : (
        <p className="bpp-wrong" role="alert">
          {wrong}
        </p>
      )}
      <TextInput
        label={words.search}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        // Looking for a neighbourhood does not send the form.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p className="bpp-soft" role="status">
        {found.length === 0 ? words.nothingFound : words.found(found.length, hoods.length)}
      </p>
      <div className="bpp-picklist">
        {found.map(({ code, name, district }) => {
          const others = othersIn(code);
          return (
            <label key={code} className="bpp-tick">
              <input type="checkbox" checked={picked.includes(code)} onChange={() => toggle(code)} />
              <span>
                {name}
                <small className="bpp-soft">
                  {[district, others.length === 0 ? '' : words.alsoWalks(others.join(', '))]
                    .filter(Boolean)
                    .map((part) => ` · ${part}`)
                    .join('')}
                </small>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
};
