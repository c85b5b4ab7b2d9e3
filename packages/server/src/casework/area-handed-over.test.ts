/** An area that goes to a successor takes its open cases along: who reads them afterwards, what stays, and what happens when the area goes later or back. */
import type { HandoverChoices, HandoverPreview } from '@buurtplus/contract/staff';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  addFactAs,
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  readCaseAs,
  receivedBy,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

describe('cases in an area that goes to a successor', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'yara', 'rik', 'femke']) await as(who);
    // Longest in service of all in Saar's first district: whoever is next "on the desk" there is she.
    await test.world.auth
      .insertInto('role_assignments')
      .values({
        tenant_id: 'lichtendam',
        id: newPhoneId(),
        person_id: idOfPerson('vera'),
        role: 'wijkwerker',
        area_codes: ['WK990101'],
        starts_on: '2020-01-01',
      })
      .execute();
  });
  afterAll(() => test.end());

  const inFirst = { place: { neighbourhoodCode: 'BU99010101', street: 'Dijkweg', houseNumber: null } };
  const open = async (who: string, change = {}): Promise<string> => openCaseAs(await as(who), change);
  const body = async (from: string, areaCode: string, to: string, days = 0) => {
    const choices = (await (await as('femke')).call('GET', '/handovers')).body as HandoverChoices;
    const held = choices.holders.find(
      (one) => one.personId === idOfPerson(from) && one.areas.some(({ code }) => code === areaCode),
    );
    return {
      assignmentId: held?.assignmentId,
      areaCodes: [areaCode],
      successorId: idOfPerson(to),
      startsOn: dayFrom(test, days),
    };
  };
  const handOver = async (from: string, areaCode: string, to: string, days = 0): Promise<void> => {
    const asked = await body(from, areaCode, to, days);
    expect((await (await as('femke')).call('POST', '/handovers', asked)).status).toBe(204);
  };
  /** What came back with an area is a role of its own, in which one works by choosing it. */
  const actIn = async (who: string, areaCode: string): Promise<void> => {
    const { assignmentId } = await body(who, areaCode, who);
    expect((await (await as(who)).call('PUT', '/me/acting-role', { assignmentId })).status).toBeLessThan(300);
  };
  /** @param days from now */
  const watch = async (days = 0): Promise<readonly string[]> => {
    const told: string[] = [];
    await watchCases(
      {
        ...caseworkDeps(test),
        clock: { now: () => new Date(test.clock.now().getTime() + days * 86_400_000) },
        askToTell: async (_tenant, personId) => void told.push(personId),
      },
      'lichtendam',
    );
    return told;
  };
  const inJobs = <T>(act: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), act);
  const ownerOf = async (caseId: string): Promise<string> =>
    (
      await inJobs((tx) =>
        tx.selectFrom('case_files').select('owner_id').where('id', '=', caseId).executeTakeFirstOrThrow(),
      )
    ).owner_id;

  it('goes to the successor in the same step, before the deputy and the longest in service; the old holder gets the same as for what is not there', async () => {
    const saar = await as('saar');
    const caseId = await open('saar', inFirst);
    await addFactAs(saar, caseId, 'care', 'CANARY-CARE', dayFrom(test, 0));
    const untilOn = dayFrom(test, 30);
    const invite = { action: 'invite', personId: idOfPerson('vera'), untilOn, deputy: true };
    expect((await stepAs(saar, caseId, invite)).status).toBe(204);
    const offer = await offerAs(saar, caseId, { kind: 'refer', toPersonId: idOfPerson('rik'), untilOn });
    expect(await receivedBy(await as('rik'), offer.handOverId)).not.toBeNull();
    const elsewhere = await open('saar');
    const closed = await open('saar', inFirst);
    const { version } = await readCaseAs(saar, closed);
    const closing = { action: 'close', version, outcome: 'moved_on', solved: 'no', learned: 'Niets nieuws.' };
    expect((await stepAs(saar, closed, closing)).status).toBe(204);

    const asked = await body('saar', 'WK990101', 'yara');
    const femke = await as('femke');
    const preview = (await femke.call('POST', '/handovers/preview', asked)).body as HandoverPreview;
    const owned = await inJobs((tx) =>
      tx
        .selectFrom('case_files')
        .select('id')
        .where('owner_id', '=', idOfPerson('saar'))
        .where('status', '=', 'open')
        .where('neighbourhood_code', 'in', ['BU99010101', 'BU99010102', 'BU99010103'])
        .execute(),
    );
    expect(preview.cases).toBe(owned.length);
    expect(owned.map(({ id }) => id)).toContain(caseId);
    expect(await ownerOf(caseId)).toBe(idOfPerson('saar'));

    expect((await femke.call('POST', '/handovers', asked)).status).toBe(204);
    await actIn('yara', 'WK990101');
    const view = await readCaseAs(await as('yara'), caseId);
    expect(view).toMatchObject({ isOwner: true, deputy: null });
    expect(view.entries).toHaveLength(1);
    expect(view.events[0]?.kind).toBe('area_moved');
    const [gone, never] = [
      await saar.call('GET', `/cases/${caseId}`),
      await saar.call('GET', `/cases/${newPhoneId()}`),
    ];
    const sameFor = { ...(never.body as object), instance: expect.any(String) as unknown };
    expect([gone.status, gone.body]).toEqual([404, sameFor]);
    expect(await receivedBy(await as('rik'), offer.handOverId)).toBeNull();
    expect((await readCaseAs(saar, elsewhere)).isOwner).toBe(true);
    expect((await readCaseAs(saar, closed)).isOwner).toBe(true);
    expect(await watch()).not.toContain(idOfPerson('yara'));
    expect(await ownerOf(closed)).toBe(idOfPerson('saar'));
    const trail = await inJobs((tx) =>
      tx
        .selectFrom('audit_entries')
        .select('action')
        .where('object_id', '=', caseId)
        .where('action', '=', 'case.area_moved')
        .execute(),
    );
    expect(trail).toHaveLength(1);
  });

  it('goes back with the area when that was a mistake, and a hand-over that is refused moves nothing', async () => {
    const caseId = await open('saar');
    const asked = await body('saar', 'WK990102', 'yara');
    const femke = await as('femke');
    expect(
      await femke.call('POST', '/handovers', { ...asked, successorId: idOfPerson('wil') }),
    ).toMatchObject({ body: { code: 'successor_cannot' } });
    expect((await (await as('saar')).call('POST', '/handovers', asked)).status).toBe(403);
    expect(await ownerOf(caseId)).toBe(idOfPerson('saar'));
    const mine = (
      await inJobs((tx) =>
        tx
          .selectFrom('case_files')
          .select('id')
          .where('owner_id', '=', idOfPerson('yara'))
          .where('neighbourhood_code', '=', 'BU99010101')
          .execute(),
      )
    ).map(({ id }) => id);
    expect(mine.length).toBeGreaterThan(0);
    await handOver('yara', 'WK990101', 'saar');
    await actIn('yara', 'WK990102');
    for (const id of mine) expect(await ownerOf(id)).toBe(idOfPerson('saar'));
    await watch();
    for (const id of mine) expect(await ownerOf(id)).toBe(idOfPerson('saar'));
    expect((await (await as('yara')).call('GET', `/cases/${mine[0] ?? ''}`)).status).toBe(404);
  });

  it('stays with whom it was given to on purpose, also when the area was his before', async () => {
    const caseId = await open('rik', { ...inFirst, ground: 'public_order' });
    const offered = await offerAs(await as('rik'), caseId, {
      kind: 'transfer',
      toPersonId: idOfPerson('yara'),
      untilOn: dayFrom(test, 9),
    });
    expect((await answerAs(await as('yara'), offered.handOverId, { answer: 'accept' })).status).toBe(204);
    await watch();
    expect(await ownerOf(caseId)).toBe(idOfPerson('yara'));
  });

  it('passes by a successor who has to do with the case himself', async () => {
    await actIn('saar', 'WK990101');
    const caseId = await open('saar', inFirst);
    await inJobs((tx) =>
      sql`update case_files set conflicted_ids = array[${idOfPerson('yara')}::uuid] where id = ${caseId}::uuid`.execute(
        tx,
      ),
    );
    await handOver('saar', 'WK990101', 'yara');
    expect(await ownerOf(caseId)).toBe(idOfPerson('vera'));
    await handOver('yara', 'WK990101', 'saar');
    expect(await ownerOf(caseId)).toBe(idOfPerson('vera'));
  });

  it('a role that ends in one area only is no silent owner there: the next round passes the case on, and who got it is told', async () => {
    await actIn('saar', 'WK990101');
    const here = await open('saar', inFirst);
    await actIn('saar', 'WK990102');
    const there = await open('saar');
    const { assignmentId } = await body('saar', 'WK990102', 'yara');
    const lastDay = (day: string | null) =>
      sql`update role_assignments set ends_on = ${day}::date where id = ${assignmentId ?? ''}::uuid`.execute(
        test.world.auth,
      );
    await lastDay(dutchDay(test.clock.now()));
    expect(await watch()).toEqual([]);
    expect(await watch(1)).toContain(idOfPerson('yara'));
    expect([await ownerOf(here), await ownerOf(there)]).toEqual([idOfPerson('saar'), idOfPerson('yara')]);
    expect((await readCaseAs(await as('yara'), there)).events[0]?.kind).toBe('area_moved');
    await lastDay(null);
  });

  it('an area that goes later takes its cases along on that day, not before', async () => {
    await actIn('saar', 'WK990101');
    const caseId = await open('saar', inFirst);
    await handOver('saar', 'WK990101', 'yara', 1);
    expect(await watch()).toEqual([]);
    expect((await readCaseAs(await as('saar'), caseId)).isOwner).toBe(true);
    expect(await watch(1)).toContain(idOfPerson('yara'));
    expect(await ownerOf(caseId)).toBe(idOfPerson('yara'));
    expect((await (await as('saar')).call('GET', `/cases/${caseId}`)).status).toBe(404);
  });
});
