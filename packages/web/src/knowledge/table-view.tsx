/** A decision table as it is read: what must hold in columns, then the advice and the reason; on a phone row by row. */
import {
  adviceName,
  type CompassBook,
  cellInWords,
  type DecisionTable,
  inputName,
  type TableRow,
} from '@buurtplus/domain/compass';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../words/words.tsx';
import { rowState } from './table-rows.ts';
import { tableWords } from './table-words.ts';

type Props = {
  readonly book: CompassBook;
  readonly table: DecisionTable;
  /** To mark rows that are own. */
  readonly standard: DecisionTable | undefined;
  /** Rules that something is wrong with. */
  readonly wrong?: ReadonlySet<string>;
  /** The last cell of a row: what can be done with it. */
  readonly action?: (row: TableRow) => ReactNode;
  /** What opens below a row. */
  readonly below?: (row: TableRow) => ReactNode;
};

export const rowId = (rule: string): string => `row-${rule}`;

const Row = ({ book, table, standard, wrong, action, row }: Props & { readonly row: TableRow }) => {
  const { language } = useLanguage();
  const words = tableWords(language);
  const state = rowState(row, standard);
  return (
    <tr
      id={rowId(row.rule)}
      data-state={state}
      data-wrong={wrong?.has(row.rule) === true || undefined}
      tabIndex={-1}
    >
      <th scope="row">
        {row.rule}
        {state === 'same' ? null : <small>{state === 'new' ? words.newRow : words.ownRow}</small>}
      </th>
      {table.inputs.map((input, at) => {
        const cell = row.when[at] ?? '-';
        return (
          <td
            key={input.name}
            data-label={inputName(input.name)[language]}
            data-any={cell === '-' || undefined}
          >
            {cell === '-' ? (
              <span aria-label={words.anything}>–</span>
            ) : (
              cellInWords(input.name, cell)[language]
            )}
          </td>
        );
      })}
      <td data-label={words.advises} className="bpp-know-then">
        {adviceName(row.advice, book.advices[row.advice])[language]}
      </td>
      <td data-label={words.because} className="bpp-know-because">
        {row.because[language]}
      </td>
      {action === undefined ? null : <td className="bpp-know-act bpp-no-print">{action(row)}</td>}
    </tr>
  );
};

export const TableView = (props: Props) => {
  const { language } = useLanguage();
  const words = tableWords(language);
  const { table, action, below } = props;
  const columns = table.inputs.length + 3 + (action === undefined ? 0 : 1);
  return (
    <table className="bpp-know-table">
      <caption>{table.title[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rule}</th>
          {table.inputs.map(({ name }) => (
            <th scope="col" key={name}>
              {inputName(name)[language]}
            </th>
          ))}
          <th scope="col">{words.advises}</th>
          <th scope="col">{words.because}</th>
          {action === undefined ? null : (
            <th scope="col" className="bpp-no-print">
              <span className="bpp-hidden">{words.edit}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => {
          const under = below?.(row);
          return (
            <Fragment key={row.rule}>
              <Row {...props} row={row} />
              {under == null ? null : (
                <tr className="bpp-know-under bpp-no-print">
                  <td colSpan={columns}>{under}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
};
