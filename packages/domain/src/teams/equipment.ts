/** What a team lends out: kinds, sizes, and what still has to come back. */
import type { CalendarDay } from '../people/index.ts';

export const equipmentKinds = [
  'vest',
  'torch',
  'portofoon',
  'raincoat',
  'first_aid_kit',
  'bicycle_lights',
  'other',
] as const;
export type EquipmentKind = (typeof equipmentKinds)[number];

export type Loan = { readonly backBy: CalendarDay | null; readonly returnedOn: CalendarDay | null };

/** "late" after the day agreed; "asked_back" at once for who left. */
export const loanState = (
  loan: Loan,
  borrowerLeft: boolean,
  today: CalendarDay,
): 'back' | 'lent' | 'late' | 'asked_back' => {
  if (loan.returnedOn !== null) return 'back';
  if (borrowerLeft) return 'asked_back';
  return loan.backBy !== null && loan.backBy < today ? 'late' : 'lent';
};

/** Somebody who left gets nothing more, and a day of coming back lies ahead. */
export const lendProblem = (
  ask: { readonly backBy: CalendarDay | null; readonly isMember: boolean; readonly isLent: boolean },
  today: CalendarDay,
): 'equipment_lent' | 'member_left' | 'back_by_past' | null => {
  if (ask.isLent) return 'equipment_lent';
  if (!ask.isMember) return 'member_left';
  return ask.backBy !== null && ask.backBy < today ? 'back_by_past' : null;
};
