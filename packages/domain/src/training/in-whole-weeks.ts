/** What goes after a term goes on the Monday of the week in which the term ends: figures that are told each week stand still in between. */
import { addDays, mondayOf } from '../roster/index.ts';
import { monthsFrom } from './certificate.ts';

/** The first day whose things are still kept today; nothing is kept longer than its term. @param today "YYYY-MM-DD" */
export const keptSince = (today: string, months: number): string =>
  monthsFrom(addDays(mondayOf(today), 7), -months);
