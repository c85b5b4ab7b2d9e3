/** A server that ends right after a signal was put under a case: what follows from it comes with the next round. */
import type { Actor } from '@buurtplus/domain/people';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { caseworkDeps, idOfPerson, openCaseAs, stepAs, takenSignalOf } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { actOnCase } from './act-on-case.ts';
import { systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

let test: TestServer;
let handIn: HandIn;
beforeAll(async () => {
  test = await createTestServer();
  handIn = createHandIn(test);
});
afterAll(() => test.end());
const asJobs = <Row>(statement: ReturnType<typeof sql<Row>>) =>
  inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) => statement.execute(tx));

it('shields the address there, and keeps who is apart from the signal out of the case', async () => {
  const saar = await handIn.browserOf('saar');
  const first = await takenSignalOf(handIn);
  const caseId = await openCaseAs(saar, { signalId: first, place: null });
  const shield = { action: 'shield_address', shielded: true, reason: 'Zij mag niet gevonden worden.' };
  expect((await stepAs(saar, caseId, shield)).status).toBe(204);
  const signalId = await takenSignalOf(handIn);
  await asJobs(
    sql`update signals set conflicted_ids = array[${idOfPerson('rik')}::uuid] where id = ${signalId}::uuid`,
  );
  const caller = test.world.caller('saar');
  const link = {
    commandId: newPhoneId(),
    action: 'link_signal',
    signalId,
    reason: 'Het gaat over dezelfde woning.',
  } as const;
  const deps = caseworkDeps(test);
  const done = await inTransaction(test.world.app, caller.context, (tx) =>
    actOnCase(tx, deps, caller, caller.actor as Actor, caseId, link),
  );
  expect(done.ok).toBe(true);
  const seen = async () =>
    (
      await asJobs(sql<{
        shielded: boolean;
        apart: readonly string[];
      }>`select s.address_shielded as shielded, f.conflicted_ids as apart
        from signals s, case_files f where s.id = ${signalId}::uuid and f.id = ${caseId}::uuid`)
    ).rows[0];
  expect(await seen()).toEqual({ shielded: false, apart: [] });
  for (let turn = 0; turn < 2; turn += 1) await watchCases(deps, 'lichtendam');
  expect(await seen()).toEqual({ shielded: true, apart: [idOfPerson('rik')] });
});
