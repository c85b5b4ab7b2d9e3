/** The days of a case: reviews on working days, offers that run out, and a term that never grows by itself. */
import { type CalendarDay, daysLater, monthsLater } from '../people/index.ts';

const at = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`);

/** Nobody reviews a case on a Sunday or at Christmas: such a day becomes the next working day. */
export const workingDayFrom = (day: CalendarDay, isHoliday: (one: CalendarDay) => boolean): CalendarDay => {
  let one = day;
  while ([0, 6].includes(at(one).getUTCDay()) || isHoliday(one)) one = daysLater(one, 1);
  return one;
};

export const reviewDays = 42;
export const latestReviewDays = 183;
/** Working days in which an offer is answered, or it runs out to the owner. */
export const offerWorkingDays = 3;
/** Working days in which the next person takes over what lost its owner. */
export const trayWorkingDays = 1;
export const longestSharingDays = 183;
/** Threat model section 8: closed and twelve months, half a year more each time with a reason, five years at most. */
const keepMonths = 12;
const extendMonths = 6;
const mostMonths = 60;

/** The term of the first closing holds, however often a case is opened and closed again. */
export const keepUntilAtClose = (closedOn: CalendarDay, firstKeepUntil: CalendarDay | null): CalendarDay =>
  firstKeepUntil ?? monthsLater(closedOn, keepMonths);

/** @returns null when it cannot be longer: five years after the first closing is the end */
export const extendedKeepUntil = (
  keepUntil: CalendarDay,
  firstKeepUntil: CalendarDay,
): CalendarDay | null => {
  const last = monthsLater(firstKeepUntil, mostMonths - keepMonths);
  const longer = monthsLater(keepUntil, extendMonths);
  return longer > last ? null : longer;
};

/** An open case that nobody moves is kept open by extending it: five years after it was opened is the end. @returns null when it cannot be longer */
export const caseStandsUntil = (
  closesOn: CalendarDay,
  today: CalendarDay,
  openedOn: CalendarDay,
): CalendarDay | null => {
  const last = monthsLater(openedOn, mostMonths);
  if (closesOn >= last) return null;
  const longer = monthsLater(today, extendMonths);
  return longer > last ? last : longer > closesOn ? longer : closesOn;
};

/** So long a closed case is read by who was in it; after that only by an opening with a reason. */
const closedReadingDays = 30;
export const closedReadUntil = (closedOn: CalendarDay): CalendarDay => daysLater(closedOn, closedReadingDays);

/** So long before its last day the owner hears that a case goes away. */
export const termWarningDays = 14;
/** So many days late, a review is somebody else's worry too. */
export const reviewLateDays = 14;

export const isReviewLate = (reviewOn: CalendarDay, today: CalendarDay): boolean => reviewOn < today;

export const endsSoon = (keepUntil: CalendarDay | null, today: CalendarDay): boolean =>
  keepUntil !== null && keepUntil <= daysLater(today, termWarningDays);

export const isOverTerm = (keepUntil: CalendarDay | null, today: CalendarDay): boolean =>
  keepUntil !== null && keepUntil < today;
