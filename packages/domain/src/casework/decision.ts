/** A step on the ladder that somebody else decides: asked with a reason, answered once with a reason, and never dropped in silence. */
import { ok, type Result, refuse, type TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy, type DutyRole, dutyOf, dutyRoles, isDutyRole } from '../people/index.ts';
import { type Rung, type ScaleStep, scaleTo } from './ladder.ts';

/** Overtaken: the case moved on the ladder or closed meanwhile, so that there is nothing left to decide. */
export const decisionStatuses = ['asked', 'yes', 'no', 'withdrawn', 'timed_out', 'overtaken'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

export const decisionSteps = ['say_yes', 'say_no', 'withdraw', 'time_out', 'overtake'] as const;
export type DecisionStep = (typeof decisionSteps)[number];

/** Read aloud: "what was asked gets a yes or a no, is taken back, runs out or is overtaken; after that nothing happens to it any more". */
const table: Readonly<Record<DecisionStatus, Readonly<Partial<Record<DecisionStep, DecisionStatus>>>>> = {
  asked: {
    say_yes: 'yes',
    say_no: 'no',
    withdraw: 'withdrawn',
    time_out: 'timed_out',
    overtake: 'overtaken',
  },
  yes: {},
  no: {},
  withdrawn: {},
  timed_out: {},
  overtaken: {},
};

export const nextDecisionStatus = (
  status: DecisionStatus,
  step: DecisionStep,
): Result<DecisionStatus, 'wrong_status'> => {
  const next = table[status][step];
  return next === undefined ? refuse('wrong_status') : ok(next);
};

export type AskRefusal = 'unknown_rung' | 'same_rung' | 'yours';

/** The ladder says who decides: whoever may take the step himself asks nobody. */
export const askFor = (
  ladder: readonly Rung[],
  from: string,
  to: string,
  role: DutyRole,
): Result<ScaleStep, AskRefusal> => {
  const rung = ladder.find((one) => one.code === to);
  if (rung?.decides.includes(role) && from !== to) return refuse('yours');
  const [decider] = rung?.decides ?? [];
  const step = scaleTo(ladder, from, to, decider ?? role);
  if (step.ok) return step;
  // Checked for somebody who decides about it, so that this cannot be the refusal.
  return refuse(step.refusal === 'other_decides' ? 'unknown_rung' : step.refusal);
};

export type DecisionFacts = {
  readonly tenantId: TenantId;
  readonly status: DecisionStatus;
  readonly neighbourhoodCode: string;
  /** The roles that decided about this rung when it was asked. */
  readonly decides: readonly string[];
  readonly askedById: string;
  readonly ownerId: string;
  readonly conflictedIds: readonly string[];
};

/** Another person than who asks and who has the case, of a role that decides, at the desk of this very neighbourhood. */
const decides = (actor: Actor, facts: DecisionFacts): boolean =>
  actor.tenantId === facts.tenantId &&
  actor.personId !== facts.askedById &&
  actor.personId !== facts.ownerId &&
  !facts.conflictedIds.includes(actor.personId) &&
  facts.decides.includes(actor.role) &&
  isDutyRole(actor.role) &&
  actor.duties.includes(dutyOf(actor.role, facts.neighbourhoodCode));

const base = { roles: dutyRoles, purpose: 'handle_case', holds: decides } as const;
const isAsked = ({ status }: DecisionFacts): boolean => status === 'asked';

/** Nobody reads what was asked longer than there is something to decide. */
export const mayDecide = createPolicy<'read' | 'answer', DecisionFacts>([
  { ...base, action: 'read', holds: (actor, facts) => decides(actor, facts) && isAsked(facts) },
  { ...base, action: 'answer', inState: isAsked },
]);

/** Working days in which somebody decides, or it falls back on who asked; as long as an offer. */
export const decisionWorkingDays = 3;
/** So long a no, or no answer, stands at the case itself; the timeline keeps it. */
export const answerShownDays = 14;
