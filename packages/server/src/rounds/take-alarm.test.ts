/** Taking an alarm twice: a second tap, or once more after an answer that was lost. */
import type { RoundAlarms } from '@buurtplus/contract/rounds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createWalkers, startedWith, type Walkers } from '../testing/walkers.ts';

const minute = 60_000;
let walkers: Walkers;
beforeEach(async () => {
  walkers = await createWalkers();
});
afterEach(() => walkers.end());

it('stays with who took it, also at a second tap or after a lost answer, and is written once', async () => {
  const settings = { signOn: 'none', signOnPhone: null, checkInMinutes: 30, dutyContactId: null };
  await (await walkers.test.signIn('bram')).call('PUT', '/team/round-settings', settings);
  const phone = await walkers.phone('amina');
  await phone.send([await phone.event(newPhoneId(), startedWith('riet'), 0)]);
  walkers.test.clock.moveMs(36 * minute);
  await walkers.watch();
  const bram = await walkers.test.signIn('bram');
  const [alarm] = ((await bram.call('GET', '/round-alarms')).body as RoundAlarms).alarms;
  const path = `/round-alarms/${alarm?.alarmId}`;
  const twice = await Promise.all([
    bram.call('POST', `${path}/acknowledgement`),
    bram.call('POST', `${path}/acknowledgement`),
  ]);
  expect(twice.map((one) => one.status)).toEqual([204, 204]);
  const took = () =>
    inTransaction(walkers.test.world.jobs, walkers.system, async (tx) => ({
      moment: await tx.selectFrom('round_alarms').select('acknowledged_at').execute(),
      noted: await tx
        .selectFrom('audit_entries')
        .select('actor_id')
        .where('action', '=', 'round-alarms.take')
        .execute(),
    }));
  const first = await took();
  expect(first.noted).toEqual([{ actor_id: idOf('bram') }]);
  walkers.test.clock.moveMs(minute);
  expect((await bram.call('POST', `${path}/acknowledgement`)).status).toBe(204);
  expect(await took()).toEqual(first);
  const riet = await walkers.test.signIn('riet');
  expect((await riet.call('POST', `${path}/acknowledgement`)).status).toBe(409);
  // What is over is not taken again.
  expect((await bram.call('POST', `${path}/end`)).status).toBe(204);
  expect((await bram.call('POST', `${path}/acknowledgement`)).status).toBe(404);
});
