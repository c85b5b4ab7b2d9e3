/** Which days stand on one paper: a week from Monday or a whole month; no React. */
import { addDays, mondayOf } from '@buurtplus/domain/roster';

export type PaperSpan = { readonly unit: 'week' | 'month'; readonly from: string };

const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;

/** @param day any day in the stretch */
export const spanAround = (unit: PaperSpan['unit'], day: string): PaperSpan => ({
  unit,
  from: unit === 'week' ? mondayOf(day) : firstOfMonth(day),
});

export const daysOf = ({ unit, from }: PaperSpan): number => {
  if (unit === 'week') return 7;
  const [year = 0, month = 0] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
};

export const movedBy = (span: PaperSpan, by: -1 | 1): PaperSpan =>
  spanAround(span.unit, addDays(span.from, by === 1 ? daysOf(span) : -1));
