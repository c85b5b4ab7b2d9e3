/** What was asked of who decides, after that: it runs out in sight, goes along to the next owner, is not for who knows them, and is told to whom it concerns. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { everybody as cast, listenTo } from '../testing/being-told.ts';
import {
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { createDeciding, whyDecided } from '../testing/decisions.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { watchCases } from './watch-cases.ts';

describe('a decision that was asked', () => {
  let test: TestServer;
  let handIn: HandIn;
  let deciding: ReturnType<typeof createDeciding>;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    deciding = createDeciding(test, handIn);
    for (const who of cast) await as(who);
  });
  afterAll(() => test.end());

  it('runs out after three Dutch working days, to its owner and in sight', async () => {
    const { caseId, decisionId } = await deciding.asked();
    const { dueAt } = await deciding.readCard('saar', decisionId);
    const deps = caseworkDeps(test);
    const told: string[] = [];
    const round = (at: Date) =>
      watchCases(
        { ...deps, clock: { now: () => at }, askToTell: async (_tenant, person) => void told.push(person) },
        'lichtendam',
      );
    await round(new Date(new Date(dueAt).getTime() - 1));
    expect(await deciding.statusOf(decisionId)).toMatchObject({ status: 'asked' });
    for (const _turn of [1, 2]) await round(new Date(dueAt));
    expect(await deciding.statusOf(decisionId)).toMatchObject({ status: 'timed_out' });
    expect(told.filter((one) => one === idOfPerson('wil')).length).toBeGreaterThan(0);
    const view = await readCaseAs(await as('wil'), caseId);
    expect(view.decision).toMatchObject({ status: 'timed_out' });
    expect(view.events.filter((one) => one.kind === 'decision_timed_out')).toHaveLength(1);
    expect((await deciding.say('saar', decisionId, 'yes')).status).toBe(404);
  });

  it('goes along to the next owner, who reads no reason of before his time and takes it back', async () => {
    const { caseId, decisionId } = await deciding.asked();
    const offer = await offerAs(await as('wil'), caseId, {
      kind: 'transfer',
      toPersonId: idOfPerson('rik'),
      untilOn: dayFrom(test, 9),
    });
    expect((await answerAs(await as('rik'), offer.handOverId, { answer: 'accept' })).status).toBe(204);
    expect(await deciding.statusOf(decisionId)).toEqual({ status: 'asked', owner: idOfPerson('rik') });
    expect((await readCaseAs(await as('rik'), caseId)).decision).toMatchObject({
      decisionId,
      status: 'asked',
      reason: null,
    });
    // The owner decides by a step of his own, not about a question of his case.
    expect([
      (await deciding.cardAt('rik', decisionId)).status,
      (await deciding.say('rik', decisionId, 'yes')).status,
    ]).toEqual([404, 404]);
    expect((await deciding.cardAt('wil', decisionId)).status).toBe(404);
    expect((await deciding.readCard('saar', decisionId)).ownerRole).toBe('wijkregisseur');
    expect((await stepAs(await as('rik'), caseId, { action: 'withdraw_ask', decisionId })).status).toBe(204);
    expect(await deciding.statusOf(decisionId)).toMatchObject({ status: 'withdrawn' });
  });

  it('that ended before a hand-over is held back with it, in the view and in the rows, for the next owner and his guests', async () => {
    const handOver = async (caseId: string) => {
      const untilOn = dayFrom(test, 9);
      const offer = await offerAs(await as('wil'), caseId, {
        kind: 'transfer',
        toPersonId: idOfPerson('rik'),
        untilOn,
      });
      expect((await answerAs(await as('rik'), offer.handOverId, { answer: 'accept' })).status).toBe(204);
      const guest = { action: 'invite', personId: idOfPerson('yara'), untilOn, deputy: false };
      expect((await stepAs(await as('rik'), caseId, guest)).status).toBe(204);
    };
    const rowsOf = async (who: string, role: string, decisionId: string, duties: readonly string[] = []) =>
      (
        await inTransaction(
          test.world.app,
          { tenantId: 'lichtendam', personId: idOfPerson(who), role, duties, teams: [] },
          (tx) => sql`select 1 from case_decisions where id = ${decisionId}::uuid`.execute(tx),
        )
      ).rows.length;
    const early = await deciding.asked();
    expect((await deciding.say('saar', early.decisionId, 'no')).status).toBe(204);
    const back = await deciding.asked();
    const withdraw = { action: 'withdraw_ask', decisionId: back.decisionId };
    expect((await stepAs(await as('wil'), back.caseId, withdraw)).status).toBe(204);
    const late = await deciding.asked();
    const still = await deciding.asked();
    for (const { caseId } of [early, back, late, still]) await handOver(caseId);
    for (const [who, role] of [
      ['rik', 'wijkregisseur'],
      ['yara', 'wijkwerker'],
    ] as const) {
      const read = await (await as(who)).call('GET', `/cases/${early.caseId}`);
      expect([who, read.status, read.text.includes(whyDecided)]).toEqual([who, 200, false]);
      expect(read.body).toMatchObject({ decision: null });
      for (const { decisionId } of [early, back])
        expect([who, await rowsOf(who, role, decisionId)]).toEqual([who, 0]);
    }
    // Who decided finds back what he decided.
    expect(await rowsOf('saar', 'wijkwerker', early.decisionId, ['wijkwerker@BU99010201'])).toBe(1);
    // What is answered after it is the next owner's, without the reason of before.
    expect((await deciding.say('saar', late.decisionId, 'no')).status).toBe(204);
    expect((await readCaseAs(await as('rik'), late.caseId)).decision).toMatchObject({
      status: 'no',
      reason: null,
      answerReason: whyDecided,
    });
    expect(await rowsOf('rik', 'wijkregisseur', late.decisionId)).toBe(1);
    // And so is what was asked before it and taken back after.
    const mine = { action: 'withdraw_ask', decisionId: still.decisionId };
    expect((await stepAs(await as('rik'), still.caseId, mine)).status).toBe(204);
    expect(await rowsOf('rik', 'wijkregisseur', still.decisionId)).toBe(1);
  });

  it('is not decided by who says that he knows them', async () => {
    const { caseId, decisionId } = await deciding.asked();
    const invite = {
      action: 'invite',
      personId: idOfPerson('saar'),
      untilOn: dayFrom(test, 9),
      deputy: false,
    };
    expect((await stepAs(await as('wil'), caseId, invite)).status).toBe(204);
    const saar = await as('saar');
    expect((await saar.call('POST', `/cases/${caseId}/conflict`)).status).toBe(204);
    expect([
      (await deciding.cardAt('saar', decisionId)).status,
      (await deciding.cardAt('yara', decisionId)).status,
    ]).toEqual([404, 200]);
  });

  it('is heard by who decides and, once decided, by the owner; nobody else hears a thing', async () => {
    const told = await listenTo(test, handIn);
    const caseId = await openCaseAs(await as('wil'));
    let decisionId = '';
    const heard = await told.whoHears(async () => {
      decisionId = (await deciding.ask('wil', caseId)).decisionId;
      await told.toldNow();
    });
    expect([...heard].sort()).toEqual(['rik', 'saar', 'yara']);
    const answered = await told.whoHears(async () => {
      expect((await deciding.say('saar', decisionId, 'no')).status).toBe(204);
      await told.toldNow();
    });
    expect(answered).toEqual(['wil']);
    await told.close();
  });
});
