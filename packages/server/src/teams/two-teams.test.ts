/** Who is in two teams and leaves one, keeps what is his in the other: now, and when the night forgets who left. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { forgetPlacesOf } from '../roster/loads.store.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetWhoLeft } from './teams.retention.ts';

const riet = demoPeople.find((one) => one.email.startsWith('riet'))?.id ?? '';
const day = 86_400_000;
const asJobs = { ...noContext, tenantId: 'lichtendam' };

describe('somebody in two teams', () => {
  let test: TestServer;
  const otherTeam = '0190a000-0000-7000-8000-0000000000b7';
  const items = new Map<string, string>();
  const teamOfItem = (itemId: string): string => [...items].find(([, id]) => id === itemId)?.[0] ?? 'unknown';

  /** Something to do of this team with Riet on it, this many days from now; what is over has minutes as well. */
  const put = async (name: string, teamId: string, days: number): Promise<void> => {
    const itemId = test.world.newId();
    items.set(name, itemId);
    const startsAt = new Date(test.clock.now().getTime() + days * day);
    await inTransaction(test.world.jobs, asJobs, async (tx) => {
      await sql`insert into roster_items (tenant_id, team_id, id, kind, mode, day, starts_at, ends_at, capacity, minimum, sign_off_until)
        values ('lichtendam', ${teamId}::uuid, ${itemId}::uuid, 'flyers', 'walking', (${startsAt}::timestamptz at time zone 'Europe/Amsterdam')::date,
          ${startsAt}::timestamptz, ${startsAt}::timestamptz + interval '1 hour', 3, 1, ${startsAt}::timestamptz)`.execute(
        tx,
      );
      await sql`insert into roster_signups (tenant_id, team_id, id, item_id, person_id, state, since)
        values ('lichtendam', ${teamId}::uuid, gen_random_uuid(), ${itemId}::uuid, ${riet}::uuid, 'going', now())`.execute(
        tx,
      );
      if (days > 0) return;
      await sql`insert into task_logs (tenant_id, team_id, item_id, minutes, written_by, written_at)
        values ('lichtendam', ${teamId}::uuid, ${itemId}::uuid, 60, ${riet}::uuid, now())`.execute(tx);
      await sql`insert into task_log_people (tenant_id, team_id, item_id, person_id)
        values ('lichtendam', ${teamId}::uuid, ${itemId}::uuid, ${riet}::uuid)`.execute(tx);
    });
  };
  const held = () =>
    inTransaction(test.world.jobs, asJobs, async (tx) => {
      const named = async (table: 'roster_signups' | 'task_log_people' | 'task_logs', column: string) =>
        (
          await sql<{ item_id: string }>`select item_id from ${sql.table(table)}
            where ${sql.ref(column)} = ${riet}::uuid and item_id = any (${[...items.values()]}::uuid[])`.execute(
            tx,
          )
        ).rows
          .map((row) => teamOfItem(row.item_id))
          .sort();
      return {
        places: await named('roster_signups', 'person_id'),
        did: await named('task_log_people', 'person_id'),
        wrote: await named('task_logs', 'written_by'),
      };
    });

  beforeAll(async () => {
    test = await createTestServer();
    await sql`insert into teams (tenant_id, id, name, neighbourhood_codes)
      values ('lichtendam', ${otherTeam}::uuid, 'Team Oost', '{BU99010301}')`.execute(test.world.auth);
    for (const [name, teamId] of [
      ['here', demoTeamId],
      ['there', otherTeam],
    ] as const) {
      await put(`${name} to come`, teamId, name === 'here' ? 3 : 4);
      await put(`${name} over`, teamId, name === 'here' ? -3 : -4);
    }
  });
  afterAll(() => test.end());

  it('gives back only the places of the team that was left, and is forgotten only there', async () => {
    const browser = await test.signIn('riet');
    expect((await browser.call('POST', '/my-membership/steps', { step: 'leave' })).body).toEqual({
      stage: 'left',
    });
    expect((await held()).places).toEqual(['here over', 'there over', 'there to come']);
    await forgetWhoLeft({
      jobsDb: test.world.jobs,
      clock: { now: () => new Date(test.clock.now().getTime() + 32 * day) },
      forgetPlacesOf,
      endRole: async () => undefined,
    });
    expect(await held()).toEqual({
      places: ['there over', 'there to come'],
      did: ['there over'],
      wrote: ['there over'],
    });
  });
});
