/** Gathers what a proposal needs to know, has it worked out, and says it with names. */
import type { ProposalView, RosterItemView, RosterView } from '@buurtplus/contract/roster';
import type { ProposalMember, ProposalReason, ProposalRound } from '@buurtplus/domain/roster';
import { isNewcomer, type MemberStage, mayWalk } from '@buurtplus/domain/teams';
import { presentMember } from '../teams/members.present.ts';
import type { MemberRow } from '../teams/members.store.ts';
import { runProposal } from './run-proposal.ts';

const holders = (item: RosterItemView): readonly string[] =>
  item.people.flatMap((one) =>
    one.personId !== null && (one.state === 'going' || one.state === 'offered') ? [one.personId] : [],
  );

const roundOf = (item: RosterItemView): ProposalRound => ({
  itemId: item.itemId,
  day: item.day,
  startsAt: new Date(item.startsAt),
  endsAt: new Date(item.endsAt),
  mode: item.mode,
  needs: item.needs,
  minimum: item.minimum,
  capacity: item.capacity,
  people: holders(item),
  experienced: item.people.filter((one) => one.state === 'going' && !one.newcomer).length,
});

const memberOf = (row: MemberRow, items: readonly RosterItemView[]): ProposalMember => {
  const { wishes, qualifications } = presentMember(row, undefined, 'coordinator');
  const mine = items.filter((item) => holders(item).includes(row.person_id));
  return {
    personId: row.person_id,
    newcomer: isNewcomer(row.stage as MemberStage),
    qualifications,
    roundsPerMonth: wishes.roundsPerMonth,
    weekdays: wishes.weekdays,
    modes: wishes.modes,
    buddyIds: wishes.buddyIds,
    load: mine.filter((item) => item.kind === 'round').length,
    busy: mine.map((item) => ({
      day: item.day,
      startsAt: new Date(item.startsAt),
      endsAt: new Date(item.endsAt),
    })),
  };
};

type Names = ReadonlyMap<string, string>;

const sayReason = (
  reason: ProposalReason,
  names: Names,
): ProposalView['choices'][number]['reasons'][number] => {
  const person =
    (reason.code === 'buddy' || reason.code === 'walks_along') && reason.personId !== null
      ? { personId: reason.personId, name: names.get(reason.personId) ?? '' }
      : null;
  return {
    code: reason.code,
    count: reason.code === 'needed' ? reason.missing : 'load' in reason ? reason.load : null,
    wish: reason.code === 'below_wish' ? reason.wish : null,
    person,
    needs: reason.code === 'course' ? [...reason.needs] : [],
  };
};

/** Only what is still to come, and rounds only: other tasks are chosen by people themselves. */
export const propose = async (
  roster: RosterView,
  rows: readonly MemberRow[],
  now: Date,
): Promise<ProposalView> => {
  const coming = roster.items.filter((item) => !item.cancelled && new Date(item.startsAt) > now);
  const rounds = coming.filter((item) => item.kind === 'round');
  const members = rows.filter((row) => mayWalk(row.stage as MemberStage)).map((row) => memberOf(row, coming));
  const names: Names = new Map(rows.map((row) => [row.person_id, row.name]));
  const start = performance.now();
  const proposal = await runProposal({ members, rounds: rounds.map(roundOf) });
  const about = new Set([
    ...proposal.choices.map((choice) => choice.itemId),
    ...proposal.unfilled.map((one) => one.itemId),
  ]);
  return {
    choices: proposal.choices.map((choice) => ({
      itemId: choice.itemId,
      person: { personId: choice.personId, name: names.get(choice.personId) ?? '' },
      reasons: choice.reasons.map((reason) => sayReason(reason, names)),
    })),
    items: rounds.filter((item) => about.has(item.itemId)),
    unfilled: proposal.unfilled.map((one) => ({ ...one, why: [...one.why] })),
    milliseconds: Math.round(performance.now() - start),
  };
};
