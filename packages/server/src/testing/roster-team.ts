/** A team with a roster for tests: who is signed in, what is planned and done over HTTP, and what the jobs are given. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { createLog } from '../platform/log.ts';
import type { RosterDeps } from '../roster/roster-deps.ts';
import { type Browser, createTestServer, type TestServer } from './test-server.ts';

const hour = 3_600_000;

export type RosterTeam = {
  readonly test: TestServer;
  readonly signIn: (who: string) => Promise<void>;
  readonly call: (who: string, ...ask: Parameters<Browser['call']>) => ReturnType<Browser['call']>;
  /** Later, when a coordinator's session is over and everybody signs in anew. */
  readonly later: (milliseconds: number) => Promise<void>;
  /** A round of an hour, unless it is said otherwise. @returns its id */
  readonly plan: (inHours: number, change?: object) => Promise<string>;
  readonly act: (who: string, itemId: string, action: string) => ReturnType<Browser['call']>;
  readonly item: (who: string, itemId: string) => Promise<RosterItemView>;
  /** The roster's own jobs as a server that just started, telling nobody. */
  readonly deps: (change?: Partial<RosterDeps>) => RosterDeps;
};

/** @param walkers who sign in */
export const createRosterTeam = async (walkers = ['amina', 'riet', 'bram']): Promise<RosterTeam> => {
  const test = await createTestServer();
  const people = new Map<string, Browser>();
  const signIn = async (who: string): Promise<void> => void people.set(who, await test.signIn(who));
  for (const who of walkers) await signIn(who);
  const call: RosterTeam['call'] = (who, ...ask) => {
    const browser = people.get(who);
    if (browser === undefined) throw new Error(`${who} is not signed in`);
    return browser.call(...ask);
  };
  return {
    test,
    signIn,
    call,
    later: async (milliseconds) => {
      test.clock.moveMs(milliseconds);
      for (const who of walkers) await signIn(who);
    },
    plan: async (inHours, change = {}) => {
      const startsAt = new Date(test.clock.now().getTime() + inHours * hour);
      const made = await call('bram', 'POST', '/roster-items', {
        kind: 'round',
        title: null,
        zoneId: null,
        mode: 'walking',
        capacity: 3,
        minimum: 2,
        needs: [],
        meetingPlace: null,
        note: null,
        signOffHours: 2,
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + hour).toISOString(),
        ...change,
      });
      if (made.status !== 201) throw new Error(`it was not planned: ${made.text}`);
      return (made.body as { itemId: string }).itemId;
    },
    act: (who, itemId, action) => call(who, 'POST', `/roster/${itemId}/actions`, { action }),
    item: async (who, itemId) => (await call(who, 'GET', `/roster/${itemId}`)).body as RosterItemView,
    deps: (change = {}) => ({
      db: test.world.app,
      jobsDb: test.world.jobs,
      clock: test.clock,
      newId: test.world.newId,
      log: createLog('silent'),
      publicUrl: '',
      isHoliday: () => false,
      mapOf: async () => ({ areas: [] }),
      announce: async () => undefined,
      tellPerson: async () => undefined,
      wakeTelling: async () => undefined,
      remind: async () => undefined,
      ...change,
    }),
  };
};
