/** Choosing one from a list and then doing something with it: arrow keys walk through the list, and only the button acts. */
import { useState } from 'react';
import { Button } from './button.tsx';
import { Select } from './fields.tsx';

export const Picker = ({
  label,
  choose,
  go,
  options,
  onPick,
}: {
  readonly label: string;
  /** Stands first, and is no choice. */
  readonly choose: string;
  readonly go: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
}) => {
  const [value, setValue] = useState('');
  const chosen = options.some((option) => option.value === value) ? value : '';
  return (
    <div className="bpp-picker">
      <Select
        label={label}
        value={chosen}
        options={[{ value: '', label: choose }, ...options]}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button
        kind="secondary"
        aria-label={`${go}: ${label}`}
        onClick={() => {
          if (chosen === '') return;
          setValue('');
          onPick(chosen);
        }}
      >
        {go}
      </Button>
    </div>
  );
};
