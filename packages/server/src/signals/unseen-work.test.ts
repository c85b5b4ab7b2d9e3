/** Choosing all of the own work that nobody saw yet: what matches the filter, on whatever page, and of the own desk only. */
import type { SeenAnswer, SignalForDeskView, WorkCounts, WorkList } from '@buurtplus/contract/signals';
import type { UnseenWork } from '@buurtplus/contract/work-list';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

describe('own work that nobody saw yet', () => {
  let test: TestServer;
  let handIn: HandIn;
  let saar: Browser;
  let wil: Browser;
  let bram: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    [saar, wil, bram] = [await test.signIn('saar'), await test.signIn('wil'), await test.signIn('bram')];
  });
  afterAll(() => test.end());
  const read = async (who: Browser, id: string) =>
    (await who.call('GET', `/signals/${id}`)).body as SignalForDeskView;
  const act = async (who: Browser, id: string, step: object) =>
    who.call('POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version: (await read(who, id)).version,
      ...step,
    });
  const open = async (who: Browser): Promise<readonly string[]> =>
    ((await who.call('GET', '/work-list?limit=100')).body as WorkList).items.map((item) => item.signalId);
  const counts = async (who: Browser) => (await who.call('GET', '/work-list/counts')).body as WorkCounts;

  it('chooses all that match the filter and nobody saw, also what no page showed, and of the own desk only', async () => {
    const made: string[] = [];
    for (let at = 0; at < 3; at += 1) made.push(await handIn.record('amina'));
    const waste = await handIn.record('amina', { observations: ['public.litter'], gutFeeling: null });
    const taken = await handIn.record('amina');
    expect((await act(saar, taken, { action: 'take' })).status).toBe(200);
    const unseen = async (who: Browser, query = '') => {
      const answer = await who.call('GET', `/work-list/unseen${query}`);
      expect(answer.status).toBe(200);
      return answer.body as UnseenWork;
    };
    const ids = (one: UnseenWork) => one.items.map((item) => item.signalId);
    const all = await unseen(saar);
    expect(ids(all)).toEqual(expect.arrayContaining(made));
    expect(ids(all)).not.toContain(taken);
    expect(ids(all)).not.toContain(waste);
    expect(all).toMatchObject({ more: false });
    expect(all.items.length).toBe((await counts(saar)).unseen);
    const [first] = (await open(saar)).map((id) => read(saar, id));
    const { neighbourhoodCode, kind } = await (first as Promise<SignalForDeskView>);
    expect(ids(await unseen(saar, `?neighbourhoodCode=${neighbourhoodCode}&kind=${kind}`))).toEqual(
      expect.arrayContaining(made),
    );
    expect(ids(await unseen(saar, '?neighbourhoodCode=BU99999999'))).toEqual([]);
    expect(ids(await unseen(saar, '?status=taken'))).toEqual([]);
    expect(ids(await unseen(saar, '?view=asleep'))).toEqual([]);
    expect(ids(await unseen(wil)).filter((id) => made.includes(id))).toEqual([]);
    expect((await bram.call('GET', '/work-list/unseen')).status).toBe(403);
    expect((await saar.call('GET', '/work-list/unseen?limit=5')).status).toBe(400);
    // Every neighbourhood of the own duties can be chosen, whatever lies there now.
    const { neighbourhoods } = await counts(saar);
    expect(neighbourhoods).toEqual([...new Set(neighbourhoods)].sort());
    expect(neighbourhoods).toContain(neighbourhoodCode);
    expect(neighbourhoods.length).toBeGreaterThan(1);
    const done = await saar.call('POST', '/work-list/seen', { signalIds: made });
    expect((done.body as SeenAnswer).seen).toEqual([...made].sort());
    expect(ids(await unseen(saar)).filter((id) => made.includes(id))).toEqual([]);
  });
});
