/** Kept or late of what an organisation is asked out of a case: taken up is a yes or a no, answered is the first answer after a yes. */
import { offerWorkingDays } from '../casework/index.ts';
import type { CalendarDay } from '../people/index.ts';
import { dutchWall } from '../roster/index.ts';
import { type AskKind, dayOf, dueBy, type Judged, type Verdict, verdictOf } from './promise.ts';
import type { Span } from './terms.ts';

/** What happened to one request; moments of the server. */
export type Asked = {
  readonly kind: AskKind;
  readonly askedAt: Date;
  /** Until when the offer could be answered, on holidays reckoned with and a closed desk not. */
  readonly lapsesAt: Date;
  /** A yes or a no. */
  readonly saidAt: Date | null;
  readonly saidYes: boolean;
  /** The first answer after a yes. */
  readonly answeredAt: Date | null;
  /** Taken back, run out, or ended after a yes. */
  readonly overAt: Date | null;
  readonly ranOut: boolean;
};

/** Nothing was said: open, free when it was taken back in time or ran out while the desk was closed, else late. */
const unsaid = (asked: Asked, due: Date, isOff: (day: CalendarDay) => boolean, now: Date): Verdict => {
  const { askedAt, overAt, ranOut, lapsesAt } = asked;
  if (overAt === null) return verdictOf(null, due, now);
  if (!ranOut) return overAt <= due ? 'none' : 'late';
  const withPause = dueBy(askedAt, { count: offerWorkingDays, unit: 'days' }, isOff);
  return withPause > lapsesAt ? 'none' : 'late';
};

/** After a yes to "help": late unless it came in time, or nobody waited for it any more. A no, and a case that moved, owe no answer. */
const answerTo = (asked: Asked, due: Date, now: Date): Verdict => {
  const { kind, saidAt, saidYes, answeredAt, overAt } = asked;
  if (kind === 'transfer' || (saidAt !== null && !saidYes)) return 'none';
  if (answeredAt === null && overAt !== null) return saidAt === null || overAt <= due ? 'none' : 'late';
  return verdictOf(answeredAt, due, now);
};

/** A no that came in time is kept as well: the one who asked can go on. */
export const judgeAsk = (
  asked: Asked,
  promise: { readonly take: Span; readonly answer: Span },
  isOff: (day: CalendarDay) => boolean,
  now: Date,
): Judged => {
  const { askedAt, saidAt } = asked;
  const takeDue = dueBy(askedAt, promise.take, isOff);
  const answerDue = dueBy(askedAt, promise.answer, isOff);
  return {
    number: null,
    kind: asked.kind,
    arrivedOn: dutchWall(askedAt).day,
    takeDueOn: dutchWall(takeDue).day,
    takenOn: dayOf(saidAt),
    take: saidAt === null ? unsaid(asked, takeDue, isOff, now) : verdictOf(saidAt, takeDue, now),
    answerDueOn: dutchWall(answerDue).day,
    answeredOn: dayOf(asked.answeredAt),
    answer: answerTo(asked, answerDue, now),
  };
};
