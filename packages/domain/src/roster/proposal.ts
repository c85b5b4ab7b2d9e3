/** A proposal for the gaps: who could best walk which round, by wishes, load, courses and company; each choice says why. */
import { type FlowEdge, minCostFlow } from './min-cost-flow.ts';
import { bringTogether } from './proposal-company.ts';
import {
  buddyOf,
  fits,
  missing,
  mostOf,
  type Pair,
  type ProposalChoice,
  type ProposalMember,
  type ProposalReason,
  type ProposalRound,
  weightOf,
  withoutCompany,
} from './proposal-fit.ts';
import { type UnfilledRound, whyUnfilled } from './proposal-why.ts';

export type Proposal = {
  readonly choices: readonly ProposalChoice[];
  /** Rounds that stay short, better empty than walked alone, and what stood in the way. */
  readonly unfilled: readonly UnfilledRound[];
};

/**
 * Exact: the most places filled, and of all ways to do that the one in which the work is spread most evenly against what people like,
 * with company that somebody asked for. Nobody walks twice on a day.
 * @param seats how many of these members a round takes
 */
const assign = (
  members: readonly ProposalMember[],
  rounds: readonly ProposalRound[],
  seats: (round: ProposalRound) => number,
): readonly Pair[] => {
  const days = [...new Set(rounds.map((round) => round.day))];
  const [source, sink] = [0, 1];
  const memberNode = (index: number): number => 2 + index;
  const dayNode = (index: number, day: number): number => 2 + members.length + index * days.length + day;
  const roundNode = (index: number): number => 2 + members.length * (1 + days.length) + index;
  const edges: FlowEdge[] = [];
  const pairs = new Map<number, Pair>();
  for (const [at, member] of members.entries()) {
    for (let more = 0; more < mostOf(member); more += 1) {
      const cost = weightOf(member, member.load + more + 1);
      edges.push({ from: source, to: memberNode(at), capacity: 1, cost });
    }
    for (const day of days.keys())
      edges.push({ from: memberNode(at), to: dayNode(at, day), capacity: 1, cost: 0 });
    for (const [to, round] of rounds.entries()) {
      if (!fits(member, round)) continue;
      pairs.set(edges.length, { member, round });
      const cost = buddyOf(member, round) === undefined ? withoutCompany : 0;
      edges.push({ from: dayNode(at, days.indexOf(round.day)), to: roundNode(to), capacity: 1, cost });
    }
  }
  for (const [to, round] of rounds.entries())
    edges.push({ from: roundNode(to), to: sink, capacity: seats(round), cost: 0 });
  const flow = minCostFlow(roundNode(rounds.length), edges, source, sink);
  return [...pairs].flatMap(([edge, pair]) => (flow[edge] === 1 ? [pair] : []));
};

/**
 * When there are not enough people for all, a quarter of the rounds that stay short is given up at a time, those that miss most and are
 * furthest away first, and who was meant for them is free for the others.
 */
const fillShort = (members: readonly ProposalMember[], rounds: readonly ProposalRound[]): readonly Pair[] => {
  let open = rounds.filter((round) => missing(round) > 0);
  for (;;) {
    const pairs = assign(members, open, missing);
    const filled = Map.groupBy(pairs, (pair) => pair.round.itemId);
    const lacks = (round: ProposalRound): number => missing(round) - (filled.get(round.itemId)?.length ?? 0);
    const short = open
      .filter((round) => lacks(round) > 0)
      .sort((a, b) => lacks(b) - lacks(a) || b.startsAt.getTime() - a.startsAt.getTime());
    if (short.length === 0) return pairs;
    const given = new Set(short.slice(0, Math.ceil(short.length / 4)));
    open = open.filter((round) => !given.has(round));
  }
};

const idsOf = (pairs: readonly Pair[], round: ProposalRound): readonly string[] =>
  pairs.filter((pair) => pair.round.itemId === round.itemId).map((pair) => pair.member.personId);

/** With these already on it. */
const withPeople = (round: ProposalRound, people: readonly string[]): ProposalRound => ({
  ...round,
  people: [...round.people, ...people],
});

/** No seat is left for walking along: as in a team of pairs. */
const isTight = (round: ProposalRound): boolean =>
  missing(round) > 0 && round.people.length + missing(round) >= round.capacity;

/** Somebody with experience is on it, or there is a seat left for one; and nobody else walks along already. */
const takesNewcomer = (round: ProposalRound): boolean =>
  isTight(round) &&
  round.experienced === round.people.length &&
  (round.experienced > 0 || missing(round) > 1);

/** So often a newcomer whose round is given up is tried on another. */
const mostTries = 4;

/** Where there is no spare seat, one seat of a round is for a newcomer, and goes back when nobody with experience takes the others. */
const fillTight = (
  walkers: readonly ProposalMember[],
  newcomers: readonly ProposalMember[],
  rounds: readonly ProposalRound[],
): { readonly along: readonly Pair[]; readonly filled: readonly Pair[] } => {
  const own = new Map(rounds.map((round) => [round.itemId, round]));
  const given = new Set<string>();
  let along: readonly Pair[] = [];
  for (let tries = 0; ; tries += 1) {
    const open = rounds.filter((round) => takesNewcomer(round) && !given.has(round.itemId));
    along =
      tries < mostTries
        ? assign(newcomers, open, () => 1)
        : along.filter(({ round }) => open.includes(round));
    const seated = rounds.map((round) => withPeople(round, idsOf(along, round)));
    const filled = fillShort(walkers, seated).map(({ member, round }) => ({
      member,
      round: own.get(round.itemId) ?? round,
    }));
    const lost = along.filter(
      ({ round }) => idsOf(filled, round).length + idsOf(along, round).length < missing(round),
    );
    if (lost.length === 0) return { along, filled };
    for (const { round } of lost) given.add(round.itemId);
  }
};

/** Who has a place by this proposal is busy then, and has walked one more. */
const withPlaces = (member: ProposalMember, pairs: readonly Pair[]): ProposalMember => {
  const mine = pairs.filter((pair) => pair.member.personId === member.personId);
  return {
    ...member,
    load: member.load + mine.length,
    busy: [...member.busy, ...mine.map((pair) => pair.round)],
  };
};

const reasonsFor = (
  member: ProposalMember,
  round: ProposalRound,
  company: readonly string[],
  fresh: ReadonlySet<string>,
): readonly ProposalReason[] => {
  const buddy = company.find((personId) => member.buddyIds.includes(personId));
  const wish = member.roundsPerMonth;
  return [
    ...(member.newcomer
      ? [{ code: 'walks_along', personId: company.find((one) => !fresh.has(one)) ?? null } as const]
      : [{ code: 'needed', missing: missing(round) } as const]),
    wish === null
      ? ({ code: 'low_load', load: member.load } as const)
      : ({ code: 'below_wish', wish, load: member.load } as const),
    ...(buddy === undefined ? [] : [{ code: 'buddy', personId: buddy } as const]),
    ...(round.needs.length === 0 ? [] : [{ code: 'course', needs: round.needs } as const]),
  ];
};

/** First the seats of newcomers where no seat is spare; then people with experience fill what is short, in the company they like; then each other newcomer walks along where there is room. */
export const proposeRoster = (
  members: readonly ProposalMember[],
  rounds: readonly ProposalRound[],
): Proposal => {
  const walkers = members.filter((member) => !member.newcomer);
  const newcomers = members.filter((member) => member.newcomer);
  const fresh = new Set(newcomers.map((member) => member.personId));
  const tight = fillTight(walkers, newcomers, rounds);
  const filled = bringTogether(walkers, tight.filled, (round) => [
    ...round.people,
    ...idsOf(tight.along, round),
  ]);
  const pairs = [...filled, ...tight.along];
  const whole = rounds.filter((round) => idsOf(pairs, round).length >= missing(round));
  const accompanied = whole
    .filter((round) => idsOf(tight.along, round).length === 0)
    .filter((round) => round.experienced + idsOf(filled, round).length > 0)
    .map((round) => withPeople(round, idsOf(filled, round)));
  const along = assign(
    newcomers.map((member) => withPlaces(member, tight.along)),
    accompanied,
    (round) => (round.people.length < round.capacity ? 1 : 0),
  );
  const own = new Map(members.map((member) => [member.personId, member]));
  const all = [...pairs, ...along];
  const choices = all.map(({ member: { personId }, round: { itemId } }): ProposalChoice => {
    const round = rounds.find((one) => one.itemId === itemId);
    const member = own.get(personId);
    if (round === undefined || member === undefined) throw new Error('a choice for nobody or nothing');
    const company = [...round.people, ...idsOf(all, round)].filter((one) => one !== personId);
    return { itemId, personId, reasons: reasonsFor(member, round, company, fresh) };
  });
  return {
    choices,
    unfilled: rounds
      .filter((round) => !whole.includes(round))
      .map((round) => whyUnfilled(round, members, all)),
  };
};
