/** Who may do what with a signal: the table behind every road to one (list, detail, photo, stream, action). */
import type { SignalKind } from '../compass/index.ts';
import type { PersonId, TeamId, TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy, type Duty, dutyRoles, type PolicyRule } from '../people/index.ts';
import { possibleActions, type SignalAction, type SignalStatus } from './signal-status.ts';
import { isNamedToCoordinator } from './work-views.ts';

/** As much of a signal as the policy needs. */
export type SignalFacts = {
  readonly tenantId: TenantId;
  readonly ownerId: PersonId | null;
  readonly teamId: TeamId | null;
  readonly kind: SignalKind;
  readonly duty: Duty | null;
  /** Professionals who declared a conflict about it. */
  readonly conflictedIds: readonly PersonId[];
  readonly status: SignalStatus;
  /** Closed longer ago than its desk may read it: then it is there for its sender only. */
  readonly outOfSight: boolean;
  readonly asleepUntil?: string | null;
  readonly askedAt?: string | null;
};

export type SignalPolicyAction =
  | SignalAction
  | 'record'
  | 'read_own'
  | 'read'
  | 'see_tray'
  | 'read_photo'
  | 'add_photo'
  | 'answer_question'
  | 'extend';

const sameTenant = (actor: Actor, signal: SignalFacts): boolean => actor.tenantId === signal.tenantId;
const isSender = (actor: Actor, signal: SignalFacts): boolean =>
  sameTenant(actor, signal) && signal.ownerId === actor.personId;
const hasDuty = (actor: Actor, signal: SignalFacts): boolean =>
  sameTenant(actor, signal) &&
  !signal.outOfSight &&
  signal.duty !== null &&
  actor.duties.includes(signal.duty);
const coordinates = (actor: Actor, signal: SignalFacts): boolean =>
  sameTenant(actor, signal) &&
  isNamedToCoordinator(signal.kind) &&
  signal.teamId !== null &&
  signal.teamId === actor.teamId;
const administers = (actor: Actor, signal: SignalFacts): boolean =>
  sameTenant(actor, signal) && !isNamedToCoordinator(signal.kind);
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
  { action: 'answer_question', roles: ['volunteer', 'coordinator'], purpose: 'own_data', holds: isSender },
  {
    action: 'goes_on',
    roles: ['volunteer', 'coordinator'],
    purpose: 'own_data',
    holds: isSender,
    inState: can('goes_on'),
  },
];

const deskActions = [
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
] as const;

/** Waking needs sleep; one question at a time, to somebody who is still there. */
const alsoNeeds: Readonly<Partial<Record<SignalAction, (signal: SignalFacts) => boolean>>> = {
  wake: (signal) => (signal.asleepUntil ?? null) !== null,
  ask: (signal) => (signal.askedAt ?? null) === null && signal.ownerId !== null,
};

const deskRules: readonly Rule[] = [
  { action: 'read', roles: dutyRoles, purpose: 'handle_signal', holds: hasDutyAndStandsApart },
  { action: 'read_photo', roles: dutyRoles, purpose: 'handle_signal', holds: hasDutyAndStandsApart },
  ...deskActions.map(
    (action): Rule => ({
      action,
      roles: dutyRoles,
      purpose: 'handle_signal',
      holds: hasDutyAndStandsApart,
      inState: (signal) => can(action)(signal) && alsoNeeds[action]?.(signal) !== false,
    }),
  ),
];

/** Only what somebody has in hand is kept open although nobody moves it; what waits is taken. */
const extendRule: Rule = {
  action: 'extend',
  roles: dutyRoles,
  purpose: 'handle_signal',
  holds: hasDutyAndStandsApart,
  inState: (signal) => ['taken', 'referred', 'handled'].includes(signal.status),
};

/** The coordinator sees that a signal about public space has no desk, the administrator that another one has none; neither what it says. */
const trayRules: readonly Rule[] = [
  { action: 'see_tray', roles: ['coordinator'], purpose: 'run_team', holds: coordinates },
  { action: 'route', roles: ['coordinator'], purpose: 'run_team', holds: coordinates, inState: can('route') },
  { action: 'see_tray', roles: ['functional_admin'], purpose: 'administer', holds: administers },
  {
    action: 'route',
    roles: ['functional_admin'],
    purpose: 'administer',
    holds: administers,
    inState: can('route'),
  },
];

export const signalRules: readonly Rule[] = [...senderRules, ...deskRules, extendRule, ...trayRules];

export const maySignal = createPolicy(signalRules);

/** The buttons: every desk action the policy would allow right now. */
export const allowedDeskActions = (actor: Actor, signal: SignalFacts): readonly SignalAction[] =>
  deskActions.filter((action) => maySignal(actor, action, signal, 'handle_signal').ok);
