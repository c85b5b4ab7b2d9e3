/** What a command of the command line is given: databases when it asks, and a place to speak. */
import type { Kysely } from 'kysely';
import type { Config } from '../platform/config.ts';
import type { DatabaseUrls } from '../platform/db/provision.ts';
import type { Tables } from '../platform/db/tables.ts';
import { listTenants } from '../routing/routing.store.ts';

export type CommandDeps = {
  readonly language: 'nl' | 'en';
  /** Machine-readable answers. */
  readonly json: boolean;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly config: Config;
  /** Opens (and first brings up to date) the databases for the length of one piece of work. */
  readonly withDatabases: <Value>(
    work: (open: {
      urls: DatabaseUrls;
      secretKey: string;
      db: (role: keyof DatabaseUrls) => Kysely<Tables>;
    }) => Promise<Value>,
  ) => Promise<Value>;
  readonly lines: () => AsyncIterable<string>;
};

/** 0 done · 1 refused or wrong · 2 wrong use */
export type ExitCode = 0 | 1 | 2;

export const inLanguage = (deps: Pick<CommandDeps, 'language'>, nl: string, en: string): string =>
  deps.language === 'nl' ? nl : en;

export const refuseWith = (deps: CommandDeps, code: string, nl: string, en: string): ExitCode => {
  deps.complain(deps.json ? JSON.stringify({ code }) : inLanguage(deps, nl, en));
  return 1;
};

export const sayOr = (deps: CommandDeps, json: object, nl: string, en: string): ExitCode => {
  deps.say(deps.json ? JSON.stringify(json) : inLanguage(deps, nl, en));
  return 0;
};

export const tenantIsThere = async (
  deps: CommandDeps,
  db: Kysely<Tables>,
  tenantId: string,
): Promise<boolean> => {
  if ((await listTenants(db)).includes(tenantId)) return true;
  refuseWith(
    deps,
    'unknown_tenant',
    `Er is geen gemeente ${tenantId}.`,
    `There is no municipality ${tenantId}.`,
  );
  return false;
};
