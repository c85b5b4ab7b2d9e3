/** Two at once about one question, over real sockets and each pair both ways: it ends in one way, and the case says the same. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { caseworkDeps, dayFrom, idOfPerson, offerAs, openCaseAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { bothAtOnce, listenOnly, type OverSocket, overSocket } from '../testing/sockets.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

const turns = 8;
const because = 'Dit is wat er nu nodig is.';

describe('two at once about one question', () => {
  let test: TestServer;
  let handIn: HandIn;
  let call: Readonly<Record<'wil' | 'saar' | 'rik', OverSocket>>;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    const address = await listenOnly(test);
    const of = async (who: string) => overSocket(address, await handIn.browserOf(who));
    call = { wil: await of('wil'), saar: await of('saar'), rik: await of('rik') };
  });
  afterAll(() => test.end());

  const stored = async (decisionId: string) => {
    const found = await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      sql<{
        status: string;
        rung: string;
        owner: string;
        scaled: number;
        due: Date;
        same: boolean;
      }>`select d.status, f.rung, f.owner_id::text as owner, d.due_at as due, d.owner_id = f.owner_id as same,
          (select count(*)::integer from case_events e where e.case_id = f.id and e.kind = 'scale') as scaled
        from case_decisions d join case_files f on f.id = d.case_id where d.id = ${decisionId}::uuid`.execute(
        tx,
      ),
    );
    const [row] = found.rows;
    if (row === undefined) throw new Error('the question is not there');
    return row;
  };
  const step = (caseId: string, body: object) =>
    call.wil(`/cases/${caseId}/actions`, { commandId: newPhoneId(), ...body });
  const asked = async () => {
    const caseId = await openCaseAs(await handIn.browserOf('wil'));
    const decisionId = newPhoneId();
    const body = {
      commandId: decisionId,
      action: 'ask_decision',
      version: 1,
      to: 'specialist',
      reason: because,
    };
    expect((await step(caseId, body)).status).toBe(204);
    return { caseId, decisionId };
  };
  const say = (who: 'saar' | 'rik', decisionId: string, answer: 'yes' | 'no') =>
    call[who](`/decisions/${decisionId}/answers`, {
      commandId: newPhoneId(),
      version: 1,
      answer,
      reason: because,
    });
  const lost = [404, 409];

  it('a yes and a no of two who decide: one of them holds, and the other is told so', async () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < turns; turn += 1) {
      const { decisionId } = await asked();
      const said = await bothAtOnce(
        turn,
        () => say('saar', decisionId, 'yes'),
        () => say('rik', decisionId, 'no'),
      );
      const isYes = said[0].status === 204;
      expect([said[0].status, said[1].status].filter((one) => one === 204)).toHaveLength(1);
      expect(lost).toContain(said[isYes ? 1 : 0].status);
      const now = await stored(decisionId);
      expect([now.status, now.rung, now.scaled]).toEqual(
        isYes ? ['yes', 'specialist', 1] : ['no', 'wijkteam', 0],
      );
      seen.add(now.status);
    }
    expect([...seen].sort()).toEqual(['no', 'yes']);
  });

  it('two times yes: the step is taken once', async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      const { decisionId } = await asked();
      const said = await bothAtOnce(
        turn,
        () => say('saar', decisionId, 'yes'),
        () => say('rik', decisionId, 'yes'),
      );
      expect(said.filter((one) => one.status === 204)).toHaveLength(1);
      expect(await stored(decisionId)).toMatchObject({ status: 'yes', rung: 'specialist', scaled: 1 });
    }
  });

  it('a yes while it is taken back, and while the owner takes another step: it is one of the two', async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      const { caseId, decisionId } = await asked();
      const own = { action: 'scale', version: 1, to: 'network', reason: because };
      const back = turn % 4 < 2 ? { action: 'withdraw_ask', decisionId } : own;
      const said = await bothAtOnce(
        turn,
        () => say('saar', decisionId, 'yes'),
        () => step(caseId, back),
      );
      const isYes = said[0].status === 204;
      expect(said.filter((one) => one.status === 204)).toHaveLength(1);
      expect(lost).toContain(said[isYes ? 1 : 0].status);
      const taken = back === own ? ['overtaken', 'network', 1] : ['withdrawn', 'wijkteam', 0];
      const now = await stored(decisionId);
      expect([now.status, now.rung, now.scaled]).toEqual(isYes ? ['yes', 'specialist', 1] : taken);
    }
  });

  it('a yes while it runs out: decided or back at its owner, never both', async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      const { decisionId } = await asked();
      const { due } = await stored(decisionId);
      const [said] = await bothAtOnce(
        turn,
        () => say('saar', decisionId, 'yes'),
        () => watchCases({ ...caseworkDeps(test), clock: { now: () => due } }, 'lichtendam'),
      );
      const now = await stored(decisionId);
      expect([now.status, now.rung]).toEqual(
        said.status === 204 ? ['yes', 'specialist'] : ['timed_out', 'wijkteam'],
      );
    }
  });

  it('a yes while the case goes to another owner: the question is where the case is', async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      const { caseId, decisionId } = await asked();
      const { handOverId } = await offerAs(await handIn.browserOf('wil'), caseId, {
        kind: 'transfer',
        toPersonId: idOfPerson('rik'),
        untilOn: dayFrom(test, 9),
      });
      const [said, moved] = await bothAtOnce(
        turn,
        () => say('saar', decisionId, 'yes'),
        () => call.rik(`/hand-overs/${handOverId}/answers`, { commandId: newPhoneId(), answer: 'accept' }),
      );
      expect(moved.status).toBe(204);
      const now = await stored(decisionId);
      expect(now).toMatchObject({
        owner: idOfPerson('rik'),
        same: true,
        // Who decided about a case that moved meanwhile looks again.
        ...(said.status === 204
          ? { status: 'yes', rung: 'specialist' }
          : { status: 'asked', rung: 'wijkteam' }),
      });
    }
  });
});
