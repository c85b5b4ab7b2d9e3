/** Every role against every action, on own and on other people's signals, including nobody. */
import { describe, expect, it } from 'vitest';
import type { PersonId, TeamId, TenantId } from '../kernel/index.ts';
import { type Actor, type Duty, type Role, roles } from '../people/index.ts';
import { isOutOfSight } from './out-of-sight.ts';
import { signalStatuses } from './signal-status.ts';
import { allowedDeskActions, maySignal, type SignalFacts, type SignalPolicyAction } from './who-may.ts';

const here = 'lichtendam' as TenantId;
const duty = 'wijkagent@BU99010101' as Duty;
const actor = (role: Role, change: Partial<Actor> = {}): Actor => ({
  personId: '0190a000-0000-7000-8000-000000000001' as PersonId,
  tenantId: here,
  role,
  teamId:
    role === 'volunteer' || role === 'coordinator'
      ? ('0190a000-0000-7000-8000-0000000000a1' as TeamId)
      : null,
  duties: role.startsWith('wijk') ? [`${role as 'wijkagent'}@BU99010101`] : [],
  strong: true,
  ...change,
});
const signal: SignalFacts = {
  tenantId: here,
  ownerId: '0190a000-0000-7000-8000-000000000009' as PersonId,
  teamId: '0190a000-0000-7000-8000-0000000000a1' as TeamId,
  kind: 'public_space',
  duty,
  conflictedIds: [],
  status: 'taken',
  outOfSight: false,
};
const actions: readonly SignalPolicyAction[] = [
  'record',
  'read_own',
  'read',
  'read_photo',
  'add_photo',
  'see_tray',
  'route',
  'withdraw',
  'take',
  'return',
  'refer',
  'report_back',
  'handle',
  'close',
  'reopen',
];
const purposeOf = (action: SignalPolicyAction) =>
  ['record', 'read_own', 'add_photo', 'withdraw'].includes(action)
    ? 'own_data'
    : ['see_tray', 'route'].includes(action)
      ? 'run_team'
      : 'handle_signal';

describe('who may do what with a signal', () => {
  const seenBy = (who: Actor | null): readonly string[] =>
    actions.filter((action) =>
      signalStatuses.some((status) => maySignal(who, action, { ...signal, status }, purposeOf(action)).ok),
    );

  it.each(roles)('%s, on a signal of somebody else', (role) => {
    const expected: Partial<Record<Role, readonly string[]>> = {
      coordinator: ['see_tray', 'route'],
      wijkagent: [
        'read',
        'read_photo',
        'take',
        'return',
        'refer',
        'report_back',
        'handle',
        'close',
        'reopen',
      ],
    };
    expect(seenBy(actor(role))).toEqual(expected[role] ?? []);
  });

  it('tells a coordinator nothing of what is not about public space, and an administrator that it has no desk', () => {
    for (const kind of ['niet_pluis', 'suspicious', 'nuisance', 'public_space'] as const) {
      const isNamed = kind === 'public_space';
      const asked = { ...signal, kind, status: 'returned' } as const;
      for (const action of ['see_tray', 'route'] as const) {
        expect(maySignal(actor('coordinator'), action, asked, 'run_team').ok).toBe(isNamed);
        expect(maySignal(actor('functional_admin'), action, asked, 'administer').ok).toBe(!isNamed);
      }
      for (const action of ['read', 'read_photo', 'take'] as const)
        expect(maySignal(actor('functional_admin'), action, asked, 'administer').ok).toBe(false);
    }
  });

  it('shows nobody anything', () => expect(seenBy(null)).toEqual([]));

  it('gives the sender his own signal and nothing of the desk', () => {
    const sender = actor('volunteer', { personId: signal.ownerId as PersonId });
    expect(seenBy(sender)).toEqual(['record', 'read_own', 'add_photo', 'withdraw']);
  });

  it('keeps a professional away from a signal he sent himself', () => {
    expect(seenBy(actor('wijkagent', { personId: signal.ownerId as PersonId }))).toEqual([]);
  });

  it('keeps away whoever declared a conflict, also where the duty fits again', () => {
    const who = actor('wijkagent');
    const conflicted = { ...signal, conflictedIds: [who.personId] };
    for (const action of ['read', 'read_photo', 'return', 'handle'] as const)
      expect(maySignal(who, action, conflicted, 'handle_signal')).toEqual({ ok: false, refusal: 'hidden' });
  });

  it('shows a desk nothing any more of what went out of sight, and its sender still his own', () => {
    const gone = { ...signal, status: 'closed', outOfSight: true } as const;
    for (const action of actions)
      expect(maySignal(actor('wijkagent'), action, gone, purposeOf(action)).ok, action).toBe(false);
    expect(maySignal(actor('wijkagent'), 'read', gone, 'handle_signal')).toEqual({
      ok: false,
      refusal: 'hidden',
    });
    expect(allowedDeskActions(actor('wijkagent'), gone)).toEqual([]);
    const sender = actor('volunteer', { personId: signal.ownerId as PersonId });
    for (const action of ['read_own', 'goes_on'] as const)
      expect(maySignal(sender, action, gone, 'own_data')).toEqual({ ok: true, value: true });
  });

  it('counts the last day itself', () => {
    expect(isOutOfSight(null, '2026-03-31')).toBe(false);
    expect(isOutOfSight('2026-03-31', '2026-03-31')).toBe(false);
    expect(isOutOfSight('2026-03-31', '2026-04-01')).toBe(true);
    expect(isOutOfSight('infinity', '2026-04-01')).toBe(false);
  });

  it.each([
    ['another municipality', { tenantId: 'elders' as TenantId }],
    ['another neighbourhood', { duties: ['wijkagent@BU99010102' as Duty] }],
    ['another role in the same neighbourhood', { duties: ['wijkwerker@BU99010101' as Duty] }],
    ['no duty at all', { duties: [] }],
  ])('answers "not there" to %s', (_name, change) => {
    const other = actor('wijkagent', change);
    for (const action of actions) {
      const may = maySignal(other, action, signal, purposeOf(action));
      expect(may.ok ? 'yes' : may.refusal, action).toBe('hidden');
    }
  });

  it('asks for the second factor before anything of the desk, and for the right purpose', () => {
    expect(maySignal(actor('wijkagent', { strong: false }), 'read', signal, 'handle_signal')).toEqual({
      ok: false,
      refusal: 'second_factor_needed',
    });
    expect(maySignal(actor('wijkagent'), 'read', signal, 'oversee')).toEqual({
      ok: false,
      refusal: 'wrong_purpose',
    });
  });

  it('offers exactly the buttons that the status table allows', () => {
    expect(allowedDeskActions(actor('wijkagent'), { ...signal, status: 'routed' })).toEqual([
      'take',
      'return',
    ]);
    expect(allowedDeskActions(actor('wijkagent'), signal)).toEqual([
      'return',
      'refer',
      'report_back',
      'handle',
      'sleep',
      'ask',
    ]);
    expect(
      allowedDeskActions(actor('wijkagent'), { ...signal, askedAt: 'now', asleepUntil: 'then' }),
    ).toEqual(['return', 'refer', 'report_back', 'handle', 'sleep', 'wake']);
    expect(allowedDeskActions(actor('wijkagent'), { ...signal, ownerId: null })).not.toContain('ask');
    expect(allowedDeskActions(actor('wijkagent'), { ...signal, status: 'withdrawn' })).toEqual([]);
  });
});
