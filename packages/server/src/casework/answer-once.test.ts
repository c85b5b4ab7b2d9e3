/** What a case does to its signal is stored on a connection of its own: a break between the two leaves nothing double, however often it is tried again. */
import type { CaseStepBody } from '@buurtplus/contract/casework';
import type { Actor } from '@buurtplus/domain/people';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { caseworkDeps, openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { actOnCase } from './act-on-case.ts';
import { systemContext } from './cases.store.ts';

describe('a break between the case and its signal', () => {
  let test: TestServer;
  let handIn: HandIn;
  const asked: string[] = [];
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  afterAll(() => test.end());

  const start = async (): Promise<{ readonly signalId: string; readonly caseId: string }> => {
    const signalId = await handIn.record('amina', { observations: ['home.curtains_closed'] });
    const saar = await handIn.browserOf('saar');
    const { version } = (await saar.call('GET', `/signals/${signalId}`)).body as { version: number };
    const take = { commandId: newPhoneId(), version, action: 'take' };
    expect((await saar.call('POST', `/signals/${signalId}/actions`, take)).status).toBe(200);
    return { signalId, caseId: await openCaseAs(saar, { signalId, place: null }) };
  };
  /** The step as it runs, and the connection of the case breaks before its commit. */
  const breaksOff = async (caseId: string, body: CaseStepBody): Promise<void> => {
    const caller = test.world.caller('saar');
    const note = async (_tenantId: string, personId: string): Promise<void> => void asked.push(personId);
    const deps = { ...caseworkDeps(test), askToTell: note };
    asked.length = 0;
    const work = inTransaction(test.world.app, caller.context, async (tx) => {
      const done = await actOnCase(tx, deps, caller, caller.actor as Actor, caseId, body);
      expect(done.ok).toBe(true);
      throw new Error('the connection broke');
    });
    await expect(work).rejects.toThrow('the connection broke');
  };
  const storedOf = async (signalId: string) => {
    const { rows } = await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      sql<{ answers: number; given: number; kinds: readonly string[] }>`
        select s.answers_given as given,
          (select count(*)::integer from signal_answers a where a.signal_id = s.id) as answers,
          array(select e.kind from signal_events e where e.signal_id = s.id and e.kind not in ('recorded', 'routed', 'take')
            order by e.at, e.kind) as kinds
        from signals s where s.id = ${signalId}::uuid`.execute(tx),
    );
    return rows[0];
  };
  const trailOf = async (signalId: string, action: string): Promise<number> => {
    const { rows } = await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      sql<{ many: number }>`select count(*)::integer as many from audit_entries
        where object_id = ${signalId} and action = ${action}`.execute(tx),
    );
    return rows[0]?.many ?? 0;
  };
  const closing = (version: number, signal: object) =>
    ({
      commandId: newPhoneId(),
      action: 'close',
      version,
      outcome: 'help_in_place',
      solved: 'yes',
      learned: 'Eerder bellen.',
      signal,
    }) as CaseStepBody;

  it('gives the volunteer one answer, counts it once and tells him once', async () => {
    const { signalId, caseId } = await start();
    const body: CaseStepBody = {
      commandId: newPhoneId(),
      action: 'report_back',
      answer: 'step_agreed',
      words: 'Dank je.',
    };
    await breaksOff(caseId, body);
    expect(asked).toHaveLength(1);
    await breaksOff(caseId, body);
    expect(asked).toHaveLength(0);
    expect((await stepAs(await handIn.browserOf('saar'), caseId, body)).status).toBe(204);
    expect(await storedOf(signalId)).toEqual({ answers: 1, given: 1, kinds: ['report_back'] });
    const { events } = await readCaseAs(await handIn.browserOf('saar'), caseId);
    expect(events.filter((one) => one.kind === 'report_back')).toHaveLength(1);
  });

  it('is no way to put other words under the same command', async () => {
    const { signalId, caseId } = await start();
    const body = { commandId: newPhoneId(), action: 'report_back', answer: 'step_agreed', words: 'Dank je.' };
    await breaksOff(caseId, body as CaseStepBody);
    const saar = await handIn.browserOf('saar');
    for (const other of [{ words: 'Iets anders.' }, { answer: 'received' }])
      expect(await stepAs(saar, caseId, { ...body, ...other })).toMatchObject({
        status: 409,
        body: { code: 'other_content' },
      });
    expect(await storedOf(signalId)).toEqual({ answers: 1, given: 1, kinds: ['report_back'] });
  });

  it('is finished by trying again, also when the desk closed the signal meanwhile', async () => {
    const { signalId, caseId } = await start();
    const body = { commandId: newPhoneId(), action: 'report_back', answer: 'in_good_hands', words: null };
    await breaksOff(caseId, body as CaseStepBody);
    const saar = await handIn.browserOf('saar');
    for (const step of [
      { action: 'handle', outcome: 'help_arranged' },
      { action: 'close', reasonWithoutAnswer: null },
    ]) {
      const { version } = (await saar.call('GET', `/signals/${signalId}`)).body as { version: number };
      const act = { commandId: newPhoneId(), version, ...step };
      expect((await saar.call('POST', `/signals/${signalId}/actions`, act)).status).toBe(200);
    }
    expect((await stepAs(saar, caseId, body)).status).toBe(204);
    expect((await storedOf(signalId))?.answers).toBe(1);
  });

  it('tells the desk once that the case is over', async () => {
    const { signalId, caseId } = await start();
    const saar = await handIn.browserOf('saar');
    const body = closing((await readCaseAs(saar, caseId)).version, { choice: 'keep' });
    await breaksOff(caseId, body);
    await breaksOff(caseId, body);
    expect((await stepAs(saar, caseId, body)).status).toBe(204);
    expect((await storedOf(signalId))?.kinds).toEqual(['case_closed']);
    expect(await trailOf(signalId, 'signal.case_closed')).toBe(1);
  });

  it('closes the signal once, and the case says so when it is finished later', async () => {
    const { signalId, caseId } = await start();
    const saar = await handIn.browserOf('saar');
    const along = { choice: 'close', outcome: 'help_arranged', answer: 'in_good_hands', words: null };
    const body = closing((await readCaseAs(saar, caseId)).version, along);
    await breaksOff(caseId, body);
    expect(asked).toHaveLength(1);
    expect((await stepAs(saar, caseId, body)).status).toBe(204);
    expect(await storedOf(signalId)).toEqual({
      answers: 1,
      given: 1,
      kinds: ['handle', 'report_back', 'close'],
    });
    expect((await readCaseAs(saar, caseId)).events[0]?.detail['signal']).toBe('closed');
  });
});
