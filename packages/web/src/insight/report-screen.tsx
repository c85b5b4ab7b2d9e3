/** The coordinator's month report: choose a month, read it, print it or keep it on paper. The same sentences everywhere. */
import type { TeamMonths } from '@buurtplus/contract/insight';
import {
  type MonthReport,
  type ReportPart,
  type ReportSection,
  reportText,
  reportWords,
} from '@buurtplus/domain/insight';
import { Link } from '@tanstack/react-router';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { Busy, Button, Heading, Notice, Select } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { savePaper } from './insight.api.ts';
import { insightWords } from './insight-words.ts';
import { FigureTable, MonthChart } from './month-chart.tsx';
import './insight.css';
import '../styles/small-table.css';

const ToAgreements = () => (
  <Link className="bpp-no-print" to="/afspraken">
    {insightWords(useLanguage().language).toAgreements}
  </Link>
);

/** The list behind an agreement folds open; the PDF always has it. */
const Part = ({ part, month }: { readonly part: ReportPart; readonly month: string }) => (
  <div className="bpp-tight">
    <h3>
      <Link to="/afspraken/$agreementId/maand" params={{ agreementId: part.id }} search={{ m: month }}>
        {part.heading}
      </Link>
    </h3>
    <ul className="bpp-lines">
      {part.sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    {part.list === null ? null : (
      <details>
        <summary>{part.list.caption}</summary>
        <table className="bpp-small-table">
          <caption className="bpp-hidden">{part.list.caption}</caption>
          <thead>
            <tr>
              {part.list.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.list.rows.map(([number, ...cells]) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                {cells.map((cell, at) => (
                  <td key={part.list?.heads[at + 1]} data-label={part.list?.heads[at + 1]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    )}
  </div>
);

const Section = ({ part, report }: { readonly part: ReportSection; readonly report: MonthReport }) => (
  <section className="bpp-stack" aria-labelledby={part.id}>
    <h2 id={part.id}>{part.heading}</h2>
    {part.sentences.length === 0 ? null : (
      <ul className="bpp-lines">
        {part.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    )}
    {part.table === null ? null : part.id === 'rounds' ? (
      <MonthChart history={report.history} table={part.table} />
    ) : (
      <FigureTable table={part.table} />
    )}
    {part.parts.map((one) => (
      <Part key={one.id} part={one} month={report.figures.month} />
    ))}
    {part.id === 'agreements' ? <ToAgreements /> : null}
  </section>
);

const Paper = ({ month }: { readonly month: string }) => {
  const { language } = useLanguage();
  const words = insightWords(language);
  const [state, setState] = useState<'idle' | 'busy' | 'made' | 'failed'>('idle');
  const make = async (): Promise<void> => {
    setState('busy');
    setState((await savePaper(month, language)) ? 'made' : 'failed');
  };
  return (
    <div className="bpp-stack bpp-no-print">
      <div className="bpp-row">
        <Button busy={state === 'busy'} onClick={() => void make()}>
          <FileDown size={22} aria-hidden="true" /> {state === 'busy' ? words.making : words.paper}
        </Button>
        <Button kind="secondary" onClick={() => window.print()}>
          <Printer size={22} aria-hidden="true" /> {words.print}
        </Button>
      </div>
      {state === 'made' || state === 'failed' ? (
        <Notice kind={state === 'made' ? 'done' : 'attention'} live={state === 'made' ? 'status' : 'alert'}>
          <p>{state === 'made' ? words.made : words.notMade}</p>
        </Notice>
      ) : null}
    </div>
  );
};

/** @param report undefined while it is read, null when it is not there */
export const ReportScreen = ({
  months,
  month,
  onMonth,
  report,
}: {
  readonly months: TeamMonths;
  readonly month: string | null;
  readonly onMonth: (month: string) => void;
  readonly report: MonthReport | null | undefined;
}) => {
  const { language } = useLanguage();
  const words = insightWords(language);
  const names = reportWords(language);
  const next = { month: names.month(months.next.month), day: names.day(months.next.readyOn) };
  if (month === null)
    return (
      <div className="bpp-stack">
        <Heading>{words.reportTitle}</Heading>
        <p className="bpp-large">{words.noReport(next.month, next.day)}</p>
      </div>
    );
  const text = report == null ? null : reportText(report, language);
  return (
    <div className="bpp-stack bpp-report">
      <Heading>{text?.title ?? words.reportTitle}</Heading>
      <div className="bpp-no-print">
        <Select
          label={words.chooseMonth}
          value={month}
          options={months.months.map((value) => ({ value, label: names.month(value) }))}
          onChange={(event) => onMonth(event.target.value)}
        />
      </div>
      {report === undefined ? <Busy words={words.reading} /> : null}
      {report === null ? <p className="bpp-large">{words.gone}</p> : null}
      {text === null || report == null ? null : (
        <>
          <p>{text.intro}</p>
          {text.sections.map((part) => (
            <Section key={part.id} part={part} report={report} />
          ))}
          <Paper key={month} month={month} />
          <p className="bpp-soft">{text.rules}</p>
        </>
      )}
      <p className="bpp-soft bpp-no-print">{words.next(next.month, next.day)}</p>
    </div>
  );
};
