/** The roster's part of the letter on Vandaag: my next round, a place that waits for my answer, and where somebody is needed. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { Link } from '@tanstack/react-router';
import { CalendarCheck, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { ConfirmPlace } from './confirm-place.tsx';
import { whatOf } from './item-line.tsx';
import {
  asksToConfirm,
  dayInWords,
  hoursInWords,
  listsOf,
  missing,
  nextOfMine,
  othersInWords,
} from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';
import './roster.css';

const Row = ({ item, children }: { readonly item: RosterItemView; readonly children: ReactNode }) => (
  <Link className="bpp-linkrow bpp-todayround" to="/rooster/$itemId" params={{ itemId: item.itemId }}>
    {children}
    <ChevronRight aria-hidden="true" />
  </Link>
);

const NextRound = ({ item, personId }: { readonly item: RosterItemView; readonly personId: string }) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const when = momentInWords(item.startsAt, language, new Date());
  const others = othersInWords(item, personId, words.formerMember, language);
  return (
    <Row item={item}>
      <CalendarCheck size={28} aria-hidden="true" />
      <span className="bpp-tight">
        <strong className="bpp-large">
          {item.kind === 'round'
            ? words.letterNext(when, others)
            : words.letterTask(whatOf(item, words.kinds), when)}
        </strong>
        {item.meetingPlace === null ? null : <span>{words.letterWhere(item.meetingPlace)}</span>}
        {item.kind === 'round' && others === '' ? <span>{words.letterAlone}</span> : null}
      </span>
    </Row>
  );
};

export const TodayRoster = ({
  items,
  personId,
  start,
  onChanged,
}: {
  readonly items: readonly RosterItemView[];
  readonly personId: string;
  /** The way to start it, when its time has come; rounds live in another room. */
  readonly start: (item: RosterItemView) => ReactNode;
  readonly onChanged: (item: RosterItemView) => void;
}) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const now = new Date();
  const next = nextOfMine(items, now);
  // My next one asks first, then what comes after it within two days.
  const asking = items.find(
    (item) => item.mine.state === 'going' && !item.cancelled && asksToConfirm(item, now),
  );
  const offered = items.filter((item) => item.mine.state === 'offered' && new Date(item.startsAt) > now);
  const needed = listsOf(items, now).canDo.filter((item) => missing(item) > 0);
  return (
    <section className="bpp-tight" aria-label={words.title}>
      {offered.map((item) => (
        <Row key={item.itemId} item={item}>
          <span className="bpp-tight">
            <strong>{words.letterOffered}</strong>
            <span>
              {dayInWords(item.day, language, now)}, {hoursInWords(item, language)}
            </span>
          </span>
        </Row>
      ))}
      {next === null ? null : <NextRound item={next} personId={personId} />}
      {next === null ? null : start(next)}
      {asking === undefined ? null : (
        <>
          {asking.itemId === next?.itemId ? null : <NextRound item={asking} personId={personId} />}
          <ConfirmPlace key={asking.itemId} item={asking} onChanged={onChanged} />
        </>
      )}
      {needed.length === 0 ? null : (
        <Link className="bpp-linkrow" to="/rooster">
          <span className="bpp-tight">
            <span>{words.letterOpen(needed.length)}</span>
            <span className="bpp-soft">
              {needed
                .slice(0, 2)
                .map((item) => `${dayInWords(item.day, language, now, true)} ${hoursInWords(item, language)}`)
                .join(' · ')}
            </span>
          </span>
          <ChevronRight aria-hidden="true" />
        </Link>
      )}
      <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/rooster">
        {words.toRoster}
      </Link>
    </section>
  );
};
