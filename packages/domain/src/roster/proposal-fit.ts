/** What a proposal is made of: who could walk which round, and how much somebody is asked. */
import type { CalendarDay } from '../people/index.ts';
import { type HeldQualification, missingOn, type Qualification } from '../teams/index.ts';
import { weekdayOf } from './dutch-time.ts';
import { type ItemTimes, overlaps, type WalkMode } from './roster-item.ts';

export type ProposalMember = {
  readonly personId: string;
  readonly newcomer: boolean;
  readonly qualifications: readonly HeldQualification[];
  readonly roundsPerMonth: number | null;
  readonly weekdays: readonly number[];
  readonly modes: readonly WalkMode[];
  readonly buddyIds: readonly string[];
  /** Rounds already planned in these weeks. */
  readonly load: number;
  readonly busy: readonly (ItemTimes & { readonly day: CalendarDay })[];
};

export type ProposalRound = ItemTimes & {
  readonly itemId: string;
  readonly day: CalendarDay;
  readonly mode: WalkMode;
  readonly needs: readonly Qualification[];
  readonly minimum: number;
  readonly capacity: number;
  /** Who is on it already, or wants to say no to nobody. */
  readonly people: readonly string[];
  readonly experienced: number;
};

export type ProposalReason =
  | { readonly code: 'needed'; readonly missing: number }
  | { readonly code: 'below_wish'; readonly wish: number; readonly load: number }
  | { readonly code: 'low_load'; readonly load: number }
  | { readonly code: 'buddy'; readonly personId: string }
  | { readonly code: 'course'; readonly needs: readonly Qualification[] }
  | { readonly code: 'walks_along'; readonly personId: string | null };

export type ProposalChoice = {
  readonly itemId: string;
  readonly personId: string;
  readonly reasons: readonly ProposalReason[];
};

/** Who has no wish is asked for no more than this in four weeks. */
const mostWithoutWish = { walker: 6, newcomer: 2 } as const;

export const mostOf = (member: ProposalMember): number =>
  Math.max(
    0,
    (member.roundsPerMonth ?? (member.newcomer ? mostWithoutWish.newcomer : mostWithoutWish.walker)) -
      member.load,
  );

export const fits = (member: ProposalMember, round: ProposalRound): boolean =>
  !round.people.includes(member.personId) &&
  member.weekdays.includes(weekdayOf(round.day)) &&
  member.modes.includes(round.mode) &&
  missingOn(round.needs, member.qualifications, round.day).length === 0 &&
  member.busy.every((place) => place.day !== round.day && !overlaps(place, round));

export const buddyOf = (member: ProposalMember, round: ProposalRound): string | undefined =>
  round.people.find((personId) => member.buddyIds.includes(personId));

export type Pair = { readonly member: ProposalMember; readonly round: ProposalRound };

export const missing = (round: ProposalRound): number => Math.max(0, round.minimum - round.people.length);

/** What one more round weighs for who has so many: the work is spread, most to who likes to walk most. */
export const weightOf = (member: ProposalMember, nth: number): number =>
  (100 * nth) / Math.max(1, member.roundsPerMonth ?? mostWithoutWish.walker);

/** What walking without the company that somebody asked for weighs. */
export const withoutCompany = 15;
