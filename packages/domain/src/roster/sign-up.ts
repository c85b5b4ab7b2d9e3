/** Signing up as one table, and the decision who gets a place, a waiting place or a sentence that says why not. */
import { ok, type Result, refuse } from '../kernel/index.ts';
import { type HeldQualification, type MemberStage, mayWalk, missingOn } from '../teams/index.ts';
import { type ItemTimes, overlaps, type RosterItem } from './roster-item.ts';

/** "offered" holds a place until the person confirms; "reserve" comes if nobody else does. */
export const signUpStates = ['none', 'going', 'waiting', 'offered', 'reserve'] as const;
export type SignUpState = (typeof signUpStates)[number];

export const rosterActions = [
  'sign_up',
  'reserve',
  'confirm',
  'sign_off',
  'ask_mate',
  'stop_mate',
  'offer_swap',
  'keep_place',
] as const;
export type RosterAction = (typeof rosterActions)[number];

type Row = Readonly<Partial<Record<RosterAction, SignUpState>>>;

/** Read aloud: "who is going can sign off, ask for a mate, or offer the place to somebody else". */
const table: Readonly<Record<SignUpState, Row>> = {
  none: { sign_up: 'going', reserve: 'reserve' },
  going: {
    confirm: 'going',
    sign_off: 'none',
    ask_mate: 'going',
    stop_mate: 'going',
    offer_swap: 'going',
    keep_place: 'going',
  },
  waiting: { sign_off: 'none' },
  offered: { confirm: 'going', sign_off: 'none' },
  reserve: { sign_up: 'going', sign_off: 'none' },
};

export const possibleRosterActions = (state: SignUpState): readonly RosterAction[] =>
  rosterActions.filter((action) => table[state][action] !== undefined);

/** States that hold a place. */
export const holdsPlace = (state: SignUpState): boolean => state === 'going' || state === 'offered';

export type RosterRefusal =
  | 'roster_past'
  | 'roster_cancelled'
  | 'roster_not_now'
  | 'roster_not_qualified'
  | 'roster_overlap'
  | 'roster_too_late'
  | 'wrong_status';

export type Walker = {
  readonly stage: MemberStage;
  readonly qualifications: readonly HeldQualification[];
  /** Other things this person has a place on. */
  readonly others: readonly ItemTimes[];
};

/** Why this person cannot have a place here, whatever is free; null when nothing stands in the way. */
export const cannotWalk = (item: RosterItem, walker: Walker, now: Date): RosterRefusal | null => {
  if (item.cancelled) return 'roster_cancelled';
  if (item.startsAt <= now) return 'roster_past';
  if (!mayWalk(walker.stage)) return 'roster_not_now';
  if (missingOn(item.needs, walker.qualifications, item.day).length > 0) return 'roster_not_qualified';
  return walker.others.some((other) => overlaps(item, other)) ? 'roster_overlap' : null;
};

/** A free place is for who waits longest: somebody new goes behind them. */
export const placeFor = (item: RosterItem, waiting: number): 'going' | 'waiting' =>
  item.taken + waiting < item.capacity ? 'going' : 'waiting';

export type SignUpAsk = {
  readonly item: RosterItem;
  readonly walker: Walker;
  readonly state: SignUpState;
  /** Came in from the reserve by itself, and has not said yes to it. */
  readonly calledUp: boolean;
  /** How many wait for this item. */
  readonly waiting: number;
  readonly now: Date;
};

/** After the limit only the coordinator can take somebody off, so that the others know where they stand; who was called up may always say no. */
export const mayGiveBack = (
  item: Pick<RosterItem, 'signOffUntil'>,
  place: { readonly calledUp: boolean },
  now: Date,
): boolean => place.calledUp || now <= item.signOffUntil;

const signOffProblem = (ask: SignUpAsk): RosterRefusal | null => {
  const { item, state, now } = ask;
  if (item.startsAt <= now && !item.cancelled) return 'roster_past';
  return state === 'going' && !item.cancelled && !mayGiveBack(item, ask, now) ? 'roster_too_late' : null;
};

/** Doing it twice does it once: what already is so is no problem. */
const alreadySo = (state: SignUpState, action: RosterAction): boolean =>
  (action === 'sign_off' && state === 'none') ||
  (action === 'reserve' && state === 'reserve') ||
  (action === 'confirm' && state === 'going') ||
  (action === 'sign_up' && (state === 'going' || state === 'waiting' || state === 'offered'));

/** @returns the state after this action */
export const decideSignUp = (ask: SignUpAsk, action: RosterAction): Result<SignUpState, RosterRefusal> => {
  const { item, walker, state, waiting, now } = ask;
  if (alreadySo(state, action)) return ok(state);
  const next = table[state][action];
  if (next === undefined) return refuse('wrong_status');
  if (action === 'sign_off') {
    const late = signOffProblem(ask);
    return late === null ? ok(next) : refuse(late);
  }
  if (action === 'sign_up' || action === 'reserve' || action === 'confirm') {
    const no = cannotWalk(item, walker, now);
    if (no !== null) return refuse(no);
    return ok(action === 'sign_up' ? placeFor(item, waiting) : next);
  }
  if (item.cancelled) return refuse('roster_cancelled');
  return item.startsAt <= now ? refuse('roster_past') : ok(next);
};

/** The actions that would be accepted now: the screen draws this list and nothing else. */
export const allowedRosterActions = (ask: SignUpAsk): readonly RosterAction[] =>
  possibleRosterActions(ask.state).filter((action) => decideSignUp(ask, action).ok);
