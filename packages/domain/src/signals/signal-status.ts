/** The life of a signal as one table: which action is possible in which status, and where it leads. */
import { ok, type Result, refuse } from '../kernel/index.ts';

export const signalStatuses = [
  'recorded',
  'routed',
  'taken',
  'returned',
  'referred',
  'handled',
  'closed',
  'withdrawn',
] as const;
export type SignalStatus = (typeof signalStatuses)[number];

export const signalActions = [
  'route',
  'withdraw',
  'take',
  'return',
  'refer',
  'report_back',
  'handle',
  'close',
  'reopen',
  'sleep',
  'wake',
  'ask',
  'goes_on',
] as const;
export type SignalAction = (typeof signalActions)[number];

type Row = Readonly<Partial<Record<SignalAction, SignalStatus>>>;

/** Read aloud: "a routed signal can be taken, returned or withdrawn". An answer leaves the status as it is. */
const table: Readonly<Record<SignalStatus, Row>> = {
  recorded: { route: 'routed', withdraw: 'withdrawn' },
  routed: { take: 'taken', return: 'returned', withdraw: 'withdrawn' },
  returned: { route: 'routed' },
  taken: {
    report_back: 'taken',
    handle: 'handled',
    refer: 'referred',
    return: 'returned',
    sleep: 'taken',
    wake: 'taken',
    ask: 'taken',
    goes_on: 'taken',
  },
  referred: {
    report_back: 'referred',
    handle: 'handled',
    return: 'returned',
    sleep: 'referred',
    wake: 'referred',
    ask: 'referred',
    goes_on: 'referred',
  },
  handled: { report_back: 'handled', close: 'closed', goes_on: 'handled' },
  closed: { reopen: 'taken', goes_on: 'returned' },
  withdrawn: {},
};

export const possibleActions = (status: SignalStatus): readonly SignalAction[] =>
  signalActions.filter((action) => table[status][action] !== undefined);

export type WrongStatus = { readonly code: 'wrong_status'; readonly possible: readonly SignalAction[] };

export const nextStatus = (status: SignalStatus, action: SignalAction): Result<SignalStatus, WrongStatus> => {
  const next = table[status][action];
  return next === undefined ? refuse({ code: 'wrong_status', possible: possibleActions(status) }) : ok(next);
};

/** Statuses in which somebody still has work to do; the work list holds these. */
export const openStatuses = [
  'routed',
  'taken',
  'referred',
  'handled',
] as const satisfies readonly SignalStatus[];

/** What the sender sees; the same words whatever desk it went to (threat model T26). */
export type SenderPhase = 'sent' | 'picked_up' | 'done' | 'withdrawn';

const phaseByStatus: Readonly<Record<SignalStatus, SenderPhase>> = {
  recorded: 'sent',
  routed: 'sent',
  returned: 'sent',
  taken: 'picked_up',
  referred: 'picked_up',
  handled: 'picked_up',
  closed: 'done',
  withdrawn: 'withdrawn',
};

export const senderPhase = (status: SignalStatus): SenderPhase => phaseByStatus[status];
