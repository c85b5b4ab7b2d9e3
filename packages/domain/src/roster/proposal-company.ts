/** Bringing together who like to walk together: people change places only where all fits and the whole gets better. */
import {
  fits,
  mostOf,
  type Pair,
  type ProposalMember,
  type ProposalRound,
  weightOf,
  withoutCompany,
} from './proposal-fit.ts';

type Plan = {
  readonly on: Map<ProposalRound, Set<ProposalMember>>;
  readonly of: Map<ProposalMember, Set<ProposalRound>>;
};

/** Each time round the whole team; more than a few finds nothing new. */
const turns = 4;

/** @param already who is on a round whatever is proposed */
export const bringTogether = (
  members: readonly ProposalMember[],
  pairs: readonly Pair[],
  already: (round: ProposalRound) => readonly string[],
): readonly Pair[] => {
  const plan: Plan = { on: new Map(), of: new Map(members.map((member) => [member, new Set()])) };
  const there = new Map<ProposalRound, ReadonlySet<string>>();
  for (const { member, round } of pairs) {
    plan.on.set(round, (plan.on.get(round) ?? new Set()).add(member));
    plan.of.get(member)?.add(round);
    there.set(round, new Set(already(round)));
  }
  const roundsOf = (member: ProposalMember): ReadonlySet<ProposalRound> => plan.of.get(member) ?? new Set();
  const on = (round: ProposalRound): ReadonlySet<ProposalMember> => plan.on.get(round) ?? new Set();
  const alone = (member: ProposalMember, round: ProposalRound): boolean =>
    !member.buddyIds.some(
      (id) => there.get(round)?.has(id) || [...on(round)].some((one) => one.personId === id),
    );
  const costOf = (round: ProposalRound): number =>
    [...on(round)].filter((member) => alone(member, round)).length * withoutCompany;
  /** Could be on it, leaving another round out of account. */
  const can = (member: ProposalMember, round: ProposalRound, leaving: ProposalRound | null): boolean =>
    !on(round).has(member) &&
    !there.get(round)?.has(member.personId) &&
    fits(member, round) &&
    [...roundsOf(member)].every((one) => one === leaving || one.day !== round.day);
  const put = (member: ProposalMember, from: ProposalRound | null, to: ProposalRound | null): void => {
    if (from !== null) {
      plan.on.get(from)?.delete(member);
      plan.of.get(member)?.delete(from);
    }
    if (to !== null) {
      plan.on.get(to)?.add(member);
      plan.of.get(member)?.add(to);
    }
  };
  const nextWeight = (member: ProposalMember, more: 0 | 1): number =>
    weightOf(member, member.load + roundsOf(member).size + more);

  /** A comes to this round from his own, and B goes there: as many rounds for each as before. */
  const exchange = (a: ProposalMember, round: ProposalRound, b: ProposalMember): boolean => {
    // As it was at the start: what moves below is not looked at again.
    const before = [...roundsOf(a)];
    for (const own of before) {
      if (own === round || !can(a, round, own) || !can(b, own, round)) continue;
      const cost = costOf(round) + costOf(own);
      put(b, round, own);
      put(a, own, round);
      if (costOf(round) + costOf(own) < cost - 1e-9) return true;
      put(a, round, own);
      put(b, own, round);
    }
    return false;
  };
  /** A, who can walk one more, takes the place of B. */
  const takeOver = (a: ProposalMember, round: ProposalRound, b: ProposalMember): boolean => {
    if (roundsOf(a).size >= mostOf(a) || !can(a, round, null)) return false;
    const before = costOf(round) + nextWeight(b, 0);
    const more = nextWeight(a, 1);
    put(b, round, null);
    put(a, null, round);
    if (costOf(round) + more < before - 1e-9) return true;
    put(a, round, null);
    put(b, null, round);
    return false;
  };
  const bring = (a: ProposalMember, round: ProposalRound, to: ProposalMember): boolean =>
    [...on(round)].some((b) => b !== to && b !== a && (exchange(a, round, b) || takeOver(a, round, b)));

  const byId = new Map(members.map((member) => [member.personId, member]));
  for (let turn = 0, better = true; better && turn < turns; turn += 1) {
    better = false;
    for (const member of members)
      for (const id of member.buddyIds) {
        const buddy = byId.get(id);
        if (buddy === undefined) continue;
        const [mine, theirs] = [[...roundsOf(member)], [...roundsOf(buddy)]];
        for (const round of mine)
          if (on(round).has(member) && alone(member, round) && bring(buddy, round, member)) better = true;
        for (const round of theirs)
          if (on(round).has(buddy) && !on(round).has(member) && bring(member, round, buddy)) better = true;
      }
  }
  return [...plan.on].flatMap(([round, people]) => [...people].map((member) => ({ member, round })));
};
