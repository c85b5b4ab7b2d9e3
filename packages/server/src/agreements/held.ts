/** When which version of an agreement held, and which months of it can be looked back on. */
import { addDays } from '@buurtplus/domain/roster';
import type { VersionRow } from './agreements.store.ts';

export const counted = (version: VersionRow): boolean => version.in_force_from !== null;

const lastDayOf = (version: VersionRow): string | null =>
  [version.in_force_until, version.terms.endsOn].filter((day) => day !== null).sort()[0] ?? null;

export const heldOn = (versions: readonly VersionRow[], day: string): VersionRow | undefined =>
  versions.find((version) => {
    const last = lastDayOf(version);
    return counted(version) && (version.in_force_from ?? '') <= day && (last === null || day <= last);
  });

/** Longer ago is figures of reports, not of a page. */
export const lookBackDays = 366;

/** Whole months: a month that loses one day each night would tell on which day something came. */
export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** The days on which a version that was signed held, as far as they are past or today. */
const heldDays = (
  versions: readonly VersionRow[],
  today: string,
): readonly { readonly from: string; readonly until: string }[] =>
  versions.filter(counted).flatMap((version) => {
    const from = version.in_force_from ?? today;
    const until = [lastDayOf(version) ?? today, today].sort()[0] ?? today;
    return from <= until ? [{ from, until }] : [];
  });

/** Whether a month is whole in what can be looked back on. */
export const isInSight = (month: string, today: string): boolean =>
  month <= today.slice(0, 7) && `${month}-01` >= firstOfMonth(addDays(today, -lookBackDays));

/** Months in which an agreement held some day and that can still be looked at, newest first. */
export const monthsOf = (versions: readonly VersionRow[], today: string): readonly string[] => {
  const spans = heldDays(versions, today);
  const months: string[] = [];
  const oldest = firstOfMonth(addDays(today, -lookBackDays));
  for (let first = firstOfMonth(today); first >= oldest; first = firstOfMonth(addDays(first, -1)))
    if (spans.some(({ from, until }) => from < firstOfMonth(addDays(first, 31)) && until >= first))
      months.push(first.slice(0, 7));
  return months;
};

/** @param month "YYYY-MM" */
export const daysOfMonth = (month: string): { readonly from: string; readonly until: string } => {
  const from = `${month}-01`;
  return { from, until: addDays(firstOfMonth(addDays(from, 31)), -1) };
};
