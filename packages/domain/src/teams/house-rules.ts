/** What a member accepts: the team's house rules in their newest version, and the privacy card; both again after a year. */
import type { CalendarDay } from '../people/index.ts';

export const acceptables = ['house_rules', 'privacy_card'] as const;
export type Acceptable = (typeof acceptables)[number];

/** The privacy card comes along with the product; another text is another number. */
export const privacyCardVersion = 1;

export const ruleLimits = { lines: 30, lineLength: 240, all: 6_000 } as const;

/** Who accepted on 29 February is asked on 1 March: no day earlier than a year. */
export const yearAfter = (day: CalendarDay): CalendarDay => {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return new Date(next).toISOString().startsWith(next) ? next : `${next.slice(0, 4)}-03-01`;
};

export type Accepted = { readonly version: number; readonly acceptedOn: CalendarDay };

/** @param current null when there is nothing to accept */
export const isAccepted = (accepted: Accepted | null, current: number | null, today: CalendarDay): boolean =>
  current === null ||
  (accepted !== null && accepted.version === current && today < yearAfter(accepted.acceptedOn));

/** Empty lines and spaces around are nobody's rule. */
export const tidyRules = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.trim().replaceAll(/\s+/g, ' ')).filter((line) => line !== '');

export const rulesProblem = (lines: readonly string[]): 'empty' | 'too_many' | 'too_long' | null => {
  if (lines.length === 0) return 'empty';
  if (lines.length > ruleLimits.lines) return 'too_many';
  return lines.some((line) => line.length > ruleLimits.lineLength) || lines.join('').length > ruleLimits.all
    ? 'too_long'
    : null;
};
