/** The last hour before a round: who is offered a place keeps the offer until the start, and who waits behind keeps waiting. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { createRosterTeam, type RosterTeam } from '../testing/roster-team.ts';
import { forJobs } from './offer-places.ts';
import { settleEverything } from './roster.jobs.ts';
import { putSignup } from './signups.store.ts';

const minute = 60_000;

describe('a place that comes free in the last hour', () => {
  let team: RosterTeam;
  beforeAll(async () => {
    team = await createRosterTeam();
    // Vera is of the team here: only who may walk is called.
    await inTransaction(team.test.world.jobs, forJobs('lichtendam'), (tx) =>
      sql`insert into team_members (tenant_id, team_id, person_id, name, stage, joined_on)
        values ('lichtendam', ${demoTeamId}::uuid, ${idOf('vera')}::uuid, 'Vera', 'active', '2026-01-05')`.execute(
        tx,
      ),
    );
  });
  afterAll(() => team.test.end());

  const flyers = (startsAt: Date) => ({
    kind: 'flyers',
    title: null,
    zoneId: null,
    mode: 'walking',
    capacity: 1,
    minimum: 1,
    needs: [],
    meetingPlace: null,
    note: null,
    signOffHours: 0,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 60 * minute).toISOString(),
  });
  const depsAt = (now: Date, told: string[]) =>
    team.deps({
      clock: { now: () => now },
      tellPerson: async (_tenantId, personId) => void told.push(personId),
    });

  it('stays offered to who waits longest, pass after pass, and empties no waiting list', async () => {
    const startsAt = new Date(team.test.clock.now().getTime() + 40 * minute);
    const made = await team.call('bram', 'POST', '/roster-items', flyers(startsAt));
    const { itemId } = made.body as { itemId: string };
    const act = async (who: string, action: string) =>
      (await team.call(who, 'POST', `/roster/${itemId}/actions`, { action })).body as RosterItemView;
    for (const who of ['bram', 'amina', 'riet']) await act(who, 'sign_up');
    await inTransaction(team.test.world.jobs, forJobs('lichtendam'), (tx) =>
      putSignup(tx, {
        tenantId: 'lichtendam',
        teamId: demoTeamId,
        id: team.test.world.newId(),
        itemId,
        personId: idOf('vera'),
        state: 'waiting',
        now: new Date(team.test.clock.now().getTime() + 1_000),
      }),
    );
    await act('bram', 'sign_off');
    const told: string[] = [];
    const settleAfter = (minutes: number): Promise<void> =>
      settleEverything(depsAt(new Date(startsAt.getTime() + (minutes - 40) * minute), told));
    const states = () =>
      inTransaction(team.test.world.jobs, forJobs('lichtendam'), (tx) =>
        tx
          .selectFrom('roster_signups')
          .select(['person_id', 'state', 'offered_until'])
          .where('item_id', '=', itemId)
          .orderBy('since')
          .execute(),
      );
    for (const minutes of [1, 6, 11, 39]) await settleAfter(minutes);
    expect(told).toEqual([]);
    expect(await states()).toEqual([
      { person_id: idOf('amina'), state: 'offered', offered_until: startsAt },
      { person_id: idOf('riet'), state: 'waiting', offered_until: null },
      { person_id: idOf('vera'), state: 'waiting', offered_until: null },
    ]);
    await act('amina', 'sign_off');
    expect((await states()).map((one) => [one.person_id, one.state])).toEqual([
      [idOf('riet'), 'offered'],
      [idOf('vera'), 'waiting'],
    ]);
    expect((await act('riet', 'confirm')).mine.state).toBe('going');
    await inTransaction(team.test.world.jobs, forJobs('lichtendam'), (tx) =>
      tx.deleteFrom('roster_signups').where('item_id', '=', itemId).execute(),
    );
  });

  /** Two places and at least two walkers; amina goes, riet waits, vera stands by as reserve. */
  it.each([40, 80])(
    'goes to the reserve when who waits says nothing, %i minutes before, and no offer stands after the start',
    async (left) => {
      // Time went on since the one before: whoever is signed in is not any more.
      for (const who of ['amina', 'riet', 'bram']) await team.signIn(who);
      const startsAt = new Date(team.test.clock.now().getTime() + 90 * minute);
      const made = await team.call('bram', 'POST', '/roster-items', {
        ...flyers(startsAt),
        capacity: 2,
        minimum: 2,
      });
      const { itemId } = made.body as { itemId: string };
      for (const who of ['bram', 'amina', 'riet'])
        await team.call(who, 'POST', `/roster/${itemId}/actions`, { action: 'sign_up' });
      await inTransaction(team.test.world.jobs, forJobs('lichtendam'), (tx) =>
        putSignup(tx, {
          tenantId: 'lichtendam',
          teamId: demoTeamId,
          id: team.test.world.newId(),
          itemId,
          personId: idOf('vera'),
          state: 'reserve',
          now: new Date(team.test.clock.now().getTime() + 1_000),
        }),
      );
      const told: string[] = [];
      const settleAt = (minutesBefore: number): Promise<void> =>
        settleEverything(depsAt(new Date(startsAt.getTime() - minutesBefore * minute), told));
      const states = async () =>
        new Map(
          (
            await inTransaction(team.test.world.jobs, forJobs('lichtendam'), (tx) =>
              tx
                .selectFrom('roster_signups')
                .select(['person_id', 'state'])
                .where('item_id', '=', itemId)
                .execute(),
            )
          ).map((one) => [one.person_id, one.state]),
        );
      team.test.clock.moveMs((90 - left) * minute);
      await team.signIn('amina');
      await team.call('amina', 'POST', `/roster/${itemId}/actions`, { action: 'sign_off' });
      await settleAt(left - 12);
      expect([(await states()).get(idOf('riet')), (await states()).get(idOf('vera'))]).toEqual([
        'offered',
        'reserve',
      ]);
      await settleAt(left - 20);
      expect(await states()).toEqual(
        new Map([
          [idOf('bram'), 'going'],
          [idOf('vera'), 'going'],
        ]),
      );
      expect(told).toEqual([idOf('riet'), idOf('vera')]);
      // Offered, and the start went by without a pass of the job.
      await inTransaction(team.test.world.jobs, forJobs('lichtendam'), async (tx) => {
        await tx
          .deleteFrom('roster_signups')
          .where('person_id', '=', idOf('vera'))
          .where('item_id', '=', itemId)
          .execute();
        await putSignup(tx, {
          tenantId: 'lichtendam',
          teamId: demoTeamId,
          id: team.test.world.newId(),
          itemId,
          personId: idOf('riet'),
          state: 'offered',
          now: team.test.clock.now(),
          offeredUntil: startsAt,
        });
      });
      told.length = 0;
      await settleAt(-10);
      expect([await states(), told]).toEqual([new Map([[idOf('bram'), 'going']]), []]);
      await inTransaction(team.test.world.jobs, forJobs('lichtendam'), (tx) =>
        tx.deleteFrom('roster_signups').where('item_id', '=', itemId).execute(),
      );
    },
  );
});
