/** The life of a case file as one table: what can be done in which state, and where it leads. */
import { ok, type Result, refuse } from '../kernel/index.ts';

export const caseStatuses = ['open', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const caseActions = [
  'add',
  'change_plan',
  'correct',
  'withdraw_entry',
  'narrow',
  'link_signal',
  'invite',
  'let_go',
  'hand_over',
  'withdraw',
  'end_disclosure',
  'shield_address',
  'scale',
  'ask_decision',
  'withdraw_ask',
  'review',
  'extend',
  'report_back',
  'close',
  'reopen',
] as const;
export type CaseAction = (typeof caseActions)[number];

/** Read aloud: "a closed case can be reopened, answered, shielded and extended with a reason; closing itself ended all that was shared". */
const table: Readonly<Record<CaseStatus, Readonly<Partial<Record<CaseAction, CaseStatus>>>>> = {
  open: {
    add: 'open',
    change_plan: 'open',
    correct: 'open',
    withdraw_entry: 'open',
    narrow: 'open',
    link_signal: 'open',
    invite: 'open',
    let_go: 'open',
    hand_over: 'open',
    withdraw: 'open',
    end_disclosure: 'open',
    shield_address: 'open',
    scale: 'open',
    ask_decision: 'open',
    withdraw_ask: 'open',
    review: 'open',
    extend: 'open',
    report_back: 'open',
    close: 'closed',
  },
  closed: { reopen: 'open', extend: 'closed', report_back: 'closed', shield_address: 'closed' },
};

export const possibleCaseActions = (status: CaseStatus): readonly CaseAction[] =>
  caseActions.filter((action) => table[status][action] !== undefined);

export const nextCaseStatus = (
  status: CaseStatus,
  action: CaseAction,
): Result<CaseStatus, 'wrong_status'> => {
  const next = table[status][action];
  return next === undefined ? refuse('wrong_status') : ok(next);
};
