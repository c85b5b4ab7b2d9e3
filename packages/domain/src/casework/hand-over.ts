/** Three verbs and one life: assign to a colleague, refer for help, transfer the ownership; offered first, never dropped on somebody. */
import { ok, type Result, refuse } from '../kernel/index.ts';

/** Assign: a colleague of the same organisation becomes the owner. Refer: help is asked, the owner stays. Transfer: the ownership moves to another organisation. */
export const handOverKinds = ['assign', 'refer', 'transfer'] as const;
export type HandOverKind = (typeof handOverKinds)[number];

export const movesOwnership = (kind: HandOverKind): boolean => kind !== 'refer';

export const handOverStatuses = [
  'offered',
  'accepted',
  'refused',
  'withdrawn',
  'timed_out',
  'ended',
] as const;
export type HandOverStatus = (typeof handOverStatuses)[number];

export const handOverSteps = ['accept', 'refuse', 'withdraw', 'time_out', 'end', 'answer'] as const;
export type HandOverStep = (typeof handOverSteps)[number];

/** Read aloud: "an offer is accepted or refused by who gets it, withdrawn by the owner, or runs out; what was accepted can be answered and ended". */
const table: Readonly<Record<HandOverStatus, Readonly<Partial<Record<HandOverStep, HandOverStatus>>>>> = {
  offered: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn', time_out: 'timed_out' },
  accepted: { answer: 'accepted', end: 'ended' },
  refused: {},
  withdrawn: {},
  timed_out: {},
  ended: {},
};

export const nextHandOverStatus = (
  status: HandOverStatus,
  step: HandOverStep,
): Result<HandOverStatus, 'wrong_status'> => {
  const next = table[status][step];
  return next === undefined ? refuse('wrong_status') : ok(next);
};

export const possibleHandOverSteps = (status: HandOverStatus): readonly HandOverStep[] =>
  handOverSteps.filter((step) => table[status][step] !== undefined);

/** Who gets it: a professional of the municipality's desks, or an organisation whose partners have an account. */
export type Receiver =
  | { readonly personId: string; readonly organisationId: string | null }
  | { readonly personId: null; readonly organisationId: string; readonly people: number };

export type ReceiverRefusal =
  | 'only_to_colleague'
  | 'only_to_other'
  | 'only_to_person'
  | 'to_yourself'
  | 'nobody_there';

/** An offer that nobody can answer is not made. */
export const checkReceiver = (
  kind: HandOverKind,
  owner: { readonly personId: string; readonly organisationId: string | null },
  receiver: Receiver,
): Result<true, ReceiverRefusal> => {
  if (receiver.personId === null) {
    if (kind !== 'refer') return refuse('only_to_person');
    return receiver.people > 0 ? ok(true) : refuse('nobody_there');
  }
  if (receiver.personId === owner.personId) return refuse('to_yourself');
  const isColleague = receiver.organisationId !== null && receiver.organisationId === owner.organisationId;
  if (kind === 'assign') return isColleague ? ok(true) : refuse('only_to_colleague');
  return kind === 'transfer' && isColleague ? refuse('only_to_other') : ok(true);
};
