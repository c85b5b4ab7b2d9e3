/** One month of an agreement, the same page for both sides: choose a month, what was kept and late of what came in then, and the list behind it. */
import type { AgreementMonth } from '@buurtplus/contract/agreements';
import { Link } from '@tanstack/react-router';
import { Button, Heading, Select } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { longDay, monthInWords, partnerName, useAgreementWords } from './agreement-words.ts';
import { countedAs, Helps, KeptLines, KeptRows } from './kept-part.tsx';
import './agreements.css';

export const MonthScreen = ({
  month,
  onMonth,
}: {
  readonly month: AgreementMonth;
  readonly onMonth: (month: string) => void;
}) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  const what = countedAs(month.partner);
  const name = monthInWords(month.month, language);
  return (
    <div className="bpp-stack bpp-agreements">
      <Heading>{words.monthTitle(name)}</Heading>
      <p>
        <Link to="/afspraken/$agreementId" params={{ agreementId: month.agreementId }}>
          {month.title}
        </Link>
        {': '}
        {words.between(month.teamName, partnerName(month.partner, words))}
      </p>
      <div className="bpp-no-print">
        <Select
          label={words.monthChoose}
          value={month.month}
          options={month.months.map((value) => ({ value, label: monthInWords(value, language) }))}
          onChange={(event) => onMonth(event.target.value)}
        />
      </div>
      <section className="bpp-stack" aria-labelledby="kept">
        <div className="bpp-tight">
          <h2 id="kept">{words.keptTitle}</h2>
          <KeptLines figures={month} what={what} in="month" />
          <p className="bpp-soft">{month.isOver ? words.monthCounts : words.monthRuns}</p>
        </div>
        {month.pauses.length === 0 ? null : (
          <ul className="bpp-tight">
            {month.pauses.map(({ pauseId, from, until }) => (
              <li key={pauseId}>
                {words.pauseLine(longDay(from, language), longDay(until, language))}. {words.pauseStill}
              </li>
            ))}
          </ul>
        )}
        <Helps helps={month.helps} deputy={month.deputy} />
      </section>
      {month.rows.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="behind">
          <h2 id="behind">{words.listOpen(month.rows.length, what)}</h2>
          <p className="bpp-soft">{words.listNote[what]}</p>
          {month.kept !== null && month.kept.signals > month.rows.length ? (
            <p className="bpp-soft">{words.listShort}</p>
          ) : null}
          <KeptRows rows={month.rows} />
        </section>
      )}
      <Button kind="secondary" wide onClick={() => window.print()}>
        {words.print}
      </Button>
    </div>
  );
};
