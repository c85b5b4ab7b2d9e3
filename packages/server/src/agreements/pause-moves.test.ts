/** A desk that closes after a signal came, or opens again sooner: the work list is due when the screen says so, and what was taken up stays owed as it was. */
import type { AgreedPromise } from '@buurtplus/contract/agreements';
import type { WorkList } from '@buurtplus/contract/signals';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { followPromises } from '../routing/follow-promises.ts';
import type { RoutingDeps } from '../routing/routing-deps.ts';
import { agreeAs, agreementsDeps } from '../testing/agreements.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { promisedTakes } from './ports.ts';

let test: TestServer;
let hand: HandIn;
let wil: Browser;
let agreementId: string;
let routing: Pick<RoutingDeps, 'jobsDb' | 'clock'> & Required<Pick<RoutingDeps, 'promisedTakes'>>;
const suspicious = { observations: ['vehicle.plates_missing'] };

beforeAll(async () => {
  test = await createTestServer();
  const deps = agreementsDeps(test);
  routing = {
    jobsDb: test.world.jobs,
    clock: test.clock,
    promisedTakes: (...about) => promisedTakes(deps, ...about),
  };
  hand = createHandIn(test, { promisedTakes: routing.promisedTakes });
  wil = await hand.browserOf('wil');
  agreementId = await agreeAs(test, await hand.browserOf('bram'), wil, {
    partner: { kind: 'duty', role: 'wijkagent' },
    areas: ['BU99010101'],
    terms: {
      title: 'Signalen',
      kinds: ['suspicious', 'nuisance'],
      take: { count: 1, unit: 'hours' },
      answer: { count: 2, unit: 'hours' },
    },
  });
});
afterAll(() => test.end());

const dayFrom = (days: number): string => dutchDay(new Date(test.clock.now().getTime() + days * 86_400_000));
const dueOf = async (signal: string) =>
  ((await wil.call('GET', '/work-list')).body as WorkList).items.find((one) => one.signalId === signal)
    ?.dueAt;
const promiseOf = async (signal: string): Promise<string> =>
  ((await wil.call('GET', `/signals/${signal}/promise`)).body as AgreedPromise).takeBy;
const follow = () => followPromises(routing, 'lichtendam');
const routeOf = async (signal: string) =>
  (
    await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      sql<{
        term_at: Date;
        reminded_at: Date | null;
      }>`select term_at, reminded_at from signal_routes where signal_id = ${signal}::uuid`.execute(tx),
    )
  ).rows[0];

it('moves what waits with the pause and back, once, and nothing else', async () => {
  const [taken, waits] = [await hand.record('amina', suspicious), await hand.record('amina', suspicious)];
  const first = await promiseOf(waits);
  expect(await dueOf(waits)).toBe(first);
  const { version } = (await wil.call('GET', `/signals/${taken}`)).body as { version: number };
  const take = { commandId: test.world.newId(), version, action: 'take' };
  expect((await wil.call('POST', `/signals/${taken}/actions`, take)).status).toBe(200);
  const owed = await dueOf(taken);
  expect(await follow()).toBe(0);
  // Late, and reminded of that: closed after all, it is not late any more.
  await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
    sql`update signal_routes set reminded_at = now()`.execute(tx),
  );
  const pause = { pauseId: test.world.newId(), from: dayFrom(0), until: dayFrom(13) };
  expect((await wil.call('POST', `/agreements/${agreementId}/pauses`, pause)).status).toBe(201);
  const later = await promiseOf(waits);
  expect(later > first).toBe(true);
  expect(await follow()).toBe(1);
  const term = (await routeOf(waits))?.term_at.toISOString() ?? '';
  // By the promise as it is now, and never later than the desk's own term.
  expect(await dueOf(waits)).toBe([later, term].sort()[0]);
  expect((await dueOf(waits)) ?? '').not.toBe(first);
  expect((await routeOf(waits))?.reminded_at).toBeNull();
  expect(await dueOf(taken)).toBe(owed);
  expect(await follow()).toBe(0);
  expect((await wil.call('DELETE', `/agreements/${agreementId}/pauses/${pause.pauseId}`)).status).toBe(200);
  expect(
    (await Promise.all([follow(), follow(), follow()])).reduce((sum, one) => sum + one, 0),
  ).toBeGreaterThan(0);
  expect(await dueOf(waits)).toBe(await promiseOf(waits));
  expect(await dueOf(waits)).toBe(first);
});
