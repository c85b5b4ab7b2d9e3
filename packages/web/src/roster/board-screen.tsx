/** The coordinator's board: where somebody is needed in the next four weeks, and week after week as a grid or, on a phone, as a list. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { addDays, coverageOf, gapsFrom } from '@buurtplus/domain/roster';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { ItemLine, whatOf } from './item-line.tsx';
import { planWords } from './plan-words.ts';
import { dayInWords, firstName, hoursInWords, missing } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';
import './roster.css';

const Cell = ({ item }: { readonly item: RosterItemView }) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const coverage = coverageOf(item);
  const names = item.people
    .filter((one) => one.state === 'going' || one.state === 'offered')
    .map((one) => firstName(one.name, words.formerMember));
  const short = missing(item);
  return (
    <li>
      <Link
        className="bpp-cell"
        data-coverage={coverage}
        to="/rooster/$itemId"
        params={{ itemId: item.itemId }}
      >
        <strong>{hoursInWords(item, language)}</strong>
        <span>{whatOf(item, words.kinds)}</span>
        <span className="bpp-soft">{names.join(', ')}</span>
        <span className="bpp-cell__state">
          {short > 0 && !item.cancelled ? words.missing(short) : words.coverage[coverage]}
        </span>
      </Link>
    </li>
  );
};

const Week = ({ monday, items }: { readonly monday: string; readonly items: readonly RosterItemView[] }) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const byDay = Map.groupBy(items, (item) => item.day);
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
  if (items.length === 0) return <p className="bpp-large">{words.emptyWeek}</p>;
  return (
    <ol className="bpp-week">
      {days.map((day) => (
        <li key={day} className="bpp-week__day" data-empty={!byDay.has(day)}>
          <h3>{dayInWords(day, language, new Date(), true)}</h3>
          <ul className="bpp-tight">
            {(byDay.get(day) ?? []).map((item) => (
              <Cell key={item.itemId} item={item} />
            ))}
          </ul>
          {byDay.has(day) ? null : <p className="bpp-soft">{words.emptyDay}</p>}
        </li>
      ))}
    </ol>
  );
};

type Props = {
  /** The next four weeks and the week shown. */
  readonly ahead: readonly RosterItemView[];
  readonly week: readonly RosterItemView[];
  readonly monday: string;
  readonly onWeek: (monday: string) => void;
  readonly proposal?: ReactNode;
  readonly below?: ReactNode;
};

export const BoardScreen = ({ ahead, week, monday, onWeek, proposal, below }: Props) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const now = new Date();
  const gaps = gapsFrom(ahead, now);
  const sunday = addDays(monday, 6);
  return (
    <div className="bpp-stack bpp-board">
      <Heading>{words.board}</Heading>
      <Notice kind={gaps.length === 0 ? 'done' : 'attention'}>
        <p>{gaps.length === 0 ? words.gapsNone : words.gaps(gaps.length)}</p>
        {gaps.length === 0 ? null : proposal}
      </Notice>
      <Link className="bpp-button bpp-button--primary bpp-board__main" to="/rooster/plannen">
        {words.add}
      </Link>
      <section className="bpp-stack" aria-labelledby="week">
        <div className="bpp-weekbar">
          <h2 id="week" aria-live="polite">
            {words.week(dayInWords(monday, language, now, true), dayInWords(sunday, language, now, true))}
          </h2>
          <div className="bpp-row">
            <Button kind="secondary" onClick={() => onWeek(addDays(monday, -7))}>
              <ChevronLeft size={20} aria-hidden="true" /> {words.earlier}
            </Button>
            <Button kind="secondary" onClick={() => onWeek(addDays(monday, 7))}>
              {words.later} <ChevronRight size={20} aria-hidden="true" />
            </Button>
          </div>
        </div>
        <Week monday={monday} items={week} />
      </section>
      {gaps.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="gaps">
          <h2 id="gaps">{words.gapsTitle}</h2>
          <ul className="bpp-list bpp-gaps">
            {gaps.slice(0, 12).map((item) => (
              <ItemLine key={item.itemId} item={item} />
            ))}
          </ul>
        </section>
      )}
      {below}
    </div>
  );
};
