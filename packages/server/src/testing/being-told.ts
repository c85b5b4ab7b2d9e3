/** Who hears something by the open line and by mail, on the whole product as it runs. */
import { sql } from 'kysely';
import { expect } from 'vitest';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { announce } from '../platform/live/news.store.ts';
import type { HandIn } from './hand-in.ts';
import { type OpenLine, openLine } from './sockets.ts';
import type { TestServer } from './test-server.ts';

export const everybody = [
  'saar',
  'wil',
  'rik',
  'yara',
  'amina',
  'riet',
  'bram',
  'femke',
  'petra',
  'vera',
  'tess',
  'hanna',
  'karim',
] as const;
export type Who = (typeof everybody)[number];

const context = { tenantId: 'lichtendam', personId: null, duties: [], teams: [] };

export type BeingTold = {
  readonly heardBy: (who: Who) => number;
  readonly isOver: (who: Who) => boolean;
  readonly everybodyHears: () => Promise<void>;
  /** @returns who heard something of it, besides what everybody heard */
  readonly whoHears: (work: () => Promise<unknown>) => Promise<readonly Who[]>;
  readonly mailsOf: () => Promise<ReadonlyMap<Who, number>>;
  /** Nothing waits to be told any more, and everything that was to be told is. */
  readonly toldNow: () => Promise<void>;
  /** An hour later: whoever was mailed can be mailed again. @returns who gets a mail of it */
  readonly whoIsMailed: (work: () => Promise<unknown>) => Promise<readonly Who[]>;
  /** Whoever has no role or no session any more hears nothing at all. */
  readonly gone: Set<Who>;
  readonly close: () => Promise<void>;
};

export const listenTo = async (test: TestServer, handIn: HandIn): Promise<BeingTold> => {
  const lines = new Map<Who, OpenLine>();
  const gone = new Set<Who>();
  const as = (who: Who) => handIn.browserOf(who);
  const address = await test.server.start();
  for (const who of everybody) lines.set(who, await openLine(address, await as(who)));

  const heardBy = (who: Who): number => lines.get(who)?.heard() ?? 0;
  /** Something everybody hears, after everything else that is said; then nothing is under way any more. */
  const everybodyHears = async (): Promise<void> => {
    for (let turn = 0; turn < 2; turn += 1) {
      const before = new Map(everybody.map((who) => [who, heardBy(who)]));
      await inTransaction(test.world.jobs, noContext, (tx) =>
        announce(tx, { tenantId: 'lichtendam', everyone: true }),
      );
      for (const who of everybody)
        if (!gone.has(who)) await expect.poll(() => heardBy(who)).toBeGreaterThan(before.get(who) ?? 0);
    }
    for (const who of everybody) await (await as(who)).call('GET', '/me');
  };
  const whoHears = async (work: () => Promise<unknown>): Promise<readonly Who[]> => {
    await everybodyHears();
    const before = new Map(everybody.map((who) => [who, heardBy(who)]));
    await work();
    await everybodyHears();
    return everybody.filter((who) => heardBy(who) - (before.get(who) ?? 0) > 2);
  };
  const mailsOf = async (): Promise<ReadonlyMap<Who, number>> => {
    const rows = await test.world.auth.selectFrom('demo_mails').select(['to_email', 'subject']).execute();
    const news = rows.filter(({ subject }) => subject === 'Er is iets nieuws');
    return new Map(
      everybody.map((who) => [who, news.filter(({ to_email: to }) => to.startsWith(who)).length]),
    );
  };
  const toldNow = async (): Promise<void> => {
    await test.server.jobs.wake('news.tell');
    await expect
      .poll(
        async () =>
          (
            await inTransaction(test.world.jobs, context, (tx) =>
              sql<{
                waiting: number;
              }>`select count(*)::integer as waiting from news_waiting where done_at is null`.execute(tx),
            )
          ).rows[0]?.waiting,
      )
      .toBe(0);
  };
  const whoIsMailed: BeingTold['whoIsMailed'] = async (work) => {
    await toldNow();
    await inTransaction(test.world.jobs, context, (tx) =>
      sql`delete from news_waiting where kind = 'mail'`.execute(tx),
    );
    const before = await mailsOf();
    await work();
    await toldNow();
    const now = await mailsOf();
    return everybody.filter((who) => (now.get(who) ?? 0) > (before.get(who) ?? 0));
  };
  return {
    heardBy,
    isOver: (who) => lines.get(who)?.isOver() === true,
    everybodyHears,
    whoHears,
    mailsOf,
    toldNow,
    whoIsMailed,
    gone,
    close: async () => {
      for (const line of lines.values()) await line.close();
    },
  };
};
