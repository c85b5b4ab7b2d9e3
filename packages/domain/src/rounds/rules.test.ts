/** What may happen when, the short code, debriefs, settings, attention points and who may see what. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, TeamId, TenantId } from '../kernel/index.ts';
import { isUuid } from '../kernel/index.ts';
import { type Actor, roles } from '../people/index.ts';
import {
  checkAttentionPoint,
  checkDebrief,
  makeRoundCode,
  mayHappen,
  mayRound,
  type RoundEvent,
  type RoundFact,
  readRoundCode,
  roundIdFrom,
  roundOf,
  showRoundCode,
  standardSettings,
  wrongSetting,
} from './index.ts';

const started: RoundFact = {
  kind: 'started',
  mates: [{ personId: 'riet', presence: 'code' }],
  plannedRoundId: null,
  neighbourhoodCode: null,
};
const after = (...facts: readonly RoundFact[]) =>
  roundOf(
    'r',
    facts.map(
      (fact, index): RoundEvent => ({
        eventId: `e${index}`,
        roundId: 'r',
        personId: 'amina',
        deviceId: 'a',
        seq: index + 1,
        at: new Date(index * 60_000).toISOString(),
        clockOffsetMs: 0,
        elapsedMs: index * 60_000,
        receivedAt: null,
        fact,
      }),
    ),
  );

describe('what may happen', () => {
  const no = (round: ReturnType<typeof after> | null, fact: RoundFact, who = 'amina') => {
    const answer = mayHappen(round, who, fact);
    return answer.ok ? 'ok' : answer.refusal;
  };
  it.each<[string, ReturnType<typeof after> | null, RoundFact, string]>([
    ['starting with a mate', null, started, 'ok'],
    ['starting alone', null, { ...started, mates: [] } as RoundFact, 'alone'],
    [
      'starting with oneself',
      null,
      { ...started, mates: [{ personId: 'amina', presence: 'named' }] } as RoundFact,
      'same_person',
    ],
    ['starting twice', after(started), started, 'already_started'],
    ['ending before the start', null, { kind: 'ended' }, 'not_started'],
    ['counting before the start', null, { kind: 'noted', what: 'card' }, 'not_started'],
    ['pausing', after(started), { kind: 'paused' }, 'ok'],
    ['pausing twice', after(started, { kind: 'paused' }), { kind: 'paused' }, 'not_walking'],
    ['going on without a pause', after(started), { kind: 'resumed' }, 'not_walking'],
    ['ending in a pause', after(started, { kind: 'paused' }), { kind: 'ended' }, 'ok'],
    ['ending twice', after(started, { kind: 'ended' }), { kind: 'ended' }, 'ended_already'],
    ['starting what ended', after(started, { kind: 'ended' }), started, 'ended_already'],
    [
      'joining when everybody went home',
      after(started, { kind: 'left', personId: 'riet' }, { kind: 'left', personId: 'amina' }),
      { kind: 'joined', personId: 'riet', presence: 'named' },
      'ended_already',
    ],
    ['feeling unsafe again', after(started, { kind: 'unsafe' }), { kind: 'unsafe' }, 'ok'],
    ['counting what was forgotten', after(started, { kind: 'ended' }), { kind: 'noted', what: 'lamp' }, 'ok'],
    ['a third walker', after(started), { kind: 'joined', personId: 'bram', presence: 'named' }, 'ok'],
    [
      'joining twice',
      after(started),
      { kind: 'joined', personId: 'riet', presence: 'named' },
      'walks_already',
    ],
    [
      'leaving twice',
      after(started, { kind: 'left', personId: 'riet' }),
      { kind: 'left', personId: 'riet' },
      'has_left',
    ],
    [
      'pausing after leaving',
      after(started, { kind: 'left', personId: 'amina' }),
      { kind: 'paused' },
      'has_left',
    ],
  ])('%s', (_name, round, fact, answer) => expect(no(round, fact)).toBe(answer));
});

describe('the short code', () => {
  it('is read back by the mate, with or without spaces, and not as somebody else’s', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.uuid(),
        fc.uint8Array({ minLength: 4, maxLength: 4 }),
        (mine, other, chance) => {
          const code = makeRoundCode(mine, chance);
          expect(readRoundCode(mine, showRoundCode(code))).toBe(code);
          const slip = `${(Number(code[0]) + 1) % 10}${code.slice(1)}`;
          expect(readRoundCode(mine, slip)).toBeNull();
          expect(readRoundCode(mine, code.slice(1))).toBeNull();
          fc.pre(mine !== other);
        },
      ),
    );
  });
  it('is seldom taken for somebody else’s', () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => `person-${index * 7919}`);
    const code = makeRoundCode('amina', new Uint8Array([1, 2, 3, 4]));
    expect(ids.filter((id) => readRoundCode(id, code) !== null).length).toBeLessThan(60);
  });
  it('becomes an id that the database takes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        expect(isUuid(roundIdFrom(hash))).toBe(true);
      }),
    );
    expect(() => roundIdFrom(new Uint8Array(8))).toThrow();
  });
});

describe('around the round', () => {
  it('a debrief says something, and not a book', () => {
    const debrief = { roundId: 'r', feeling: null, feltUnsafe: false, words: '  ' };
    expect(checkDebrief(debrief)).toEqual({ ok: false, refusal: 'empty' });
    expect(checkDebrief({ ...debrief, words: 'x'.repeat(501) })).toEqual({ ok: false, refusal: 'too_long' });
    expect(checkDebrief({ ...debrief, words: ' Bel me even. ' })).toMatchObject({
      ok: true,
      value: { words: 'Bel me even.' },
    });
  });
  it('a team that calls has a number to call', () => {
    expect(wrongSetting(standardSettings)).toBeNull();
    expect(wrongSetting({ ...standardSettings, signOn: 'call' })).toBe('signOnPhone');
    expect(wrongSetting({ ...standardSettings, signOn: 'call', signOnPhone: '010-1234567' })).toBeNull();
  });
  it.each([
    [{}, []],
    [{ text: ' ' }, ['empty']],
    [{ text: 'x'.repeat(281) }, ['too_long']],
    [{ neighbourhoodCodes: [] }, ['none_picked']],
    [{ neighbourhoodCodes: ['BU2'] }, ['not_yours']],
    [{ endsOn: '2026-11-24' }, ['past']],
    [{ endsOn: '2027-11-24' }, ['too_far']],
    [{ endsOn: '2026-02-30x' }, ['past']],
  ])('an attention point with %j is refused for %j', (change, codes) => {
    const point = {
      text: 'Let op de achterpaden.',
      neighbourhoodCodes: ['BU1'],
      endsOn: '2026-12-01',
      ...change,
    };
    expect(checkAttentionPoint(point, ['BU1'], '2026-11-25').map((one) => one.code)).toEqual(codes);
  });
});

describe('who may', () => {
  const actor = (role: Actor['role'], teamId: string | null, personId = 'amina', tenantId = 't'): Actor => ({
    personId: personId as PersonId,
    tenantId: tenantId as TenantId,
    role,
    teamId: teamId as TeamId | null,
    duties: [],
    strong: true,
  });
  const round = { tenantId: 't' as TenantId, teamId: 'team' as TeamId, walkerIds: ['amina'] };
  it('reads a round: who walked it and the own coordinator, nobody else of any role', () => {
    for (const role of roles)
      for (const team of ['team', 'other', null])
        for (const who of ['amina', 'riet'])
          for (const tenant of ['t', 'elsewhere']) {
            const inTeam = team === 'team' && tenant === 't';
            const walks = (role === 'volunteer' || role === 'coordinator') && inTeam && who === 'amina';
            expect(mayRound(actor(role, team, who, tenant), 'read', round, 'own_data').ok).toBe(walks);
            expect(mayRound(actor(role, team, who, tenant), 'read_team', round, 'run_team').ok).toBe(
              role === 'coordinator' && inTeam,
            );
          }
    expect(mayRound(null, 'read', round, 'own_data').ok).toBe(false);
  });
});
