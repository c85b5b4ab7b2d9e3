/** What counts as the right desk at once, by what a signal really goes through; each way is counted by itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { escalateLateRoutes } from '../routing/escalate-routes.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import { releaseDuty } from '../routing/routing.store.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { inTenant } from './evaluation-deps.ts';
import { countMonth } from './team-months.store.ts';

const dayMs = 86_400_000;
const tenantId = 'lichtendam';
const offTheMap = { source: 'map', lat: 51.5, lon: 5.9 } as const;

describe('the right desk at once', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());

  const counted = async () => {
    const at = test.clock.now().getTime();
    const rows = await inTransaction(test.world.jobs, inTenant(tenantId), (tx) =>
      countMonth(tx, tenantId, new Date(at - dayMs), new Date(at + dayMs)),
    );
    const own = rows.find((row) => row.team_id === demoTeamId);
    if (own === undefined) throw new Error('the team is not counted');
    return own;
  };
  const act = async (who: string, id: string, step: object): Promise<void> => {
    const browser = await hands.browserOf(who);
    const { version } = (await browser.call('GET', `/signals/${id}`)).body as { version: number };
    const command = { commandId: newPhoneId(), version, ...step };
    expect((await browser.call('POST', `/signals/${id}/actions`, command)).status).toBeLessThan(300);
  };
  const take = (who: string, id: string) => act(who, id, { action: 'take' });
  const sendBack = async (who: string, id: string): Promise<void> => {
    await act(who, id, { action: 'return', reason: 'not_our_task' });
    await routeWaitingSignals(hands.routing, tenantId);
  };
  const point = async (who: string, tray: string, id: string, code: string): Promise<void> => {
    const browser = await hands.browserOf(who);
    const { desks } = (await browser.call('GET', `/${tray}`)).body as {
      desks: { deskId: string; code: string }[];
    };
    const deskId = desks.find((desk) => desk.code === code)?.deskId;
    const answer = await browser.call('POST', `/${tray}/${id}/routes`, { commandId: newPhoneId(), deskId });
    expect(answer.status).toBe(204);
  };
  /** Late, reminded, and a day later in the tray of whoever points it on. */
  const letTimePass = async (): Promise<void> => {
    for (const days of [6, 8])
      await escalateLateRoutes(
        { ...hands.routing, clock: { now: () => new Date(test.clock.now().getTime() + days * dayMs) } },
        tenantId,
      );
  };

  const ways: readonly (readonly [
    string,
    { readonly right: number; readonly returned: number },
    () => Promise<void>,
  ])[] = [
    [
      'is where it was taken up at once',
      { right: 1, returned: 0 },
      async () => take('saar', await hands.record('amina')),
    ],
    [
      'stays right when help is asked elsewhere after the take',
      { right: 1, returned: 0 },
      async () => {
        const id = await hands.record('amina');
        await take('saar', id);
        await act('saar', id, { action: 'refer', target: 'wijkteam', reason: 'Zij kennen de straat.' });
      },
    ],
    [
      'is not the first when that sent it back, and another took it',
      { right: 0, returned: 1 },
      async () => {
        const id = await hands.record('amina');
        await sendBack('saar', id);
        await take('wil', id);
      },
    ],
    [
      'is not the first when that took it and then sent it back',
      { right: 0, returned: 1 },
      async () => {
        const id = await hands.record('amina');
        await take('saar', id);
        await sendBack('saar', id);
        await take('wil', id);
      },
    ],
    [
      'is not what the coordinator had to point to',
      { right: 0, returned: 0 },
      async () => {
        const change = { place: offTheMap, observations: ['public.paving'], gutFeeling: null };
        const id = await hands.record('amina', change);
        await point('bram', 'coordinator-tray', id, 'wijkwerker');
        await take('saar', id);
      },
    ],
    [
      'is not what the administrator had to point to',
      { right: 0, returned: 0 },
      async () => {
        const id = await hands.record('amina', { place: offTheMap });
        await point('femke', 'administrator-tray', id, 'wijkwerker');
        await take('saar', id);
      },
    ],
    [
      'is right when it was slow, and took it up all the same',
      { right: 1, returned: 0 },
      async () => {
        const id = await hands.record('amina');
        await letTimePass();
        await take('saar', id);
      },
    ],
    [
      'is not the slow one when a person had to find another',
      { right: 0, returned: 0 },
      async () => {
        const id = await hands.record('amina');
        await letTimePass();
        await point('femke', 'administrator-tray', id, 'wijkregisseur');
        await take('rik', id);
      },
    ],
    [
      'stays right when nobody is there any more after the take, and it goes on',
      { right: 1, returned: 0 },
      async () => {
        const id = await hands.record('amina');
        await take('saar', id);
        await inTransaction(test.world.jobs, inTenant(tenantId), (tx) =>
          releaseDuty(tx, tenantId, 'wijkwerker@BU99010101', ['taken'], test.clock.now()),
        );
        await routeWaitingSignals(hands.routing, tenantId);
        await take('saar', id);
      },
    ],
    [
      'is none while nobody took it up',
      { right: 0, returned: 0 },
      async () => void (await hands.record('amina')),
    ],
  ];
  it.each(ways)('%s', async (_name, expected, walk) => {
    const before = await counted();
    await walk();
    const after = await counted();
    expect({
      signals: after.signals - before.signals,
      right: after.right_desk - before.right_desk,
      returned: after.returned - before.returned,
    }).toEqual({ signals: 1, ...expected });
  });
});
