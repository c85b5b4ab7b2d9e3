/** A proposal for the gaps: who could best walk which round, by wishes, load, courses and company; each choice says why. */
import type { CalendarDay } from '../people/index.ts';
import { type HeldQualification, missingOn, type Qualification } from '../teams/index.ts';
import { weekdayOf } from './dutch-time.ts';
import { type FlowEdge, minCostFlow } from './min-cost-flow.ts';
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
export type Proposal = {
  readonly choices: readonly ProposalChoice[];
  /** Rounds for which nobody fits: better empty than walked alone. */
  readonly unfilled: readonly string[];
};

/** Who has no wish is asked for no more than this in four weeks. */
const mostWithoutWish = { walker: 6, newcomer: 2 } as const;

const mostOf = (member: ProposalMember): number =>
  Math.max(
    0,
    (member.roundsPerMonth ?? (member.newcomer ? mostWithoutWish.newcomer : mostWithoutWish.walker)) -
      member.load,
  );

const fits = (member: ProposalMember, round: ProposalRound): boolean =>
  !round.people.includes(member.personId) &&
  member.weekdays.includes(weekdayOf(round.day)) &&
  member.modes.includes(round.mode) &&
  missingOn(round.needs, member.qualifications, round.day).length === 0 &&
  member.busy.every((place) => place.day !== round.day && !overlaps(place, round));

const buddyOf = (member: ProposalMember, round: ProposalRound): string | undefined =>
  round.people.find((personId) => member.buddyIds.includes(personId));

type Pair = { readonly member: ProposalMember; readonly round: ProposalRound };

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
    const wish = member.roundsPerMonth ?? mostWithoutWish.walker;
    for (let more = 0; more < mostOf(member); more += 1) {
      // Each next round of the same person costs more: so the work is spread, most to who likes to walk most.
      edges.push({
        from: source,
        to: memberNode(at),
        capacity: 1,
        cost: (100 * (member.load + more + 1)) / wish,
      });
    }
    for (const day of days.keys())
      edges.push({ from: memberNode(at), to: dayNode(at, day), capacity: 1, cost: 0 });
    for (const [to, round] of rounds.entries()) {
      if (!fits(member, round)) continue;
      pairs.set(edges.length, { member, round });
      const cost = buddyOf(member, round) === undefined ? 15 : 0;
      edges.push({ from: dayNode(at, days.indexOf(round.day)), to: roundNode(to), capacity: 1, cost });
    }
  }
  for (const [to, round] of rounds.entries())
    edges.push({ from: roundNode(to), to: sink, capacity: seats(round), cost: 0 });
  const flow = minCostFlow(roundNode(rounds.length), edges, source, sink);
  return [...pairs].flatMap(([edge, pair]) => (flow[edge] === 1 ? [pair] : []));
};

const missing = (round: ProposalRound): number => Math.max(0, round.minimum - round.people.length);

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

const reasonsFor = ({ member, round }: Pair, company: readonly string[]): readonly ProposalReason[] => {
  const buddy = [...round.people, ...company].find((personId) => member.buddyIds.includes(personId));
  const wish = member.roundsPerMonth;
  return [
    ...(member.newcomer
      ? [{ code: 'walks_along', personId: [...round.people, ...company][0] ?? null } as const]
      : [{ code: 'needed', missing: missing(round) } as const]),
    wish === null
      ? ({ code: 'low_load', load: member.load } as const)
      : ({ code: 'below_wish', wish, load: member.load } as const),
    ...(buddy === undefined ? [] : [{ code: 'buddy', personId: buddy } as const]),
    ...(round.needs.length === 0 ? [] : [{ code: 'course', needs: round.needs } as const]),
  ];
};

/** First people with experience fill what is short; then each newcomer walks along where somebody with experience walks and there is room. */
export const proposeRoster = (
  members: readonly ProposalMember[],
  rounds: readonly ProposalRound[],
): Proposal => {
  const walkers = members.filter((member) => !member.newcomer);
  const filled = fillShort(walkers, rounds);
  const byRound = Map.groupBy(filled, (pair) => pair.round.itemId);
  const company = (round: ProposalRound): readonly string[] =>
    (byRound.get(round.itemId) ?? []).map((pair) => pair.member.personId);
  const whole = rounds.filter((round) => company(round).length >= missing(round));
  const accompanied = whole
    .filter((round) => round.experienced + company(round).length > 0)
    .map((round) => ({ ...round, people: [...round.people, ...company(round)] }));
  const along = assign(
    members.filter((member) => member.newcomer),
    accompanied,
    (round) => (round.people.length < round.capacity ? 1 : 0),
  );
  return {
    choices: [
      ...filled.map((pair) => ({
        itemId: pair.round.itemId,
        personId: pair.member.personId,
        reasons: reasonsFor(
          pair,
          company(pair.round).filter((personId) => personId !== pair.member.personId),
        ),
      })),
      ...along.map((pair) => ({
        itemId: pair.round.itemId,
        personId: pair.member.personId,
        reasons: reasonsFor(pair, []),
      })),
    ],
    unfilled: rounds.filter((round) => !whole.includes(round)).map((round) => round.itemId),
  };
};
