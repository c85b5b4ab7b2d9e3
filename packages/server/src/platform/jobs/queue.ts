/** Work for later, in the same database: pg-boss behind one small door, so that a restart loses nothing. */
import { PgBoss } from 'pg-boss';
import { createPool } from '../db/database.ts';
import type { Logger } from '../log.ts';

export type JobDefinition = {
  /** Stable name, "room.verb". */
  readonly name: string;
  /** Cron in Dutch time for work that comes round by itself; null for work that is only sent. */
  readonly cron: string | null;
  /** It is woken when something happened, and somebody waits for it. */
  readonly isWoken?: true;
  readonly run: (data: Readonly<Record<string, unknown>>) => Promise<void>;
};

export type Jobs = {
  readonly start: () => Promise<void>;
  /** Asks for a run soon; asking again while one waits is one run. */
  readonly wake: (name: string) => Promise<void>;
  /** Hands in one piece of work that is kept and tried again until it succeeds or gives up. */
  readonly send: (name: string, data: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Asking at most this often; a crash in between costs a minute, for every job that is woken also comes round by itself. */
const wakePauseMs = 250;

/** The first asking goes through at once; those within the pause after it become one more at its end. */
const coalesce = (
  pauseMs: number,
  ask: (name: string) => Promise<void>,
): ((name: string) => Promise<void>) => {
  const pausing = new Map<string, { again: boolean }>();
  const go = async (name: string): Promise<void> => {
    const pause = { again: false };
    pausing.set(name, pause);
    setTimeout(() => {
      pausing.delete(name);
      if (pause.again) go(name).catch(() => undefined);
    }, pauseMs).unref();
    await ask(name);
  };
  return async (name) => {
    const pause = pausing.get(name);
    if (pause === undefined) await go(name);
    else pause.again = true;
  };
};

/** How often a queue is looked into: soon where somebody waits for it, and what comes round by the minute need not be asked twice a second. */
const lookEverySeconds = ({ isWoken }: JobDefinition): number => (isWoken === true ? 0.5 : 2);

const options = { schema: 'pgboss', createSchema: false } as const;

/** Makes pg-boss's own schema as the owner and lets the jobs role use it. */
export const installJobs = async (ownerUrl: string, grant: (sql: string) => Promise<void>): Promise<void> => {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  await grant('grant usage on schema pgboss to buurtplus_jobs');
  await grant('grant select, insert, update, delete on all tables in schema pgboss to buurtplus_jobs');
  await grant('grant usage on all sequences in schema pgboss to buurtplus_jobs');
  await grant('grant execute on all functions in schema pgboss to buurtplus_jobs');
};

export const createJobs = (url: string, definitions: readonly JobDefinition[], log: Logger): Jobs => {
  const onBroken = (problem: Error): void => log.warn({ problem }, 'job connection');
  const pool = createPool(url, { max: 4, name: 'buurtplus-queue', onBroken });
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    ...options,
    migrate: false,
  });
  boss.on('error', (problem: unknown) => log.error({ problem }, 'job queue'));
  const prepare = async (definition: JobDefinition): Promise<void> => {
    await boss.createQueue(definition.name, {
      retryLimit: 8,
      retryDelay: 5,
      retryBackoff: true,
      expireInSeconds: 300,
    });
    await boss.work(
      definition.name,
      { pollingIntervalSeconds: lookEverySeconds(definition) },
      async (jobs) => {
        for (const job of jobs) await definition.run(job.data as Readonly<Record<string, unknown>>);
      },
    );
    if (definition.cron !== null)
      await boss.schedule(definition.name, definition.cron, {}, { tz: 'Europe/Amsterdam' });
  };
  return {
    start: async () => {
      await boss.start();
      for (const definition of definitions) await prepare(definition);
    },
    wake: coalesce(wakePauseMs, async (name) => {
      await boss.send(name, {}, { singletonKey: 'wake', singletonSeconds: 1, singletonNextSlot: true });
    }),
    send: async (name, data) => {
      await boss.send(name, data, {});
    },
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 5_000 });
      await pool.end();
    },
  };
};
