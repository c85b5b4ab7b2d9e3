/** Own cases on the map: about where, of the own area, never what is shielded, and never to who is not in them. */
import type { CasePlaces } from '@buurtplus/contract/casework-desk';
import { coarsePlace } from '@buurtplus/domain/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { dayFrom, idOfPerson, openCaseAs, stepAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';

const at = { lat: 52.72117, lon: 5.33713 };

describe('own cases on the map', () => {
  let test: TestServer;
  let handIn: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  afterAll(() => test.end());
  const as = (who: string) => handIn.browserOf(who);
  const placesOf = async (who: string) =>
    ((await (await as(who)).call('GET', '/case-places')).body as CasePlaces).items;
  const taken = async (): Promise<string> => {
    const signalId = await handIn.record('amina', {
      observations: ['home.curtains_closed'],
      gutFeeling: null,
      place: { source: 'map', ...at },
    });
    const body = { commandId: newPhoneId(), version: 2, action: 'take' };
    expect((await (await as('saar')).call('POST', `/signals/${signalId}/actions`, body)).status).toBe(200);
    return signalId;
  };
  const oneOf = async (who: string, caseId: string) =>
    (await placesOf(who)).find((one) => one.caseId === caseId);

  it('stand about where their signal was, and by their neighbourhood when there was none', async () => {
    const withSignal = await openCaseAs(await as('saar'), { signalId: await taken(), place: null });
    const without = await openCaseAs(await as('saar'));
    const one = await oneOf('saar', withSignal);
    expect(one?.place).toEqual(coarsePlace(at));
    expect(JSON.stringify(one)).not.toContain(String(at.lat));
    expect(Object.keys(one ?? {}).sort()).toEqual([
      'caseId',
      'neighbourhoodCode',
      'number',
      'place',
      'street',
    ]);
    expect((await oneOf('saar', without))?.place).toBeNull();
  });

  it('are there for who is in them and works in that neighbourhood, as long as they are open', async () => {
    const caseId = await openCaseAs(await as('saar'), { signalId: await taken(), place: null });
    expect(await oneOf('wil', caseId)).toBeUndefined();
    const invite = {
      action: 'invite',
      personId: idOfPerson('wil'),
      untilOn: dayFrom(test, 9),
      deputy: false,
    };
    expect((await stepAs(await as('saar'), caseId, invite)).status).toBe(204);
    expect((await oneOf('wil', caseId))?.place).toEqual(coarsePlace(at));
    // Outside the own area it is in the list of cases, not on the map of the own area.
    await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      sql`update case_files set neighbourhood_code = 'BU00000000' where id = ${caseId}::uuid`.execute(tx),
    );
    expect(await oneOf('saar', caseId)).toBeUndefined();
    for (const who of ['bram', 'femke', 'hanna', 'amina'])
      expect((await (await as(who)).call('GET', '/case-places')).status).toBe(403);
  });

  it('are not there when their address is shielded', async () => {
    const caseId = await openCaseAs(await as('saar'), { signalId: await taken(), place: null });
    expect(await oneOf('saar', caseId)).toBeDefined();
    const shield = { action: 'shield_address', shielded: true, reason: 'De bewoner wordt gezocht.' };
    expect((await stepAs(await as('saar'), caseId, shield)).status).toBe(204);
    expect(await oneOf('saar', caseId)).toBeUndefined();
  });
});
