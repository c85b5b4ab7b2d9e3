/** Who may do what with a signal: the table behind every road to one (list, detail, photo, stream, action). */
import type { PersonId, TeamId, TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy, type Duty, dutyRoles, type PolicyRule } from '../people/index.ts';
import { possibleActions, type SignalAction, type SignalStatus } from './signal-status.ts';

/** As much of a signal as the policy needs. */
export type SignalFacts = {
  readonly tenantId: TenantId;
  readonly ownerId: PersonId | null;
  readonly teamId: TeamId | null;
  readonly duty: Duty | null;
  /** Professionals who declared a conflict about it. */
  readonly conflictedIds: readonly PersonId[];
  readonly status: SignalStatus;
};

export type SignalPolicyAction =
  | SignalAction
  | 'record'
  | 'read_own'
  | 'read'
  | 'see_tray'
  | 'read_photo'
  | 'add_photo';

const sameTenant = (actor: Actor, signal: SignalFacts): boolean => actor.tenantId === signal.tenantId;
const isSender = (actor: Actor, signal: SignalFacts): boolean =>
  sameTenant(actor, signal) && signal.ownerId === actor.personId;
const hasDuty = (actor: Actor, signal: SignalFacts): boolean =>
  sameTenant(actor, signal) && signal.duty !== null && actor.duties.includes(signal.duty);
const coordinates = (actor: Actor, signal: SignalFacts): boolean =>
  sameTenant(actor, signal) && signal.teamId !== null && signal.teamId === actor.teamId;
/** Nobody handles a signal that he sent himself, or about which he declared a conflict. */
const hasDutyAndStandsApart = (actor: Actor, signal: SignalFacts): boolean =>
  hasDuty(actor, signal) && !isSender(actor, signal) && !signal.conflictedIds.includes(actor.personId);

type Rule = PolicyRule<SignalPolicyAction, SignalFacts>;
const can = (action: SignalAction) => (signal: SignalFacts) =>
  possibleActions(signal.status).includes(action);

const senderRules: readonly Rule[] = [
  { action: 'record', roles: ['volunteer', 'coordinator'], purpose: 'own_data', holds: isSender },
  { action: 'read_own', roles: ['volunteer', 'coordinator'], purpose: 'own_data', holds: isSender },
  { action: 'add_photo', roles: ['volunteer', 'coordinator'], purpose: 'own_data', holds: isSender },
  {
    action: 'withdraw',
    roles: ['volunteer', 'coordinator'],
    purpose: 'own_data',
    holds: isSender,
    inState: can('withdraw'),
  },
];

const deskActions = ['take', 'return', 'refer', 'report_back', 'handle', 'close', 'reopen'] as const;

const deskRules: readonly Rule[] = [
  { action: 'read', roles: dutyRoles, purpose: 'handle_signal', holds: hasDutyAndStandsApart },
  { action: 'read_photo', roles: dutyRoles, purpose: 'handle_signal', holds: hasDutyAndStandsApart },
  ...deskActions.map(
    (action): Rule => ({
      action,
      roles: dutyRoles,
      purpose: 'handle_signal',
      holds: hasDutyAndStandsApart,
      inState: can(action),
    }),
  ),
];

/** The coordinator sees that a signal of the team has no desk, never what it says. */
const trayRules: readonly Rule[] = [
  { action: 'see_tray', roles: ['coordinator'], purpose: 'run_team', holds: coordinates },
  { action: 'route', roles: ['coordinator'], purpose: 'run_team', holds: coordinates, inState: can('route') },
];

export const signalRules: readonly Rule[] = [...senderRules, ...deskRules, ...trayRules];

export const maySignal = createPolicy(signalRules);

/** The buttons: every desk action the policy would allow right now. */
export const allowedDeskActions = (actor: Actor, signal: SignalFacts): readonly SignalAction[] =>
  deskActions.filter((action) => maySignal(actor, action, signal, 'handle_signal').ok);
