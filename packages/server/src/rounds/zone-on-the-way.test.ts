/** Where a pair walks: chosen at the start or on the way, told to the mate, and kept with the round. */
import type { MyRounds, RoundEvents, TeamRounds } from '@buurtplus/contract/rounds';
import type { RoundFact } from '@buurtplus/domain/rounds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPhoneId } from '../testing/phone.ts';
import type { Browser } from '../testing/test-server.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const minute = 60_000;

describe('where a pair walks', () => {
  let walkers: Walkers;
  let [phone, mate]: WalkerPhone[] = [];
  let asBram: Browser['call'];
  let roundId: string;
  beforeEach(async () => {
    walkers = await createWalkers();
    [phone, mate] = [await walkers.phone('amina'), await walkers.phone('riet')];
    asBram = (await walkers.test.signIn('bram')).call;
    roundId = newPhoneId();
  });
  afterEach(() => walkers.end());
  const phones = (): [WalkerPhone, WalkerPhone] => {
    if (phone === undefined || mate === undefined) throw new Error('no phones');
    return [phone, mate];
  };
  const makeZone = async (name: string): Promise<string> => {
    const zone = { name, neighbourhoodCodes: ['BU99010101'], outline: null };
    return ((await asBram('POST', '/team-zones', zone)).body as { zoneId: string }).zoneId;
  };
  const chosen = (zoneId: string | null): RoundFact => ({
    kind: 'zone_chosen',
    zoneId,
    neighbourhoodCode: 'BU99010101',
  });
  const zoneSeen = async () => {
    const team = (await asBram('GET', '/team/rounds')).body as TeamRounds;
    return team.rounds.find((one) => one.roundId === roundId)?.zone;
  };

  it('is what was chosen last, on whichever phone; the mate, the coordinator and the own year read it', async () => {
    const [a, r] = phones();
    const [harbour, park] = [await makeZone('Haven'), await makeZone('Park')];
    await a.send([await a.event(roundId, startedWith('riet', { zoneId: harbour }), 0)]);
    expect(await zoneSeen()).toBe('Haven');
    await a.send([await a.event(roundId, chosen(null), 10 * minute)]);
    expect(await zoneSeen()).toBeNull();
    await r.send([
      await r.event(roundId, { kind: 'confirmed' }, 0),
      await r.event(roundId, chosen(park), 20 * minute),
    ]);
    expect(await zoneSeen()).toBe('Park');
    const heard = (await a.browser.call('GET', `/rounds/${roundId}/events`)).body as RoundEvents;
    expect(heard.events.map(({ fact }) => fact)).toContainEqual(chosen(park));
    await a.send([await a.event(roundId, { kind: 'ended' }, 30 * minute)]);
    // A part that is not used any more keeps its name on what was walked.
    expect((await asBram('DELETE', `/team-zones/${park}`)).status).toBe(204);
    expect(await zoneSeen()).toBe('Park');
    const { latest } = (await a.browser.call('GET', '/my-rounds')).body as MyRounds;
    expect(latest).toMatchObject([{ roundId, zone: 'Park', neighbourhoodCode: 'BU99010101' }]);
  });

  it('is no part of the team when a phone names one that is not there, and the round stands', async () => {
    const [a] = phones();
    const [, verdict] = await a.send([
      await a.event(roundId, startedWith('riet'), 0),
      await a.event(roundId, chosen(newPhoneId()), minute),
    ]);
    expect(verdict?.verdict).toBe('applied');
    expect(await walkers.round(roundId)).toMatchObject({ status: 'walking', zone_id: null });
  });
});
