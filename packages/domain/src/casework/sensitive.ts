/** Class 4 inside a case: a fact that is written as sensitive stands in every list as a mark only, and is read by a tap. */
import type { CalendarDay } from '../people/index.ts';
import { daysLater, monthsLater } from '../people/index.ts';
import type { CaseEntry } from './entry.ts';

/** What a page shows of it: that it is there. */
type SensitiveMark = { readonly kind: 'sensitive' };
export type ShownEntry = CaseEntry | SensitiveMark;

/** Health, addiction, violence, suspicion, children, a secret address: all of it is known as a fact, so only a fact is sealed. */
export const canBeSensitive = (entry: CaseEntry): boolean => entry.kind === 'fact';

/** Threat model section 8: class 4 goes ninety days after closing. */
const sealedDays = 90;
const extendMonths = 6;

/** The first closing sets the day; closing again does not move it. */
export const sealedUntilAtClose = (closedOn: CalendarDay, sealedUntil: CalendarDay | null): CalendarDay =>
  sealedUntil ?? daysLater(closedOn, sealedDays);

/** Only a case that is worked on takes its sensitive facts along when a named person keeps it longer, and never past the case itself. */
export const extendedSealedUntil = (
  sealedUntil: CalendarDay | null,
  status: 'open' | 'closed',
  keepUntil: CalendarDay,
): CalendarDay | null => {
  if (sealedUntil === null || status === 'closed') return sealedUntil;
  const longer = monthsLater(sealedUntil, extendMonths);
  return longer > keepUntil ? keepUntil : longer;
};
