/** One row of a table: per question the answers that belong to it, the advice, and the reason a volunteer reads. */
import {
  adviceName,
  adviceRank,
  type CompassBook,
  type DecisionTable,
  type EditionFault,
  inputName,
  type TableInput,
  type TableRow,
  textLimits,
  valueName,
} from '@buurtplus/domain/compass';
import { useEffect, useRef } from 'react';
import { Button, Select } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { BothTexts, SureButton } from './parts.tsx';
import { toggled, valuesIn, withCell, withoutRow, withRow } from './table-rows.ts';
import { tableWords } from './table-words.ts';

const Cell = ({
  input,
  cell,
  onChange,
}: {
  readonly input: TableInput;
  readonly cell: string;
  readonly onChange: (cell: string) => void;
}) => {
  const { language } = useLanguage();
  const words = tableWords(language);
  const chosen = valuesIn(input, cell);
  return (
    <fieldset className="bpp-know-group">
      <legend>{inputName(input.name)[language]}</legend>
      <div className="bpp-know-chips">
        <button
          type="button"
          className="bpp-know-chip"
          aria-pressed={cell === '-'}
          onClick={() => onChange('-')}
        >
          {words.anything}
        </button>
        {input.values.map((value) => (
          <button
            key={value}
            type="button"
            className="bpp-know-chip"
            aria-pressed={chosen.includes(value)}
            onClick={() => onChange(toggled(input, cell, value))}
          >
            {valueName(input.name, value)[language]}
          </button>
        ))}
      </div>
    </fieldset>
  );
};

/** Advices from most to least urgent; two with the same name are told apart by their code. */
const adviceOptions = (book: CompassBook, table: DecisionTable, language: 'nl' | 'en') => {
  const codes = Object.entries(book.advices)
    .sort(([, left], [, right]) => adviceRank(left) - adviceRank(right))
    .map(([code]) => code);
  const all = table.code === 'urgent' ? [...codes, 'go_on'] : codes;
  const names = all.map((code) => adviceName(code, book.advices[code])[language]);
  return all.map((value, at) => {
    const name = names[at] ?? value;
    const twice = names.filter((other) => other === name).length > 1;
    return { value, label: twice ? `${name} (${value})` : name };
  });
};

type Props = {
  readonly book: CompassBook;
  readonly table: DecisionTable;
  readonly row: TableRow;
  readonly faults: readonly EditionFault[];
  readonly onChange: (table: DecisionTable, field: string) => void;
  readonly onClose: () => void;
};

export const RowForm = ({ book, table, row, faults, onChange, onClose }: Props) => {
  const { language } = useLanguage();
  const words = tableWords(language);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('button, input, select')?.focus();
  }, []);
  const advice = book.advices[row.advice];
  const said = [...(advice?.dos ?? []), ...(advice?.donts ?? [])];
  const reasonFaults = faults.filter(({ field, code }) => field === row.rule && code === 'no_reason');
  return (
    <form
      ref={form}
      className="bpp-stack bpp-know-row"
      aria-label={words.editOf(row.rule)}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="bpp-tight">
        <h3>
          {words.rule} {row.rule}
        </h3>
        <p className="bpp-soft">{words.hint}</p>
      </div>
      <div className="bpp-know-cells">
        {table.inputs.map((input, at) => (
          <Cell
            key={input.name}
            input={input}
            cell={row.when[at] ?? '-'}
            onChange={(cell) => onChange(withCell(table, row.rule, at, cell), `${row.rule}/${input.name}`)}
          />
        ))}
      </div>
      <div className="bpp-tight">
        <Select
          label={words.advice}
          value={row.advice}
          options={adviceOptions(book, table, language)}
          onChange={(event) =>
            onChange(withRow(table, row.rule, { advice: event.target.value }), `${row.rule}/advice`)
          }
        />
        {said.length === 0 ? null : (
          <p className="bpp-soft bpp-know-small">
            {words.adviceSays} {said.map((code) => book.sentences[code]?.[language]).join(' ')}
          </p>
        )}
      </div>
      <BothTexts
        label={words.reason}
        value={row.because}
        faults={[
          ...faults
            .filter(({ field }) => field?.startsWith(`${row.rule}.`) === true)
            .map((fault) => ({
              ...fault,
              field: `because.${fault.field?.split('.').at(-1) ?? 'nl'}`,
            })),
          ...reasonFaults.map((fault) => ({
            ...fault,
            field: row.because.nl.trim() === '' ? 'because.nl' : 'because.en',
          })),
        ]}
        field="because"
        lines={2}
        most={textLimits.reason}
        onChange={(because, of) =>
          onChange(withRow(table, row.rule, { because }), `${row.rule}/because/${of}`)
        }
      />
      <div className="bpp-row">
        <Button kind="secondary" onClick={onClose}>
          {words.close}
        </Button>
        <SureButton
          label={words.remove}
          sure={words.removeSure}
          onSure={() => onChange(withoutRow(table, row.rule), '')}
        />
      </div>
    </form>
  );
};
