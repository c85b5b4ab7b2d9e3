/** A team that chose "a message": the coordinator hears which round goes out, where, when and how many, and when it is over. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPhoneId } from '../testing/phone.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const minute = 60_000;

describe('a message to the coordinator', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  let roundId: string;
  beforeEach(async () => {
    walkers = await createWalkers();
    // The mails go out by a job.
    await walkers.test.server.start();
    phone = await walkers.phone('amina');
    roundId = newPhoneId();
  });
  afterEach(() => walkers.end());
  const choose = async (signOn: 'message' | 'none') => {
    const bram = await walkers.test.signIn('bram');
    const settings = { signOn, signOnPhone: null, checkInMinutes: null, dutyContactId: null };
    expect((await bram.call('PUT', '/team/round-settings', settings)).status).toBe(200);
    return bram;
  };
  const told = async () => (await walkers.test.newestMailTo('bram', 'Een ronde is%')) ?? null;
  const clockNow = (): string =>
    new Intl.DateTimeFormat('nl', {
      timeZone: 'Europe/Amsterdam',
      hour: 'numeric',
      minute: '2-digit',
    }).format(walkers.test.clock.now());

  it('names the part, the time and the number of walkers, and nobody; once for the start and once for the end', async () => {
    const bram = await choose('message');
    const made = await bram.call('POST', '/team-zones', {
      name: 'Rondje haven',
      neighbourhoodCodes: ['BU99010101'],
      outline: null,
    });
    const { zoneId } = made.body as { zoneId: string };
    // Early in a minute, so that it is the same one when the start comes in.
    walkers.test.clock.moveMs(62_000 - (walkers.test.clock.now().getTime() % 60_000));
    const at = clockNow();
    const start = await phone.event(roundId, startedWith('riet', { zoneId }), 0);
    await phone.send([start]);
    await expect.poll(told).not.toBeNull();
    const mail = await told();
    expect(mail?.subject).toBe('Een ronde is begonnen');
    expect(mail?.text).toContain(`Waar: Rondje haven\nTijd: ${at}\nHoeveel lopers: 2\n`);
    expect(mail?.text).not.toMatch(/Amina|Riet/);
    // What comes again, and what else happens on the way, is no start.
    await phone.send([start, await phone.event(roundId, { kind: 'paused' }, 5 * minute)]);
    await phone.send([await phone.event(roundId, { kind: 'ended' }, 30 * minute)]);
    await expect.poll(async () => (await told())?.subject).toBe('Een ronde is klaar');
    const mails = await walkers.test.world.auth
      .selectFrom('demo_mails')
      .select('subject')
      .where('subject', 'like', 'Een ronde is%')
      .execute();
    expect(mails).toHaveLength(2);
  });

  it('names the neighbourhood when no part was chosen, and waits until a mate is there', async () => {
    await choose('message');
    const asked = startedWith('riet', { presence: 'asked', neighbourhoodCode: 'BU99010101' });
    await phone.send([await phone.event(roundId, asked, 0)]);
    expect(await told()).toBeNull();
    const riet = await walkers.phone('riet');
    await riet.send([await riet.event(roundId, { kind: 'confirmed' }, 0)]);
    await expect.poll(told).not.toBeNull();
    const name = await walkers.test.world.book.nameOf('lichtendam', 'BU99010101');
    expect((await told())?.text).toContain(`Waar: ${name}\n`);
  });

  it('is not sent by a team that did not ask for it', async () => {
    await choose('none');
    await phone.send([await phone.event(roundId, startedWith('riet'), 0)]);
    expect((await walkers.round(roundId))?.status).toBe('walking');
    expect(await told()).toBeNull();
  });
});
