/** The decision tables: which there are, one to read and change with the check below it, and all of them on paper. */
import type { DecisionTable, EditionFault } from '@buurtplus/domain/compass';
import { useState } from 'react';
import { Button, Heading, Notice, StatePill } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayInWords } from './days.ts';
import { knowledgeWords } from './knowledge-words.ts';
import { putTable, restoreLine } from './lines.ts';
import { FaultList, PageLink, SureButton } from './parts.tsx';
import { RowForm } from './row-form.tsx';
import { nextRule, withNewRow } from './table-rows.ts';
import { rowId, TableView } from './table-view.tsx';
import { tableWords } from './table-words.ts';
import { useDraft } from './use-draft.tsx';

const faultsOf = (faults: readonly EditionFault[], code: string): readonly EditionFault[] =>
  faults.filter(({ part, at }) => part === 'tables' && at === code);

export const TablesPage = () => {
  const { language } = useLanguage();
  const words = tableWords(language);
  const { book, changes, faults } = useDraft();
  return (
    <div className="bpp-stack bpp-know-read">
      <div className="bpp-tight">
        <Heading>{words.title}</Heading>
        <p className="bpp-soft">{words.intro}</p>
      </div>
      <ul className="bpp-know-index">
        {book.tables.map(({ code, title, rows }) => (
          <li key={code}>
            <PageLink page={`tabellen/${code}`}>
              <strong>{title[language]}</strong>
              <span className="bpp-soft">
                {words.rows(rows.length)}
                {code === 'urgent' ? `. ${words.first}` : ''}
              </span>
              <span className="bpp-know-marks">
                {changes.tables.some((table) => table.code === code) ? (
                  <StatePill kind="sent">{words.changed}</StatePill>
                ) : null}
                {faultsOf(faults, code).some(({ stops }) => stops) ? (
                  <StatePill kind="late">{knowledgeWords(language).bar.check}</StatePill>
                ) : null}
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
      <div>
        <PageLink page="tabellen/papier" kind="secondary">
          {words.printAll}
        </PageLink>
      </div>
    </div>
  );
};

/** Heads every printed page: whose, which edition, and of which day. */
const PaperHead = ({ tenantName }: { readonly tenantName: string }) => {
  const { language } = useLanguage();
  const words = tableWords(language);
  const { editions, hasDraft, number, today } = useDraft();
  const now = editions.editions.find(({ state }) => state === 'in_force');
  const edition = hasDraft
    ? words.printDraft(number)
    : knowledgeWords(language).edition(now?.number ?? null, now?.version ?? '');
  // On paper "today" says nothing.
  const day = dayInWords(today, language, '1970-01-01');
  return (
    <p className="bpp-know-paperhead">
      {words.printHead(tenantName, edition)} · {words.printedOn(day)}
    </p>
  );
};

export const PaperPage = ({ tenantName }: { readonly tenantName: string }) => {
  const { language } = useLanguage();
  const words = tableWords(language);
  const { book, standard } = useDraft();
  return (
    <div className="bpp-stack bpp-know-paper">
      <div className="bpp-row bpp-no-print">
        <PageLink page="tabellen">{words.back}</PageLink>
        <Button kind="secondary" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <Heading>{words.title}</Heading>
      <PaperHead tenantName={tenantName} />
      {book.tables.map((table) => (
        <section key={table.code} className="bpp-know-sheet">
          <TableView
            book={book}
            table={table}
            standard={standard.tables.find(({ code }) => code === table.code)}
          />
          <p className="bpp-know-sign">{words.agreed}</p>
        </section>
      ))}
    </div>
  );
};

/** Brings a row into sight and the keyboard to it. */
const goToRow = (rule: string): void => {
  const row = document.getElementById(rowId(rule));
  row?.scrollIntoView({ block: 'nearest' });
  row?.focus();
};

const Check = ({
  faults,
  onAdd,
}: {
  readonly faults: readonly EditionFault[];
  readonly onAdd: (cells: readonly string[]) => void;
}) => {
  const { language } = useLanguage();
  const words = tableWords(language);
  const stops = faults.filter((fault) => fault.stops);
  const others = faults.filter((fault) => !fault.stops);
  return (
    <section className="bpp-tight bpp-no-print" aria-labelledby="table-check" aria-live="polite">
      <h2 id="table-check">{words.checkTitle}</h2>
      {stops.length === 0 ? (
        <Notice kind="done">
          <p>{words.fine}</p>
        </Notice>
      ) : null}
      <FaultList
        faults={stops}
        after={(fault) => {
          const { cells, field } = fault;
          if (cells !== null)
            return (
              <Button kind="secondary" onClick={() => onAdd(cells)}>
                {words.addFor}
              </Button>
            );
          const rule = field?.split('.')[0];
          return rule === undefined || rule === 'title' ? null : (
            <Button kind="quiet" onClick={() => goToRow(rule)}>
              {words.goToRow(rule)}
            </Button>
          );
        }}
      />
      <FaultList faults={others} />
    </section>
  );
};

const OneTable = ({ table, tenantName }: { readonly table: DecisionTable; readonly tenantName: string }) => {
  const { language } = useLanguage();
  const words = tableWords(language);
  const { book, standard, changes, faults, edit } = useDraft();
  const [open, setOpen] = useState<string | null>(null);
  const original = standard.tables.find(({ code }) => code === table.code);
  const own = faultsOf(faults, table.code);
  const change = (next: DecisionTable, field: string): void =>
    edit((now, from) => putTable(from, now, next), field === '' ? '' : `tables/${table.code}/${field}`);
  const add = (cells?: readonly string[]): void => {
    const rule = nextRule(table, original);
    const advice = table.rows.at(-1)?.advice ?? 'desk_care';
    change(withNewRow(table, rule, advice, cells), '');
    setOpen(rule);
  };
  return (
    <div className="bpp-stack bpp-know-wide">
      <div className="bpp-no-print">
        <PageLink page="tabellen">{words.back}</PageLink>
      </div>
      <div className="bpp-tight">
        <Heading>{table.title[language]}</Heading>
        {table.code === 'urgent' ? <p className="bpp-soft">{words.first}</p> : null}
      </div>
      <PaperHead tenantName={tenantName} />
      {table.rows.length === 0 ? <p>{words.empty}</p> : null}
      <TableView
        book={book}
        table={table}
        standard={original}
        wrong={new Set(own.filter(({ stops }) => stops).map(({ field }) => field?.split('.')[0] ?? ''))}
        action={({ rule }) => (
          <Button
            kind="quiet"
            aria-expanded={open === rule}
            aria-label={words.editOf(rule)}
            onClick={() => setOpen(open === rule ? null : rule)}
          >
            {words.edit}
          </Button>
        )}
        below={(row) =>
          open === row.rule ? (
            <RowForm
              book={book}
              table={table}
              row={row}
              faults={own}
              onChange={change}
              onClose={() => {
                setOpen(null);
                goToRow(row.rule);
              }}
            />
          ) : null
        }
      />
      <div className="bpp-row bpp-no-print">
        <Button
          kind="secondary"
          onClick={() => add(own.find(({ cells }) => cells !== null)?.cells ?? undefined)}
        >
          {words.add}
        </Button>
        <Button kind="secondary" onClick={() => window.print()}>
          {words.print}
        </Button>
        {changes.tables.some(({ code }) => code === table.code) ? (
          <SureButton
            label={words.restore}
            sure={words.removeSure}
            onSure={() => edit((now) => restoreLine(now, { part: 'tables', code: table.code }), '')}
          />
        ) : null}
      </div>
      <Check faults={own} onAdd={add} />
      <p className="bpp-know-sign">{words.agreed}</p>
    </div>
  );
};

export const TablePage = ({ code, tenantName }: { readonly code: string; readonly tenantName: string }) => {
  const { language } = useLanguage();
  const { book } = useDraft();
  const table = book.tables.find((one) => one.code === code);
  return table === undefined ? (
    <div className="bpp-stack">
      <Heading>{tableWords(language).title}</Heading>
      <p>{knowledgeWords(language).notHere}</p>
    </div>
  ) : (
    <OneTable key={code} table={table} tenantName={tenantName} />
  );
};
