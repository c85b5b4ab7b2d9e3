/** Leaving: what is taken along, and the account that goes when no role is left. */
import type { MembershipExport } from '@buurtplus/contract/teams';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { createPeople } from '../people/index.ts';
import type { PeopleDeps } from '../people/people-deps.ts';
import { createLog } from '../platform/log.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const idOf = (who: string): string => demoPeople.find((one) => one.email.startsWith(who))?.id ?? '';
const day = 86_400_000;

describe('leaving', () => {
  let test: TestServer;
  let riet: Browser;
  let bram: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    [riet, bram] = [await test.signIn('riet'), await test.signIn('bram')];
  });
  afterAll(() => test.end());
  const personOf = (who: string) =>
    test.world.auth.selectFrom('people').selectAll().where('id', '=', idOf(who)).executeTakeFirstOrThrow();
  /** The night's work of the people room, with what it needs of the world. */
  const forget = (): Promise<void> => {
    const deps: Pick<PeopleDeps, 'db' | 'clock' | 'log' | 'publicUrl'> = {
      db: test.world.auth,
      clock: test.clock,
      log: createLog('silent'),
      publicUrl: 'http://localhost:3417',
    };
    return createPeople(deps as PeopleDeps).forget();
  };

  it('takes everything along that is about me, for a program and on paper, and nothing about others', async () => {
    const vest = test.world.newId();
    await bram.call('PUT', `/team-equipment/${vest}`, { kind: 'vest', label: null, size: 'M' });
    await bram.call('POST', `/team-equipment/${vest}/loans`, { personId: idOf('riet'), backBy: null });
    await riet.call('POST', '/team-rules/acceptances', { what: 'privacy_card', version: 1 });
    await riet.call('PUT', '/me/round-number', { number: '06 12345678' });
    const mine = (await riet.call('GET', '/my-membership/export')).body as MembershipExport;
    expect(mine.alarmNumber).toMatchObject({
      number: '0612345678',
      purpose: expect.stringContaining('geen teken'),
      term: expect.stringContaining('weghaalt'),
    });
    expect(mine.loans).toMatchObject([{ kind: 'vest', size: 'M' }]);
    expect(mine.accepted).toMatchObject([{ what: 'privacy_card', version: 1 }]);
    expect([mine.rounds, mine.tasks, mine.lookedBack]).toEqual([[], [], []]);
    expect(JSON.stringify(mine)).not.toMatch(/Bram|Amina/);
    const paper = await riet.call('GET', '/my-membership/export/paper');
    expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    const other = (await bram.call('GET', '/my-membership/export')).body as MembershipExport;
    expect([other.loans, other.alarmNumber]).toEqual([[], null]);
  });

  it('removes the account thirty days after the last role, and not a day before', async () => {
    await riet.call('POST', '/my-membership/steps', { step: 'leave' });
    expect((await riet.call('GET', '/my-team')).status).toBe(403);
    test.clock.moveMs(29 * day);
    await forget();
    expect((await personOf('riet')).name).toBe('Riet de Wit');
    test.clock.moveMs(3 * day);
    await forget();
    const gone = await personOf('riet');
    expect([gone.name, gone.email, gone.blocked_at === null]).toEqual([
      'oud-lid',
      `${idOf('riet')}@removed.invalid`,
      false,
    ]);
    const sessions = await test.world.auth
      .selectFrom('sessions')
      .select('id')
      .where('person_id', '=', idOf('riet'))
      .execute();
    expect(sessions).toEqual([]);
    expect((await personOf('amina')).name).toBe('Amina Bakker');
    expect((await riet.call('GET', '/me')).status).toBe(401);
    const before = gone.blocked_at?.getTime();
    test.clock.moveMs(day);
    await forget();
    expect((await personOf('riet')).blocked_at?.getTime()).toBe(before);
  });

  it('keeps an account with another role, now or to come', async () => {
    await sql`insert into role_assignments (tenant_id, id, person_id, role, team_id, starts_on)
      values ('lichtendam', gen_random_uuid(), ${idOf('amina')}::uuid, 'volunteer', ${demoTeamId}::uuid, (now() at time zone 'Europe/Amsterdam')::date + 900)`.execute(
      test.world.auth,
    );
    await sql`update role_assignments set ends_on = starts_on where person_id = ${idOf('amina')}::uuid and starts_on <= (now() at time zone 'Europe/Amsterdam')::date`.execute(
      test.world.auth,
    );
    await forget();
    expect((await personOf('amina')).name).toBe('Amina Bakker');
  });
});
