/** How long a link stays: counted as its signals are, from the first closing, and no longer than what was taken back. */
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId, signalBody } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetLinks } from './noticing.retention.ts';

const dayMs = 86_400_000;

describe('the term of a link', () => {
  let test: TestServer;
  let hands: HandIn;
  let saar: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
    saar = await hands.browserOf('saar');
  });
  afterAll(() => test.end());
  const asJobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, { tenantId: 'lichtendam', personId: null, duties: [], teams: [] }, work);
  const act = async (id: string, step: object): Promise<void> => {
    const { version } = (await saar.call('GET', `/signals/${id}`)).body as SignalForDeskView;
    const done = await saar.call('POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version,
      ...step,
    });
    expect(done.status, done.text).toBe(200);
  };

  it('is counted from the first closing, also of a signal that was opened again and closed since', async () => {
    const [old, open] = [
      await hands.record('amina', { ownWords: 'Oude woorden.' }),
      await hands.record('amina', { ownWords: 'Nieuwe woorden.' }),
    ];
    const link = { commandId: newPhoneId(), otherSignalId: old };
    expect((await saar.call('POST', `/signals/${open}/links`, link)).status).toBe(204);
    await act(old, { action: 'take' });
    await act(old, { action: 'handle', outcome: 'visited' });
    await act(old, { action: 'close', reasonWithoutAnswer: 'Het is een proefsignaal.' });
    await act(old, { action: 'reopen', reason: 'Het ging toch door.' });
    await act(old, { action: 'handle', outcome: 'visited' });
    await act(old, { action: 'close', reasonWithoutAnswer: 'Er is al geantwoord.' });
    await asJobs((tx) =>
      tx
        .updateTable('signals')
        .set({ first_closed_at: new Date(test.clock.now().getTime() - 80 * dayMs) })
        .where('id', '=', old)
        .execute(),
    );
    const linksAfter = async (days: number) => {
      await forgetLinks({
        jobsDb: test.world.jobs,
        clock: { now: () => new Date(test.clock.now().getTime() + days * dayMs) },
      });
      return asJobs((tx) =>
        tx
          .selectFrom('signal_links')
          .select('id')
          .where(({ eb, or }) => or([eb('first_id', '=', old), eb('second_id', '=', old)]))
          .execute(),
      );
    };
    expect(await linksAfter(9)).toHaveLength(1);
    expect(await linksAfter(11)).toHaveLength(0);
  });

  it('ends within a week of taking one of the two back', async () => {
    const [back, stays] = [await hands.record('amina'), await hands.record('amina')];
    const link = { commandId: newPhoneId(), otherSignalId: back };
    expect((await saar.call('POST', `/signals/${stays}/links`, link)).status).toBe(204);
    const { nonce } = signalBody();
    expect(await hands.send('amina', 'signal.withdraw', { nonce, signalId: back })).toMatchObject({
      verdict: 'applied',
    });
    const left = async (days: number) => {
      const clock = { now: () => new Date(test.clock.now().getTime() + days * dayMs) };
      await forgetLinks({ jobsDb: test.world.jobs, clock });
      return asJobs((tx) =>
        tx.selectFrom('signal_links').select('id').where('second_id', 'in', [back, stays]).execute(),
      );
    };
    expect(await left(5)).toHaveLength(1);
    expect(await left(7)).toHaveLength(0);
  });
});
