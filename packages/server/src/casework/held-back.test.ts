/** What of the case itself goes along to a new owner is chosen field by field: the rest is on no road any more, and still keeps out who lives there. */
import type { CasePlaces } from '@buurtplus/contract/casework-desk';
import { canonicalJson, type Json } from '@buurtplus/domain/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  addFactAs,
  answerAs,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  readCaseAs,
  receivedBy,
  stepAs,
  takenSignalOf,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { listCasesAt } from './keep-apart.store.ts';

const purpose = 'Willen jullie meekijken naar de woning?';
const kept = ['CANARYSTRAAT', 'CANARY-12', 'CANARY-REDEN: derde keer dezelfde zorg.'] as const;

describe('fields that a former owner keeps to himself', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  const asJobs = <Answer>(work: Parameters<typeof inTransaction<Answer>>[2]) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), work);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  afterAll(() => test.end());

  const openWith = async (signalId: string | null = null): Promise<string> => {
    const caseId = await openCaseAs(await as('saar'), {
      place: { neighbourhoodCode: 'BU99010201', street: kept[0], houseNumber: kept[1] },
      reason: kept[2],
    });
    if (signalId !== null)
      await asJobs(async (tx) => {
        await sql`update signals set lat = 52.7226, lon = 5.3391 where id = ${signalId}::uuid`.execute(tx);
        await sql`update case_files set signal_id = ${signalId}::uuid where id = ${caseId}::uuid`.execute(tx);
      });
    return caseId;
  };
  const offer = (
    caseId: string,
    kind: 'transfer' | 'assign',
    to: string,
    fields: readonly string[],
    entryIds: readonly string[] = [],
  ) =>
    as('saar').then((saar) =>
      offerAs(saar, caseId, {
        kind,
        toPersonId: idOfPerson(to),
        fields,
        entryIds,
        untilOn: dayFrom(test, 20),
      }),
    );

  const placeOn = async (one: Browser, caseId: string) =>
    ((await one.call('GET', '/case-places')).body as CasePlaces).items.find((each) => each.caseId === caseId);

  it.each(['transfer', 'assign'] as const)(
    'by %s are on no road of the new owner, who reads exactly what the preview showed',
    async (kind) => {
      const to = kind === 'transfer' ? 'rik' : 'yara';
      const caseId = await openWith(await takenSignalOf(handIn));
      const along = await addFactAs(await as('saar'), caseId, 'shared', 'Dit gaat mee.', dayFrom(test, 0));
      test.clock.moveMs(1_000);
      const offered = await offer(caseId, kind, to, ['rung', 'review'], [along]);
      expect(offered.status).toBe(204);
      for (const word of kept) expect(offered.content).not.toContain(word);
      // While it is only offered, the owner has everything as it was.
      expect(await placeOn(await as('saar'), caseId)).toMatchObject({
        street: kept[0],
        place: { lat: expect.any(Number) },
      });
      expect((await readCaseAs(await as('saar'), caseId)).street).toBe(kept[0]);
      expect(await receivedBy(await as(to), offered.handOverId)).toMatchObject({
        heldBack: ['place', 'house_number', 'reason'],
        fields: ['rung', 'review'],
      });
      test.clock.moveMs(1_000);
      const next = await as(to);
      expect((await answerAs(next, offered.handOverId, { answer: 'accept' })).status).toBe(204);
      const view = await readCaseAs(next, caseId);
      expect(
        canonicalJson({
          place: { neighbourhoodCode: view.neighbourhoodCode, street: view.street },
          houseNumber: view.houseNumber,
          reason: view.reason,
          rung: view.ladder.find((one) => one.code === view.rung)?.nl,
          reviewOn: view.reviewOn,
          entries: view.entries.map((one) => one.entry),
        } as Json),
      ).toBe(offered.content);
      expect(view).toMatchObject({ reason: purpose, heldBack: ['place', 'house_number', 'reason'] });
      expect(view.events[0]?.detail['held']).toBe('place house_number reason');
      const roads = [
        JSON.stringify(view),
        (await next.call('GET', '/cases')).text,
        (await next.call('GET', '/case-places')).text,
        (await next.call('GET', '/hand-overs')).text,
        pdfText((await next.call('GET', `/cases/${caseId}/file`)).bytes),
      ];
      for (const road of roads) for (const word of kept) expect(road).not.toContain(word);
      expect(roads.at(-1)).toContain('Nietmeegegeven:destraat,hethuisnummer,dereden');
      // Where its signal lies would say where the street is.
      expect(await placeOn(next, caseId)).toMatchObject({ street: null, place: null });
    },
  );

  it('are each a choice of their own, and what was chosen is there', async () => {
    const caseId = await openWith();
    const offered = await offer(caseId, 'transfer', 'rik', ['place', 'reason']);
    expect((await answerAs(await as('rik'), offered.handOverId, { answer: 'accept' })).status).toBe(204);
    expect(await readCaseAs(await as('rik'), caseId)).toMatchObject({
      street: kept[0],
      houseNumber: null,
      reason: kept[2],
      heldBack: ['house_number'],
    });
  });

  it('go nowhere when the offer is refused', async () => {
    const caseId = await openWith();
    const offered = await offer(caseId, 'transfer', 'rik', []);
    const no = { answer: 'refuse', reason: 'Dit hoort niet bij mij.' };
    expect((await answerAs(await as('rik'), offered.handOverId, no)).status).toBe(204);
    expect(await readCaseAs(await as('saar'), caseId)).toMatchObject({
      street: kept[0],
      houseNumber: kept[1],
      reason: kept[2],
      heldBack: [],
    });
  });

  it('still keep out who lives there, go with the case, and are read by nobody who works in one', async () => {
    const caseId = await openWith();
    const offered = await offer(caseId, 'transfer', 'rik', ['reason']);
    await answerAs(await as('rik'), offered.handOverId, { answer: 'accept' });
    const at = { street: kept[0].toLowerCase(), houseNumber: kept[1] };
    expect(await asJobs((tx) => listCasesAt(tx, 'lichtendam', idOfPerson('wil'), at, 'held'))).toContain(
      caseId,
    );
    await expect(
      inTransaction(
        test.world.app,
        { ...systemContext('lichtendam'), personId: idOfPerson('rik'), role: 'wijkregisseur' },
        (tx) => sql`select value from case_held_back`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('that the owner shields meanwhile stay behind as well', async () => {
    const caseId = await openWith();
    const offered = await offer(caseId, 'transfer', 'rik', ['reason']);
    const shield = { action: 'shield_address', shielded: true, reason: 'De bewoner wordt gezocht.' };
    expect((await stepAs(await as('saar'), caseId, shield)).status).toBe(204);
    const accepted = await answerAs(await as('rik'), offered.handOverId, { answer: 'accept' });
    expect(accepted.status).toBe(204);
    expect(JSON.stringify(await readCaseAs(await as('rik'), caseId))).not.toContain(kept[0]);
    const tap = await (await as('rik')).call('POST', `/cases/${caseId}/place/reveal`, {});
    expect(tap.text).not.toContain(kept[0]);
  });
});
