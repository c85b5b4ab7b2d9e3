/** Terms, the table of life, and who may: every role against every relation. */
import { describe, expect, it } from 'vitest';
import type { PersonId, TeamId, TenantId } from '../kernel/index.ts';
import { type Actor, dutyOf, isDutyRole, roles } from '../people/index.ts';
import {
  addMonths,
  agreementSides,
  inForceFrom,
  meetingDueOn,
  possibleSteps,
  replacedOn,
  stateOf,
  type VersionFacts,
  versionStatuses,
} from './life.ts';
import { type AgreementTerms, changedTerms, checkTerms } from './terms.ts';
import { type AgreementFacts, mayAgreement } from './who-may.ts';

const terms: AgreementTerms = {
  title: 'Signalen over overlast',
  what: 'De wijkagent kijkt mee.',
  kinds: ['nuisance'],
  channel: 'In dit systeem',
  take: { count: 2, unit: 'days' },
  answer: { count: 10, unit: 'days' },
  deputy: 'De wijkagent van de buurwijk',
  meetEveryMonths: 3,
  startsOn: '2026-12-01',
  endsOn: null,
  covenant: null,
};

describe('terms', () => {
  it('are right, or say which field is not', () => {
    expect(checkTerms(terms)).toEqual([]);
    const wrong = (change: Partial<AgreementTerms>) =>
      checkTerms({ ...terms, ...change }).map(({ field, code }) => `${field} ${code}`);
    expect(wrong({ title: ' ' })).toEqual(['title empty']);
    expect(wrong({ title: 'x'.repeat(81) })).toEqual(['title too_long']);
    expect(wrong({ kinds: [] })).toEqual(['kinds none_picked']);
    expect(wrong({ take: { count: 0, unit: 'days' } })).toEqual(['take out_of_range']);
    expect(wrong({ take: { count: 81, unit: 'hours' } })).toEqual(['take out_of_range']);
    expect(wrong({ answer: { count: 8, unit: 'hours' } })).toEqual(['answer before_take']);
    expect(wrong({ meetEveryMonths: 5 })).toEqual(['meetEveryMonths unknown']);
    expect(wrong({ startsOn: '2026-02-30' })).toEqual(['startsOn no_day']);
    expect(wrong({ endsOn: '2026-11-30' })).toEqual(['endsOn before_start']);
    expect(wrong({ covenant: 'x'.repeat(12_001) })).toEqual(['covenant too_long']);
  });
  it('are compared field by field, whatever the order of kinds', () => {
    expect(changedTerms(terms, { ...terms, kinds: [...terms.kinds] })).toEqual([]);
    expect(
      changedTerms(
        { ...terms, kinds: ['nuisance', 'suspicious'] },
        { ...terms, kinds: ['suspicious', 'nuisance'] },
      ),
    ).toEqual([]);
    expect(changedTerms(terms, { ...terms, take: { count: 2, unit: 'hours' }, covenant: 'Tekst' })).toEqual([
      'take',
      'covenant',
    ]);
  });
});

const facts = (change: Partial<VersionFacts>): VersionFacts => ({
  status: 'draft',
  draftSide: 'team',
  signedBy: [],
  openBeside: false,
  partnerCanSign: true,
  agreementEnded: false,
  ...change,
});

describe('the table of life', () => {
  it('lets a side work on its own draft only', () => {
    expect(possibleSteps(facts({}), 'team')).toEqual(['edit', 'propose', 'drop']);
    expect(possibleSteps(facts({}), 'partner')).toEqual([]);
  });
  it('lets each side sign once, and paper only for a partner without an account', () => {
    const proposed = facts({ status: 'proposed' });
    expect(possibleSteps(proposed, 'team')).toEqual(['sign', 'send_back']);
    expect(possibleSteps({ ...proposed, signedBy: ['team'] }, 'team')).toEqual(['send_back']);
    expect(possibleSteps({ ...proposed, partnerCanSign: false }, 'team')).toEqual([
      'sign',
      'sign_paper',
      'send_back',
    ]);
    expect(possibleSteps({ ...proposed, partnerCanSign: false }, 'partner')).toEqual(['sign', 'send_back']);
  });
  it('makes one new version at a time, and nothing once it has ended', () => {
    expect(possibleSteps(facts({ status: 'in_force' }), 'partner')).toEqual(['renew', 'end']);
    expect(possibleSteps(facts({ status: 'in_force', openBeside: true }), 'team')).toEqual(['end']);
    for (const status of versionStatuses)
      for (const side of agreementSides)
        expect(possibleSteps(facts({ status, agreementEnded: true }), side)).toEqual([]);
  });
  it('counts from its start and never from before both signed', () => {
    expect(inForceFrom('2026-12-01', ['2026-11-20', '2026-11-25'])).toBe('2026-12-01');
    expect(inForceFrom('2026-12-01', ['2026-12-03', '2026-11-25'])).toBe('2026-12-03');
    expect(replacedOn('2027-01-01')).toBe('2026-12-31');
  });
  it('says how it stands, and that its end is near thirty days ahead', () => {
    const held = { status: 'in_force' as const, from: '2026-01-01', endsOn: '2026-12-31' };
    expect(stateOf(held, '2026-11-30')).toBe('in_force');
    expect(stateOf(held, '2026-12-01')).toBe('ends_soon');
    expect(stateOf(held, '2026-12-31')).toBe('ends_soon');
    expect(stateOf(held, '2027-01-01')).toBe('over');
    expect(stateOf({ ...held, from: '2026-12-01' }, '2026-11-01')).toBe('coming');
  });
  it('finds the next meeting, also on the last day of a short month', () => {
    expect(meetingDueOn('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(meetingDueOn('2026-11-30', 0)).toBeNull();
  });
});

describe('who may', () => {
  const area = ['BU99010101', 'BU99010102'];
  const tenant = 'lichtendam' as TenantId;
  const base: AgreementFacts = {
    tenantId: tenant,
    teamId: 'team' as TeamId,
    partner: { kind: 'duty', role: 'wijkagent' },
    neighbourhoodCodes: area,
  };
  const org: AgreementFacts = { ...base, partner: { kind: 'organisation', organisationId: 'house' } };
  const actor = (role: Actor['role'], change: Partial<Actor> = {}): Actor => ({
    personId: 'somebody' as PersonId,
    tenantId: tenant,
    role,
    teamId: role === 'volunteer' || role === 'coordinator' ? ('team' as TeamId) : null,
    duties: isDutyRole(role) ? area.map((code) => dutyOf(role, code)) : [],
    organisationId: 'house',
    strong: true,
    ...change,
  });
  const may = (who: Actor | null, action: 'read' | 'write', thing: AgreementFacts): string => {
    const answer = mayAgreement(who, action, thing, 'run_team');
    return answer.ok ? 'yes' : answer.refusal;
  };

  it('is the coordinator and the other side, and of all other roles nobody', () => {
    for (const role of roles)
      for (const action of ['read', 'write'] as const) {
        expect(may(actor(role), action, base), role).toBe(
          ['coordinator', 'wijkagent'].includes(role) ? 'yes' : 'hidden',
        );
        expect(may(actor(role), action, org), role).toBe(
          ['coordinator', 'partner'].includes(role) ? 'yes' : 'hidden',
        );
        expect(may(actor(role, { tenantId: 'elders' as TenantId }), action, base), role).toBe('hidden');
        expect(may(actor(role, { tenantId: 'elders' as TenantId }), action, org), role).toBe('hidden');
      }
    expect(may(null, 'read', base)).toBe('hidden');
  });
  it('needs the own team, area or organisation, and the second factor', () => {
    expect(may(actor('coordinator', { teamId: 'other' as TeamId }), 'read', base)).toBe('hidden');
    expect(may(actor('partner', { organisationId: 'other' }), 'read', org)).toBe('hidden');
    expect(may(actor('partner', { organisationId: null }), 'read', org)).toBe('hidden');
    const part = actor('wijkagent', { duties: [dutyOf('wijkagent', 'BU99010101')] });
    expect(may(part, 'read', base)).toBe('yes');
    expect(may(part, 'write', base)).toBe('hidden');
    expect(may(actor('wijkagent', { duties: [dutyOf('wijkagent', 'BU99010309')] }), 'read', base)).toBe(
      'hidden',
    );
    expect(may(actor('wijkagent', { strong: false }), 'read', base)).toBe('second_factor_needed');
  });
});
