/** What a round tells is asked for with what it stores: a server that ends in between asks it again, or stored nothing. */
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../platform/log.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import { nothingWaits, toldWith } from '../testing/told-with.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';
import { endRounds } from './end-rounds.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { askAboutPlans } from './watch-rounds.ts';

const minute = 60_000;
const nothing = async (): Promise<void> => undefined;

describe('what a round tells', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  let roundId: string;
  beforeEach(async () => {
    walkers = await createWalkers();
    phone = await walkers.phone('amina');
    roundId = newPhoneId();
    await nothingWaits(walkers.test.world);
  });
  afterEach(() => walkers.end());
  const start = async (presence: 'asked' | 'named'): Promise<void> => {
    await phone.send([await phone.event(roundId, startedWith('riet', { presence }), 0)]);
  };
  /** A server that ends in the first telling, and the next one, which goes on with what the database has. */
  const servers = () => {
    const told: string[] = [];
    let ended = false;
    const tell = async (_tenantId: string, id: string): Promise<void> => {
      if (!ended) {
        ended = true;
        throw new Error('the server ends here');
      }
      told.push(id);
    };
    const deps: RoundsDeps = {
      db: walkers.test.world.app,
      jobsDb: walkers.test.world.jobs,
      clock: walkers.test.clock,
      newId: newPhoneId,
      log: createLog('silent'),
      neighbourhoodsIn: walkers.test.world.book.neighbourhoodsIn,
      areaName: walkers.test.world.book.nameOf,
      tellPerson: tell,
      tellTeam: tell,
      saySignOn: nothing,
      tellAlarm: nothing,
      wakeTelling: nothing,
    };
    const afterAnEnd = async (work: (deps: RoundsDeps) => Promise<unknown>): Promise<readonly string[]> => {
      await expect(work(deps)).rejects.toThrow('the server ends here');
      await work(deps);
      await work(deps);
      return told;
    };
    return { afterAnEnd };
  };
  const ofRound = () =>
    toldWith(walkers.test.world, sql`select xmin from rounds where id = ${roundId}::uuid`);

  it('to who is asked to walk along, goes with the round that asks it', async () => {
    await start('asked');
    expect(await ofRound()).toEqual(['riet']);
  });

  it('to a coordinator who wants a message, goes with the start and with the end', async () => {
    const bram = await walkers.test.signIn('bram');
    const settings = { signOn: 'message', signOnPhone: null, checkInMinutes: null, dutyContactId: null };
    expect((await bram.call('PUT', '/team/round-settings', settings)).status).toBe(200);
    await start('named');
    expect.soft(await ofRound()).toEqual(['bram, in words']);
    await phone.send([await phone.event(roundId, { kind: 'ended' }, 30 * minute)]);
    expect.soft(await ofRound()).toEqual(['bram, in words']);
  });

  it('whether they are home, is asked after all', async () => {
    await start('named');
    walkers.test.clock.moveMs(4 * 60 * minute);
    expect(await servers().afterAnEnd((deps) => endRounds(deps, 'lichtendam'))).toEqual(
      expect.arrayContaining([idOf('amina'), idOf('riet')]),
    );
  });

  it('that it ended by itself, reaches the team after all, once', async () => {
    await start('named');
    walkers.test.clock.moveMs(4 * 60 * minute);
    await walkers.endRounds();
    walkers.test.clock.moveMs(9 * 60 * minute);
    expect(await servers().afterAnEnd((deps) => endRounds(deps, 'lichtendam'))).toHaveLength(1);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'ended', ended_by: 'nobody' });
  });

  it('that nobody began a plan, reaches the team after all, once', async () => {
    const bram = await walkers.test.signIn('bram');
    const settings = { signOn: 'none', signOnPhone: null, checkInMinutes: 60, dutyContactId: null };
    expect((await bram.call('PUT', '/team/round-settings', settings)).status).toBe(200);
    const startsAt = new Date(walkers.test.clock.now().getTime() + 10 * minute);
    const made = await bram.call('POST', '/roster-items', {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 4,
      minimum: 2,
      needs: [],
      meetingPlace: 'Bij de brug',
      note: null,
      signOffHours: 0,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 30 * minute).toISOString(),
    });
    const { itemId } = made.body as { itemId: string };
    for (const who of ['amina', 'riet'])
      await (await walkers.test.signIn(who)).call('POST', `/roster/${itemId}/actions`, { action: 'sign_up' });
    walkers.test.clock.moveMs(101 * minute);
    expect(await servers().afterAnEnd((deps) => askAboutPlans(deps, 'lichtendam'))).toHaveLength(1);
  });
});
