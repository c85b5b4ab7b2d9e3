/** State, kind and neighbourhood, and the few filters somebody keeps. */
import type { DeskFilters } from '@buurtplus/contract/signals';
import { signalKinds } from '@buurtplus/domain/compass';
import { type FormEvent, useState } from 'react';
import { Button, Chip, Select, TextInput } from '../ui/index.ts';
import type { Filters } from './desk.api.ts';
import type { DeskWords } from './desk-words.ts';

type Props = {
  readonly filters: Filters;
  readonly words: DeskWords;
  readonly kept: DeskFilters | null;
  /** Neighbourhoods of the own work. */
  readonly places: readonly string[];
  readonly placeName: (code: string | null) => string;
  readonly onFilters: (filters: Filters) => void;
  readonly onKeep: (name: string) => void;
  readonly onDrop: (filterId: string) => void;
};

const isSame = (left: Filters, right: Filters): boolean =>
  left.view === right.view &&
  left.status === right.status &&
  left.kind === right.kind &&
  left.neighbourhoodCode === right.neighbourhoodCode;

const Keep = ({ words, onKeep }: Pick<Props, 'words' | 'onKeep'>) => {
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onKeep(name.trim());
    setName('');
  };
  return (
    <form className="bpp-tight" onSubmit={submit}>
      <TextInput
        label={words.home.keepName}
        hint={words.home.keepHint}
        value={name}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <Button kind="secondary" type="submit">
        {words.home.keep}
      </Button>
    </form>
  );
};

export const FilterFold = (props: Props) => {
  const { filters, words, kept, places, placeName, onFilters, onKeep, onDrop } = props;
  const codes = [...new Set([...places, ...(filters.neighbourhoodCode ? [filters.neighbourhoodCode] : [])])];
  const chosen = kept?.filters.find((one) => isSame(one.filter, filters)) ?? null;
  return (
    <details className="bpp-deskfold">
      <summary>{words.home.more}</summary>
      <div className="bpp-tight">
        <div className="bpp-filters">
          <Select
            label={words.status}
            value={filters.status}
            onChange={(event) =>
              onFilters({ ...filters, view: null, status: event.target.value as Filters['status'] })
            }
            options={(['open', 'routed', 'taken', 'referred', 'handled', 'closed'] as const).map((value) => ({
              value,
              label: value === 'open' ? words.open : (words.statuses[value] ?? value),
            }))}
          />
          <Select
            label={words.kind}
            value={filters.kind ?? ''}
            onChange={(event) =>
              onFilters({
                ...filters,
                kind: signalKinds.find((one) => one === event.target.value) ?? null,
              })
            }
            options={[
              { value: '', label: words.all },
              ...signalKinds.map((value) => ({ value, label: words.kinds[value] ?? value })),
            ]}
          />
          <Select
            label={words.home.neighbourhood}
            value={filters.neighbourhoodCode ?? ''}
            onChange={(event) =>
              onFilters({
                ...filters,
                neighbourhoodCode: event.target.value === '' ? null : event.target.value,
              })
            }
            options={[
              { value: '', label: words.all },
              ...codes.map((value) => ({ value, label: placeName(value) })),
            ]}
          />
        </div>
        {kept === null || kept.filters.length === 0 ? null : (
          <fieldset className="bpp-chips">
            <legend>{words.home.kept}</legend>
            {kept.filters.map((one) => (
              <Chip
                key={one.filterId}
                chosen={one.filterId === chosen?.filterId}
                onChoose={() => onFilters(one.filter)}
              >
                {one.name}
              </Chip>
            ))}
          </fieldset>
        )}
        {chosen === null ? (
          <Keep words={words} onKeep={onKeep} />
        ) : (
          <Button kind="quiet" onClick={() => onDrop(chosen.filterId)}>
            {words.home.drop(chosen.name)}
          </Button>
        )}
      </div>
    </details>
  );
};
