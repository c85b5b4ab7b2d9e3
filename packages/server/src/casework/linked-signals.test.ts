/** A later signal under a running case, and what the page of a signal says of its case: who is told what, both answers owed, each asked at closing. */
import type { SignalCase } from '@buurtplus/contract/casework';
import type { MySignal } from '@buurtplus/contract/signals';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { dayFrom, idOfPerson, openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';

const care = { observations: ['home.curtains_closed'], gutFeeling: null };
const police = { observations: ['vehicle.plates_missing'], gutFeeling: null };
const reason = 'Dezelfde woning, een week later.';

describe('signals under a case', () => {
  let test: TestServer;
  let handIn: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'wil', 'rik', 'yara', 'amina', 'riet']) await as(who);
    // Yara stands in for Saar, so that two people read at one desk.
    const away = await (await as('saar')).call('POST', '/absences', {
      absenceId: newPhoneId(),
      personId: idOfPerson('saar'),
      role: 'wijkwerker',
      startsOn: dayFrom(test, 0),
      endsOn: dayFrom(test, 2),
      deputyId: idOfPerson('yara'),
    });
    expect(away.status).toBe(204);
  });
  afterAll(() => test.end());
  const as = (who: string) => handIn.browserOf(who);
  const take = async (who: string, id: string): Promise<void> => {
    const body = { commandId: newPhoneId(), version: 2, action: 'take' };
    expect((await (await as(who)).call('POST', `/signals/${id}/actions`, body)).status).toBe(200);
  };
  const taken = async (desk: 'saar' | 'wil', sender = 'amina'): Promise<string> => {
    const id = await handIn.record(sender, desk === 'wil' ? police : care);
    await take(desk, id);
    return id;
  };
  const caseAt = async (who: string, signalId: string) =>
    (await as(who)).call('GET', `/signals/${signalId}/case`);
  const link = async (who: string, caseId: string, signalId: string, more: object = {}) =>
    stepAs(await as(who), caseId, { action: 'link_signal', signalId, reason, ...more });
  const start = async () => {
    const first = await taken('saar');
    return { first, caseId: await openCaseAs(await as('saar'), { signalId: first, place: null }) };
  };
  const invite = async (caseId: string, who: string) =>
    expect(
      (
        await stepAs(await as('saar'), caseId, {
          action: 'invite',
          personId: idOfPerson(who),
          untilOn: dayFrom(test, 9),
          deputy: false,
        })
      ).status,
    ).toBe(204);
  const answersOf = async (who: string, signalId: string) =>
    ((await (await as(who)).call('GET', '/my-signals')).body as { signals: readonly MySignal[] }).signals
      .find((one) => one.signalId === signalId)
      ?.answers.map((one) => one.answer);

  it('says its number to who is in the case, that there is one to the rest of the desk, and nothing to anybody else', async () => {
    const { first, caseId } = await start();
    const { number } = await readCaseAs(await as('saar'), caseId);
    expect((await caseAt('saar', first)).body).toEqual({
      state: 'mine',
      case: { caseId, number },
      needsNeighbourhood: false,
      fitting: [],
    } satisfies SignalCase);
    const rest = await caseAt('yara', first);
    expect([rest.body, rest.text.includes(number), rest.text.includes(caseId)]).toEqual([
      { state: 'of_others', case: null, needsNeighbourhood: false, fitting: [] },
      false,
      false,
    ]);
    const nothing = (await caseAt('saar', newPhoneId())).status;
    for (const who of ['wil', 'rik']) expect((await caseAt(who, first)).status).toBe(nothing);
    for (const who of ['amina', 'bram', 'hanna', 'femke'])
      expect((await caseAt(who, first)).status).toBe(403);
  });

  it('a later one goes under it with a reason: its own answer is owed, given from the case, and each is asked at closing', async () => {
    const { first, caseId } = await start();
    const second = await taken('saar', 'riet');
    const offered = (await caseAt('saar', second)).body as SignalCase;
    expect([offered.state, offered.fitting.some((one) => one.caseId === caseId)]).toEqual(['none', true]);
    const commandId = newPhoneId();
    for (const _turn of [1, 2]) expect((await link('saar', caseId, second, { commandId })).status).toBe(204);
    const view = await readCaseAs(await as('saar'), caseId);
    expect(
      view.linked.map((one) => [one.signalId, one.isAnswerOwed, one.mayOpen, one.answerDueAt !== null]),
    ).toEqual([[second, true, true, true]]);
    expect(view.events.filter((one) => one.kind === 'link_signal')).toHaveLength(1);
    const answer = { action: 'report_back', answer: 'in_good_hands', words: null };
    expect((await stepAs(await as('saar'), caseId, { ...answer, signalId: second })).status).toBe(204);
    expect((await stepAs(await as('saar'), caseId, { ...answer, signalId: newPhoneId() })).status).toBe(404);
    expect([await answersOf('riet', second), await answersOf('amina', first)]).toEqual([
      ['in_good_hands'],
      [],
    ]);

    const third = await taken('saar', 'riet');
    expect((await link('saar', caseId, third)).status).toBe(204);
    const along = { choice: 'close', outcome: 'help_arranged', answer: 'done', words: null };
    const close = async (signal: object | null, linked: readonly object[]) => {
      const { version } = await readCaseAs(await as('saar'), caseId);
      const body = {
        action: 'close',
        version,
        outcome: 'help_in_place',
        solved: 'yes',
        learned: 'Eerder bellen.',
      };
      return stepAs(await as('saar'), caseId, { ...body, signal, linked });
    };
    // What one of them lacks is said before anything changes, for none of them.
    const all = [
      { signalId: second, said: { ...along, answer: null } },
      { signalId: third, said: along },
    ];
    expect(await close(along, all.slice(1))).toMatchObject({
      status: 400,
      body: { fields: [{ path: `linked.${second}`, code: 'missing' }] },
    });
    expect(
      (await close(along, [all[0] ?? {}, { signalId: third, said: { ...along, answer: null } }])).status,
    ).toBe(409);
    expect([await answersOf('amina', first), await answersOf('riet', third)]).toEqual([[], []]);
    expect((await close(along, all)).status).toBe(204);
    expect([await answersOf('amina', first), await answersOf('riet', third)]).toEqual([['done'], ['done']]);
    const closed = await readCaseAs(await as('saar'), caseId);
    expect([closed.signal?.status, ...closed.linked.map((one) => one.status)]).toEqual([
      'closed',
      'closed',
      'closed',
    ]);
  });

  it('is put there by who takes part and reads it at an own desk; others of the case see number and state only', async () => {
    const { caseId } = await start();
    await invite(caseId, 'wil');
    const his = await taken('wil');
    expect((await link('saar', caseId, his)).status).toBe(404);
    expect((await link('rik', caseId, his)).status).toBe(404);
    expect((await link('wil', caseId, his)).status).toBe(204);
    expect((await readCaseAs(await as('saar'), caseId)).linked).toMatchObject([
      { signalId: his, mayOpen: false },
    ]);
    expect((await readCaseAs(await as('wil'), caseId)).linked).toMatchObject([
      { signalId: his, mayOpen: true },
    ]);
    expect((await (await as('saar')).call('GET', `/signals/${his}`)).status).toBe(404);
    // The owner pays the debt of a signal that lies at another desk.
    const answer = { action: 'report_back', signalId: his, answer: 'in_good_hands', words: null };
    expect((await stepAs(await as('saar'), caseId, answer)).status).toBe(204);
    expect(await answersOf('amina', his)).toEqual(['in_good_hands']);
  });

  it('lies under one open case: a second is refused, also when both come at once', async () => {
    const { first, caseId } = await start();
    const other = await start();
    expect((await link('saar', other.caseId, first)).status).toBe(409);
    const second = await taken('saar');
    const untaken = await handIn.record('amina', care);
    expect((await link('saar', caseId, untaken)).status).toBe(409);
    const open = async () =>
      (await as('saar')).call('POST', '/cases', {
        commandId: newPhoneId(),
        signalId: second,
        place: null,
        reason: 'Ook hier is meer nodig.',
        ground: 'wmo',
        reviewOn: null,
      });
    const said = await Promise.all([
      link('saar', caseId, second),
      link('saar', other.caseId, second),
      open(),
    ]);
    expect(said.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(said.filter(({ status }) => status === 409)).toHaveLength(2);
    expect((await caseAt('saar', second)).body).toMatchObject({ state: 'mine' });
  });

  it('a signal off the map asks which neighbourhood it is, and takes only an own one', async () => {
    const id = await taken('saar');
    await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      sql`update signals set neighbourhood_code = null where id = ${id}::uuid`.execute(tx),
    );
    expect((await caseAt('saar', id)).body).toMatchObject({ state: 'none', needsNeighbourhood: true });
    const open = async (neighbourhoodCode: string | null) =>
      (await as('saar')).call('POST', '/cases', {
        commandId: newPhoneId(),
        signalId: id,
        place: neighbourhoodCode === null ? null : { neighbourhoodCode, street: null, houseNumber: null },
        reason: 'Ook hier is meer nodig.',
        ground: 'wmo',
        reviewOn: null,
      });
    expect(await open(null)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'place', code: 'missing' }] },
    });
    expect(await open('BU99999999')).toMatchObject({
      status: 400,
      body: { fields: [{ code: 'not_your_area' }] },
    });
    const opened = await open('BU99010201');
    expect(opened.status).toBe(201);
    const { caseId } = opened.body as { caseId: string };
    expect(await readCaseAs(await as('saar'), caseId)).toMatchObject({ neighbourhoodCode: 'BU99010201' });
  });

  it('not from another neighbourhood', async () => {
    const caseId = await openCaseAs(await as('saar'), {
      place: { neighbourhoodCode: 'BU99010202', street: 'Elders', houseNumber: null },
    });
    const here = await taken('saar');
    expect((await readCaseAs(await as('saar'), caseId)).neighbourhoodCode).toBe('BU99010202');
    expect(((await caseAt('saar', here)).body as SignalCase).fitting.map((one) => one.caseId)).not.toContain(
      caseId,
    );
    expect(await link('saar', caseId, here)).toMatchObject({
      status: 400,
      body: { fields: [{ code: 'other_place' }] },
    });
  });
});
