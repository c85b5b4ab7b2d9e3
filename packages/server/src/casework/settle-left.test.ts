/** A server that ends right after a signal was put under a case, or a case was shielded: what follows from it comes with the next round. */
import type { CaseStepBody } from '@buurtplus/contract/casework';
import type { Actor } from '@buurtplus/domain/people';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { caseworkDeps, idOfPerson, openCaseAs, readCaseAs, stepAs, takenSignalOf } from '../testing/cases.ts';
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

/** The step is written down, and the server is gone before anything that follows from it. */
const stepAndDie = async (caseId: string, step: CaseStepBody): Promise<void> => {
  const caller = test.world.caller('saar');
  const done = await inTransaction(test.world.app, caller.context, (tx) =>
    actOnCase(tx, caseworkDeps(test), caller, caller.actor as Actor, caseId, step),
  );
  expect(done.ok).toBe(true);
};
const nextRounds = async (): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) await watchCases(caseworkDeps(test), 'lichtendam');
};

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
  await stepAndDie(caseId, {
    commandId: newPhoneId(),
    action: 'link_signal',
    signalId,
    reason: 'Het gaat over dezelfde woning.',
  });
  const seen = async () =>
    (
      await asJobs(sql<{
        shielded: boolean;
        apart: readonly string[];
      }>`select s.address_shielded as shielded, f.conflicted_ids as apart
        from signals s, case_files f where s.id = ${signalId}::uuid and f.id = ${caseId}::uuid`)
    ).rows[0];
  expect(await seen()).toEqual({ shielded: false, apart: [] });
  await nextRounds();
  expect(await seen()).toEqual({ shielded: true, apart: [idOfPerson('rik')] });
});

it('shields the other cases about the same signal too, and their other signals; what was lifted since stays lifted', async () => {
  const saar = await handIn.browserOf('saar');
  const yara = await handIn.browserOf('yara');
  const street = 'Kanariestraat';
  const taken = () => takenSignalOf(handIn, { street, place: { source: 'map', lat: 52.7215, lon: 5.339 } });
  const signalId = await taken();
  const first = await openCaseAs(saar, { signalId, place: null });
  const { version } = await readCaseAs(saar, first);
  const close = {
    action: 'close',
    version,
    outcome: 'moved_on',
    solved: 'no',
    learned: 'Niets.',
    signal: { choice: 'keep' },
  };
  expect((await stepAs(saar, first, close)).status).toBe(204);
  const next = await openCaseAs(yara, { signalId, place: null });
  const later = await taken();
  const link = { action: 'link_signal', signalId: later, reason: 'Dezelfde woning, later.' };
  expect((await stepAs(yara, next, link)).status).toBe(204);
  await stepAndDie(first, {
    commandId: newPhoneId(),
    action: 'shield_address',
    shielded: true,
    reason: 'Zij mag niet gevonden worden.',
  });
  const inOpen = async () => [
    (await yara.call('GET', `/cases/${next}`)).text.includes(street),
    ...(
      await asJobs(
        sql<{
          open: boolean;
        }>`select not address_shielded as open from signals where id in (${signalId}::uuid, ${later}::uuid) order by id`,
      )
    ).rows.map(({ open }) => open),
  ];
  expect(await inOpen()).toContain(true);
  await nextRounds();
  expect(await inOpen()).toEqual([false, false, false]);
  const { events } = await readCaseAs(yara, next);
  expect(events.filter((one) => one.kind === 'shield_address')).toMatchObject([
    { role: null, detail: { shielded: 'yes' } },
  ]);
  const lift = { action: 'shield_address', shielded: false, reason: 'Zij woont hier niet meer.' };
  expect((await stepAs(yara, next, lift)).status).toBe(204);
  await nextRounds();
  expect((await inOpen())[0]).toBe(true);
});
