/** Why a round stays short: how many people each reason holds for, and never who. */
import { missingOn } from '../teams/index.ts';
import { weekdayOf } from './dutch-time.ts';
import { fits, missing, mostOf, type Pair, type ProposalMember, type ProposalRound } from './proposal-fit.ts';

/** "elsewhere" walks another round of this proposal that day; "alone" could come, but there are too few together. */
export const whyNobodyCodes = [
  'day',
  'mode',
  'course',
  'busy',
  'enough',
  'elsewhere',
  'newcomer',
  'alone',
] as const;
export type WhyNobody = (typeof whyNobodyCodes)[number];

export type UnfilledRound = {
  readonly itemId: string;
  readonly missing: number;
  readonly why: readonly { readonly code: WhyNobody; readonly count: number }[];
};

const reasonOf = (
  member: ProposalMember,
  round: ProposalRound,
  mine: readonly ProposalRound[],
): WhyNobody => {
  if (!member.weekdays.includes(weekdayOf(round.day))) return 'day';
  if (!member.modes.includes(round.mode)) return 'mode';
  if (missingOn(round.needs, member.qualifications, round.day).length > 0) return 'course';
  if (!fits(member, round)) return 'busy';
  if (mine.some((one) => one.day === round.day)) return 'elsewhere';
  if (mine.length >= mostOf(member)) return 'enough';
  return member.newcomer ? 'newcomer' : 'alone';
};

export const whyUnfilled = (
  round: ProposalRound,
  members: readonly ProposalMember[],
  pairs: readonly Pair[],
): UnfilledRound => {
  const reasons = members
    .filter((member) => !round.people.includes(member.personId))
    .map((member) =>
      reasonOf(
        member,
        round,
        pairs.filter((pair) => pair.member.personId === member.personId).map((pair) => pair.round),
      ),
    );
  const why = whyNobodyCodes
    .map((code) => ({ code, count: reasons.filter((one) => one === code).length }))
    .filter(({ count }) => count > 0);
  return { itemId: round.itemId, missing: missing(round), why };
};
