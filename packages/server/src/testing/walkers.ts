/** Phones of walkers for tests: real sealed events and debriefs to a whole server, and a look at what it adds up to. */
import { randomBytes } from 'node:crypto';
import type { PointAnswerBody, RoundDebriefBody, RoundTrackBody } from '@buurtplus/contract/rounds';
import type { PhonePack } from '@buurtplus/contract/signals';
import type { SealedCommand, Verdict, Verdicts } from '@buurtplus/contract/sync';
import type { Json } from '@buurtplus/domain/kernel';
import type { Mate, RoundFact } from '@buurtplus/domain/rounds';
import { demoTenant } from '../demo/demo-areas.ts';
import { demoPeople } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createLog } from '../platform/log.ts';
import { endRounds } from '../rounds/end-rounds.ts';
import { forgetRounds } from '../rounds/rounds.retention.ts';
import { findRound, type RoundRow, systemContext } from '../rounds/rounds.store.ts';
import type { RoundsDeps } from '../rounds/rounds-deps.ts';
import { settleLeftOver } from '../rounds/settle-round.ts';
import { askAboutPlans, watchRounds } from '../rounds/watch-rounds.ts';
import { idOf } from './cast.ts';
import { createPhone, newPhoneId } from './phone.ts';
import { type Browser, createTestServer, type TestServer } from './test-server.ts';

export type WalkerPhone = {
  readonly browser: Browser;
  /** @param clockMs how wrong this phone's own clock is */
  readonly event: (
    roundId: string,
    fact: RoundFact,
    elapsedMs: number,
    clockMs?: number,
  ) => Promise<SealedCommand>;
  readonly track: (roundId: string, cells: RoundTrackBody['cells']) => Promise<SealedCommand>;
  readonly debrief: (roundId: string, change: Partial<RoundDebriefBody>) => Promise<SealedCommand>;
  readonly pointAnswer: (
    change: Partial<PointAnswerBody> & Pick<PointAnswerBody, 'pointId' | 'roundId'>,
  ) => Promise<SealedCommand>;
  readonly send: (commands: readonly SealedCommand[]) => Promise<readonly Verdict[]>;
};

export type Walkers = {
  readonly test: TestServer;
  readonly system: ReturnType<typeof systemContext>;
  readonly phone: (who: string) => Promise<WalkerPhone>;
  readonly round: (roundId: string) => Promise<RoundRow | undefined>;
  readonly settleLeftOver: () => Promise<number>;
  /** One round of the safety clock, as a server that just started would do. @returns who was told, by first name */
  readonly watch: () => Promise<readonly string[]>;
  /** @returns how many teams were asked about a plan that nobody began */
  readonly askAboutPlans: () => Promise<number>;
  /** One look at rounds that their phones do not end. @returns who was asked or told, by first name or "team" */
  readonly endRounds: () => Promise<readonly string[]>;
  /** One night of taking away what is over term. */
  readonly forget: () => Promise<void>;
  /** The same phone, signed in anew: a session does not last as long as a test’s time journey. */
  readonly phoneAgain: (phone: WalkerPhone, who: string) => Promise<WalkerPhone>;
  readonly end: () => Promise<void>;
};

type Start = Extract<RoundFact, { kind: 'started' }>;

/** The start of a round with one mate; beside the starter, unless it is said otherwise. */
export const startedWith = (
  mate: string,
  { presence = 'named', ...change }: Partial<Start> & { readonly presence?: Mate['presence'] } = {},
) =>
  ({
    kind: 'started',
    mates: [{ personId: idOf(mate), presence }],
    plannedRoundId: null,
    neighbourhoodCode: null,
    ...change,
  }) satisfies RoundFact;

const nonce = (): string => randomBytes(24).toString('base64url');

const sendFrom = async (
  browser: Browser,
  commands: readonly SealedCommand[],
): Promise<readonly Verdict[]> => {
  const answer = await browser.call('POST', '/commands', { commands });
  if (answer.status !== 200) throw new Error(`the batch was refused: ${answer.text}`);
  return (answer.body as Verdicts).verdicts;
};

const phoneOf = async (test: TestServer, who: string): Promise<WalkerPhone> => {
  const browser = await test.signIn(who);
  const pack = (await browser.call('GET', '/phone-pack')).body as PhonePack;
  const phone = await createPhone(pack.sealingKey);
  const made = await browser.call('POST', '/me/devices', {
    deviceId: phone.deviceId,
    publicKey: phone.publicKey,
    label: 'Android',
  });
  if (made.status >= 300) throw new Error(`the phone was not taken: ${made.text}`);
  const seqs = new Map<string, number>();
  const starts = new Map<string, number>();
  return {
    browser,
    event: async (roundId, fact, elapsedMs, clockMs = 0) => {
      const seq = (seqs.get(roundId) ?? 0) + 1;
      seqs.set(roundId, seq);
      const start = starts.get(roundId) ?? test.clock.now().getTime();
      starts.set(roundId, start);
      const body: Json = {
        nonce: nonce(),
        eventId: newPhoneId(),
        roundId,
        seq,
        at: new Date(start + elapsedMs + clockMs).toISOString(),
        clockOffsetMs: null,
        elapsedMs,
        fact: fact as Json,
      };
      return (await phone.seal('round.event', body)).sealed;
    },
    track: async (roundId, cells) => {
      const body: Json = { nonce: nonce(), roundId, cells: cells.map((cell) => ({ ...cell })) };
      return (await phone.seal('round.track', body)).sealed;
    },
    debrief: async (roundId, change) => {
      const body: Json = {
        nonce: nonce(),
        roundId,
        feeling: 'fine',
        feltUnsafe: false,
        words: null,
        madeAt: test.clock.now().toISOString(),
        ...change,
      };
      return (await phone.seal('round.debrief', body)).sealed;
    },
    pointAnswer: async (change) => {
      const body: Json = {
        nonce: nonce(),
        sight: 'seen',
        words: null,
        madeAt: test.clock.now().toISOString(),
        ...change,
      };
      return (await phone.seal('round.point', body)).sealed;
    },
    send: async (commands) => sendFrom(browser, commands),
  };
};

export const createWalkers = async (): Promise<Walkers> => {
  const test = await createTestServer();
  const system = systemContext(demoTenant.id);
  const { jobs, app } = test.world;
  /** Nothing but the database is shared: what one server began another goes on with. */
  const depsTelling = (tellAlarm: RoundsDeps['tellAlarm']): RoundsDeps => ({
    db: app,
    jobsDb: jobs,
    clock: test.clock,
    newId: newPhoneId,
    log: createLog('silent'),
    neighbourhoodsIn: test.world.book.neighbourhoodsIn,
    tellPerson: async () => undefined,
    tellTeam: async () => undefined,
    tellAlarm,
    saySignOn: async () => undefined,
    wakeTelling: async () => undefined,
    areaName: test.world.book.nameOf,
  });
  return {
    test,
    system,
    phone: (who) => phoneOf(test, who),
    round: (roundId) => inTransaction(jobs, system, (tx) => findRound(tx, demoTenant.id, roundId)),
    settleLeftOver: () =>
      settleLeftOver(
        depsTelling(async () => undefined),
        demoTenant.id,
      ),
    watch: async () => {
      const told: string[] = [];
      const deps = depsTelling(async (_tenant, ids) => void told.push(...ids));
      await watchRounds(deps, demoTenant.id);
      return told.map((id) => demoPeople.find((one) => one.id === id)?.name.split(' ')[0] ?? id).sort();
    },
    askAboutPlans: async () => {
      let asked = 0;
      const deps = depsTelling(async () => undefined);
      const tellTeam = async (): Promise<void> => void (asked += 1);
      await askAboutPlans({ ...deps, tellTeam }, demoTenant.id);
      return asked;
    },
    endRounds: async () => {
      const told: string[] = [];
      await endRounds(
        {
          ...depsTelling(async () => undefined),
          tellPerson: async (_tenant, id) =>
            void told.push(demoPeople.find((one) => one.id === id)?.name.split(' ')[0] ?? id),
          tellTeam: async () => void told.push('team'),
        },
        demoTenant.id,
      );
      return told.sort();
    },
    forget: () =>
      forgetRounds(
        depsTelling(async () => undefined),
        demoTenant.id,
      ),
    phoneAgain: async (phone, who) => {
      const browser = await test.signIn(who);
      return { ...phone, browser, send: (commands) => sendFrom(browser, commands) };
    },
    end: test.end,
  };
};
