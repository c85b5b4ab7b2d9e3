/** Alarms and "they are home" by somebody who left the team, and long after: what no screen shows, no road answers. */
import type { RoundAlarms } from '@buurtplus/contract/rounds';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { insertAssignment } from '../people/person.store.ts';
import { insertTeam } from '../people/teams.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import type { Browser } from '../testing/test-server.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const minute = 60_000;
const started = startedWith('bram');

describe('an alarm', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  let bram: Browser;
  let roundId: string;
  beforeEach(async () => {
    walkers = await createWalkers();
    phone = await walkers.phone('amina');
    bram = await walkers.test.signIn('bram');
    roundId = newPhoneId();
    const settings = { signOn: 'none', signOnPhone: null, checkInMinutes: 30, dutyContactId: idOf('riet') };
    expect((await bram.call('PUT', '/team/round-settings', settings)).status).toBe(200);
    await phone.send([await phone.event(roundId, started, 0)]);
  });
  afterEach(() => walkers.end());
  const wait = (minutes: number): void => walkers.test.clock.moveMs(minutes * minute);
  const read = async (browser: Browser): Promise<RoundAlarms> =>
    (await browser.call('GET', '/round-alarms')).body as RoundAlarms;
  /** She goes on in another team. */
  const rietLeaves = async (): Promise<void> => {
    const { world } = walkers.test;
    const teamId = world.newId();
    await insertTeam(world.auth, {
      id: teamId,
      tenantId: 'lichtendam',
      name: 'Team B',
      neighbourhoodCodes: ['BU99010101'],
    });
    await sql`update role_assignments set ends_on = '2026-01-02' where person_id = ${idOf('riet')}::uuid and team_id = ${demoTeamId}::uuid`.execute(
      world.auth,
    );
    await insertAssignment(world.auth, {
      id: world.newId(),
      tenantId: 'lichtendam',
      personId: idOf('riet'),
      role: 'volunteer',
      teamId,
      areaCodes: [],
      startsOn: '2026-01-01',
      organisationId: null,
      endsOn: null,
    });
  };

  it('is not taken and not ended by a duty contact who is of another team now', async () => {
    wait(31);
    await walkers.watch();
    bram = await walkers.test.signIn('bram');
    const path = `/round-alarms/${(await read(bram)).alarms[0]?.alarmId}`;
    await rietLeaves();
    const riet = await walkers.test.signIn('riet');
    expect((await read(riet)).alarms).toEqual([]);
    for (const what of ['acknowledgement', 'home', 'end', 'not-home'])
      expect((await riet.call('POST', `${path}/${what}`)).status, what).toBe(404);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'walking' });
    expect((await bram.call('POST', `${path}/acknowledgement`)).status).toBe(204);
  });

  it('goes to the coordinators in the end when its duty contact left the team', async () => {
    await rietLeaves();
    for (const minutes of [31, 5, 5]) {
      wait(minutes);
      await walkers.watch();
    }
    wait(10);
    expect(await walkers.watch()).toEqual(['Bram']);
  });

  it('is not opened again by "not home" days after it was ended: nobody is woken for what is long over', async () => {
    wait(31);
    await walkers.watch();
    bram = await walkers.test.signIn('bram');
    const path = `/round-alarms/${(await read(bram)).alarms[0]?.alarmId}`;
    await bram.call('POST', `${path}/acknowledgement`);
    expect((await bram.call('POST', `${path}/home`)).status).toBe(204);
    wait(2 * 24 * 60);
    bram = await walkers.test.signIn('bram');
    expect((await read(bram)).saidHome).toEqual([]);
    expect((await bram.call('POST', `${path}/not-home`)).status).toBe(409);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'ended', ended_by: 'home' });
    const live = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('round_alarms').select('id').where('ended_at', 'is', null).execute(),
    );
    expect(live).toEqual([]);
  });
});
