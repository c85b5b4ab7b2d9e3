/** Who may do what with a case: the table behind every road to one (list, page, file, action). */
import type { TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy, dutyRoles, type PolicyRule } from '../people/index.ts';
import { type CaseAction, type CaseStatus, caseActions, possibleCaseActions } from './case-status.ts';

export type CaseFacts = {
  readonly tenantId: TenantId;
  readonly ownerId: string;
  /** The way in is a person's in one role; in another role the same person is somebody else. */
  readonly ownerRole: string;
  /** Who was let in, in which role, and has not left today. */
  readonly participants: readonly { readonly personId: string; readonly role: string }[];
  /** Who stands in while the owner is away today; null when the owner is there. */
  readonly standIn: { readonly personId: string; readonly role: string } | null;
  readonly conflictedIds: readonly string[];
  readonly status: CaseStatus;
  /** The address is shielded and not in this case: nobody here shows it, or says that it need not be shielded. */
  readonly addressWithheld: boolean;
  /** Closed longer ago than it may be read: then it is there for nobody. */
  readonly isOutOfSight: boolean;
};

export type CasePolicyAction = CaseAction | 'open' | 'read' | 'reveal';

const notConflicted = (actor: Actor, file: CaseFacts): boolean =>
  actor.tenantId === file.tenantId && !file.conflictedIds.includes(actor.personId);
const inSight = (actor: Actor, file: CaseFacts): boolean => notConflicted(actor, file) && !file.isOutOfSight;
const isAmong = (actor: Actor, file: CaseFacts): boolean =>
  file.participants.some((one) => one.personId === actor.personId && one.role === actor.role);
const owns = (actor: Actor, file: CaseFacts): boolean =>
  inSight(actor, file) && file.ownerId === actor.personId && file.ownerRole === actor.role;
/** In the case himself, in the owner's role, for as long as the absence goes on. */
const standsIn = (actor: Actor, file: CaseFacts): boolean =>
  inSight(actor, file) &&
  isAmong(actor, file) &&
  file.standIn?.personId === actor.personId &&
  file.standIn.role === actor.role;
const takesPart = (actor: Actor, file: CaseFacts): boolean =>
  owns(actor, file) || (inSight(actor, file) && isAmong(actor, file));

type Holds = (actor: Actor, file: CaseFacts) => boolean;
const knowsPlace =
  (holds: Holds): Holds =>
  (actor, file) =>
    holds(actor, file) && !file.addressWithheld;

type Rule = PolicyRule<CasePolicyAction, CaseFacts>;
const base = { roles: dutyRoles, purpose: 'handle_case' } as const;
const can = (action: CaseAction) => (file: CaseFacts) => possibleCaseActions(file.status).includes(action);

/** Whoever takes part adds, puts right and works on the plan (`put-right` says which lines); who is let in, what is shared and how heavy it is, is the owner's. */
const everybodyIn = ['add', 'change_plan', 'correct', 'withdraw_entry', 'narrow', 'link_signal'] as const;
/** What cannot wait until the owner is back; who is let in, what goes to others and what ends stays his. */
export const standInActions = [
  'withdraw',
  'end_disclosure',
  'scale',
  'ask_decision',
  'withdraw_ask',
  'review',
  'report_back',
] as const;
const ownerOnly = ['invite', 'let_go', 'hand_over', 'shield_address', 'extend', 'close', 'reopen'] as const;

export const caseRules: readonly Rule[] = [
  { ...base, action: 'open', holds: notConflicted },
  { ...base, action: 'read', holds: takesPart },
  { ...base, action: 'reveal', holds: knowsPlace(takesPart) },
  ...everybodyIn.map((action): Rule => ({ ...base, action, holds: takesPart, inState: can(action) })),
  ...standInActions.map(
    (action): Rule => ({
      ...base,
      action,
      holds: (actor, file) => owns(actor, file) || standsIn(actor, file),
      inState: can(action),
    }),
  ),
  ...ownerOnly.map(
    (action): Rule => ({
      ...base,
      action,
      holds: action === 'shield_address' ? knowsPlace(owns) : owns,
      inState: can(action),
    }),
  ),
];

export const mayCase = createPolicy(caseRules);

/** The buttons: what the policy would let this reader do right now. */
export const allowedCaseActions = (actor: Actor, file: CaseFacts): readonly CaseAction[] =>
  caseActions.filter((action) => mayCase(actor, action, file, 'handle_case').ok);
