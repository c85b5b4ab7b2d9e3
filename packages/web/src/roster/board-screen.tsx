/** The coordinator's board: where somebody is needed in the next four weeks, and week after week as a grid or, on a phone, as a list; what fills the roster waits behind its name. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { addDays, coverageOf, gapsFrom } from '@buurtplus/domain/roster';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Busy, Button, Fold, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { correctWords } from './correct-words.ts';
import { ItemLine, whatOf } from './item-line.tsx';
import { NotRead } from './not-read.tsx';
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

/** So many are a list to work through; the others are one tap away. */
const someGaps = 12;

type Props = {
  /** The next four weeks, and the week shown: the one before while another is fetched. */
  readonly ahead: readonly RosterItemView[];
  readonly week: { readonly monday: string; readonly items: readonly RosterItemView[] } | null;
  /** Why the week asked for could not be read. */
  readonly weekWrong: string | null;
  readonly onAgain: () => void;
  readonly monday: string;
  readonly onWeek: (monday: string) => void;
  readonly proposal?: ReactNode;
  readonly below?: ReactNode;
};

export const BoardScreen = ({ ahead, week, weekWrong, onAgain, monday, onWeek, proposal, below }: Props) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const more = correctWords(language);
  const { app } = useWords();
  const [all, setAll] = useState(false);
  const now = new Date();
  const gaps = gapsFrom(ahead, now);
  const sunday = addDays(monday, 6);
  const firstGap = dayInWords(gaps[0]?.day ?? monday, language, now);
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
      {gaps.length === 0 ? null : (
        <Fold id="gaps" title={words.gapsTitle} hint={words.gapsFirst(firstGap)}>
          <ul className="bpp-list bpp-gaps">
            {(all ? gaps : gaps.slice(0, someGaps)).map((item) => (
              <ItemLine key={item.itemId} item={item} />
            ))}
          </ul>
          {all || gaps.length <= someGaps ? null : (
            <Button kind="secondary" wide onClick={() => setAll(true)}>
              {more.showAll(gaps.length)}
            </Button>
          )}
        </Fold>
      )}
      <section className="bpp-stack" aria-labelledby="week">
        <div className="bpp-weekbar">
          <h2 id="week" aria-live="polite">
            {words.week(dayInWords(monday, language, now, true), dayInWords(sunday, language, now, true))}
          </h2>
          <div className="bpp-weekturn">
            <Button kind="secondary" onClick={() => onWeek(addDays(monday, -7))}>
              <ChevronLeft size={20} aria-hidden="true" /> {words.earlier}
            </Button>
            <Button kind="secondary" onClick={() => onWeek(addDays(monday, 7))}>
              {words.later} <ChevronRight size={20} aria-hidden="true" />
            </Button>
          </div>
        </div>
        {weekWrong === null ? null : <NotRead why={weekWrong} onAgain={onAgain} />}
        {week !== null && week.monday !== monday && weekWrong === null ? (
          <p role="status">{more.loadingWeek}</p>
        ) : null}
        {week === null ? (
          weekWrong === null ? (
            <Busy words={app.busy} />
          ) : null
        ) : (
          <div aria-busy={week.monday !== monday}>
            <Week monday={week.monday} items={week.items} />
          </div>
        )}
        <Link className="bpp-button bpp-button--quiet" to="/rooster/afdruk">
          {more.print}
        </Link>
      </section>
      {below}
    </div>
  );
};
