/** Own rounds by month as a small chart, with a sentence that says what it shows and the table behind it. */
import type { MonthReport, ReportTable } from '@buurtplus/domain/insight';
import { reportWords } from '@buurtplus/domain/insight';
import { useLanguage } from '../words/words.tsx';
import { insightWords } from './insight-words.ts';

const [width, height, foot, head] = [360, 132, 22, 18];

const Bars = ({ history, label }: { readonly history: MonthReport['history']; readonly label: string }) => {
  const { language } = useLanguage();
  const most = Math.max(1, ...history.map((one) => one.rounds));
  const step = width / Math.max(6, history.length);
  return (
    <svg className="bpp-bars" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {history.map((one, at) => {
        const tall = ((height - foot - head) * one.rounds) / most;
        const middle = at * step + step / 2;
        return (
          <g key={one.month} data-last={at === history.length - 1 || undefined}>
            <rect
              x={at * step + step * 0.18}
              width={step * 0.64}
              y={height - foot - tall}
              height={tall}
              rx="3"
            />
            <text x={middle} y={height - foot - tall - 5} textAnchor="middle">
              {one.rounds}
            </text>
            <text x={middle} y={height - 6} textAnchor="middle">
              {reportWords(language).month(one.month).slice(0, 3)}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={width} y1={height - foot} y2={height - foot} />
    </svg>
  );
};

export const FigureTable = ({ table }: { readonly table: ReportTable }) => (
  <table className="bpp-figures">
    <caption className="bpp-hidden">{table.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{table.heads[0]}</th>
        <th scope="col">{table.heads[1]}</th>
      </tr>
    </thead>
    <tbody>
      {table.rows.map(([name, value]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const MonthChart = ({
  history,
  table,
}: {
  readonly history: MonthReport['history'];
  readonly table: ReportTable;
}) => {
  const { language } = useLanguage();
  const words = insightWords(language);
  const month = reportWords(language).month;
  const label = words.chart(
    history.length,
    month(history[0]?.month ?? ''),
    month(history.at(-1)?.month ?? ''),
  );
  return (
    <figure className="bpp-stack bpp-chart">
      <Bars history={history} label={label} />
      <figcaption className="bpp-soft">{label}</figcaption>
      <details>
        <summary>{words.asTable}</summary>
        <FigureTable table={table} />
      </details>
    </figure>
  );
};
