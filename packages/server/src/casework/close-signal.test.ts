/** A case that closes takes its signal along or says that it stays: over HTTP, at two desks, in races, and for the volunteer who waits. */
import type { MySignal, SignalForDeskView } from '@buurtplus/contract/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAs, dayFrom, idOfPerson, offerAs, openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const races = 20;

describe('closing a case with a signal behind it', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  afterAll(() => test.end());

  const signalAt = async (signalId: string) =>
    (await (await as('saar')).call('GET', `/signals/${signalId}`)).body as SignalForDeskView;
  const actAt = async (signalId: string, action: object) =>
    (await as('saar')).call('POST', `/signals/${signalId}/actions`, {
      commandId: newPhoneId(),
      version: (await signalAt(signalId)).version,
      ...action,
    });
  const kindsOf = (signal: SignalForDeskView) => signal.events.map((event) => event.kind);
  const start = async (): Promise<{ readonly signalId: string; readonly caseId: string }> => {
    const signalId = await handIn.record('amina', {
      observations: ['home.curtains_closed', 'home.letterbox_full'],
      gutFeeling: 'niet_pluis',
    });
    expect((await actAt(signalId, { action: 'take' })).status).toBe(200);
    return { signalId, caseId: await openCaseAs(await as('saar'), { signalId, place: null }) };
  };
  const closeAs = async (who: string, caseId: string, signal?: object) =>
    stepAs(await as(who), caseId, {
      action: 'close',
      version: (await readCaseAs(await as(who), caseId)).version,
      outcome: 'help_in_place',
      solved: 'yes',
      learned: 'Eerder bellen.',
      ...(signal === undefined ? {} : { signal }),
    });
  const along = { choice: 'close', outcome: 'help_arranged', answer: 'in_good_hands', words: null };
  const mine = async (signalId: string) =>
    (
      (await (await as('amina')).call('GET', '/my-signals')).body as { signals: readonly MySignal[] }
    ).signals.find((one) => one.signalId === signalId);

  it('asks what becomes of a signal that somebody has in hand, and changes nothing until it is said', async () => {
    const { signalId, caseId } = await start();
    expect((await readCaseAs(await as('saar'), caseId)).signal).toMatchObject({
      status: 'taken',
      isAnswerOwed: true,
    });
    expect(await closeAs('saar', caseId)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', fields: [{ path: 'signal', code: 'missing' }] },
    });
    for (const answer of [null, 'received'])
      expect(await closeAs('saar', caseId, { ...along, answer })).toMatchObject({
        status: 409,
        body: { code: 'answer_owed' },
      });
    expect((await readCaseAs(await as('saar'), caseId)).status).toBe('open');
    expect((await signalAt(signalId)).status).toBe('taken');
  });

  it('closes the signal along with its outcome, and gives the volunteer the answer that was owed', async () => {
    const { signalId, caseId } = await start();
    expect((await closeAs('saar', caseId, { ...along, words: 'Dank je voor het opletten.' })).status).toBe(
      204,
    );
    const signal = await signalAt(signalId);
    expect(signal).toMatchObject({ status: 'closed', answerDueAt: null, answersGiven: 1 });
    expect(kindsOf(signal).slice(-3)).toEqual(['handle', 'report_back', 'close']);
    expect((await readCaseAs(await as('saar'), caseId)).signal).toMatchObject({
      status: 'closed',
      isAnswerOwed: false,
    });
    expect(await mine(signalId)).toMatchObject({
      phase: 'done',
      answers: [{ answer: 'in_good_hands', words: 'Dank je voor het opletten.' }],
    });
  });

  it('keeps the words to the volunteer and the note for colleagues apart, at an answer and at closing', async () => {
    const { signalId, caseId } = await start();
    const saar = await as('saar');
    const answered = { action: 'report_back', answer: 'step_agreed', words: 'Fijn dat je keek.' };
    const steps = [
      () => stepAs(saar, caseId, { ...answered, note: 'CANARY-ANSWER' }),
      () => stepAs(saar, caseId, { ...answered, note: 'x'.repeat(1_001) }),
      () => closeAs('saar', caseId, { ...along, answer: 'done', note: 'CANARY-CLOSE' }),
    ];
    expect([(await steps[0]?.())?.status, (await steps[1]?.())?.status]).toEqual([204, 400]);
    expect((await readCaseAs(saar, caseId)).events[0]).toMatchObject({
      kind: 'report_back',
      compartment: 'shared',
      detail: { answer: 'step_agreed', reason: 'CANARY-ANSWER' },
    });
    expect((await steps[2]?.())?.status).toBe(204);
    const { events } = await readCaseAs(saar, caseId);
    expect(events[0]?.detail['reason']).toBe('CANARY-CLOSE');
    // Not in the history of the signal either: its desk may be another than who is in the case.
    expect(JSON.stringify(events)).not.toContain('Fijn dat je keek.');
    expect(JSON.stringify([await mine(signalId), await signalAt(signalId)])).not.toContain('CANARY');
    expect((await mine(signalId))?.answers.map((one) => one.answer)).toEqual(['step_agreed', 'done']);
  });

  it('closes it at the desk where it lies, also when the case went on to another desk', async () => {
    const { signalId, caseId } = await start();
    const { handOverId } = await offerAs(await as('saar'), caseId, {
      kind: 'transfer',
      toPersonId: idOfPerson('wil'),
      untilOn: dayFrom(test, 9),
    });
    expect((await answerAs(await as('wil'), handOverId, { answer: 'accept' })).status).toBe(204);
    expect((await closeAs('wil', caseId, along)).status).toBe(204);
    expect(await signalAt(signalId)).toMatchObject({ status: 'closed', answerDueAt: null });
    // What the professional closed is work again when the volunteer says that it goes on.
    expect((await mine(signalId))?.maySayItGoesOn).toBe(true);
  });

  it('leaves it with its desk when that is said: the desk reads that the case is over, and the answer stays owed on its day', async () => {
    const { signalId, caseId } = await start();
    const before = await signalAt(signalId);
    expect((await closeAs('saar', caseId, { choice: 'keep' })).status).toBe(204);
    const after = await signalAt(signalId);
    expect(after).toMatchObject({ status: 'taken', answerDueAt: before.answerDueAt });
    expect(kindsOf(after).at(-1)).toBe('case_closed');
    expect((await readCaseAs(await as('saar'), caseId)).signal).toMatchObject({
      status: 'taken',
      isAnswerOwed: true,
    });
    expect((await mine(signalId))?.phase).toBe('picked_up');
  });

  it('does not close what came back to a desk as new work meanwhile', async () => {
    const { signalId, caseId } = await start();
    expect((await actAt(signalId, { action: 'return', reason: 'other_area' })).status).toBe(204);
    expect((await closeAs('saar', caseId, along)).status).toBe(204);
    const { signal, events } = await readCaseAs(await as('saar'), caseId);
    expect(['returned', 'routed']).toContain(signal?.status);
    expect(events[0]?.detail['signal']).toBe('stays');
  });

  it(`handles and closes once when the desk is busy with it at that moment, in ${races} races`, async () => {
    for (let race = 0; race < races; race += 1) {
      const { signalId, caseId } = await start();
      const both = [
        () => actAt(signalId, { action: 'handle', outcome: 'visited' }),
        () => closeAs('saar', caseId, along),
      ];
      const said = await Promise.all((race % 2 === 0 ? both : both.reverse()).map((one) => one()));
      const closed = race % 2 === 0 ? said[1] : said[0];
      expect(closed?.status).toBe(204);
      const signal = await signalAt(signalId);
      expect(signal.status).toBe('closed');
      expect(kindsOf(signal).filter((kind) => kind === 'handle')).toHaveLength(1);
      expect(kindsOf(signal).filter((kind) => kind === 'close')).toHaveLength(1);
    }
  }, 120_000);

  it('tells whoever has the case that the volunteer says it goes on', async () => {
    const { signalId, caseId } = await start();
    expect((await readCaseAs(await as('saar'), caseId)).signal?.goesOnSince).toBeNull();
    test.clock.moveMs(60_000);
    await handIn.goesOn('amina', signalId);
    expect((await readCaseAs(await as('saar'), caseId)).signal?.goesOnSince).not.toBeNull();
  });
});
