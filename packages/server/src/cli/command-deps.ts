/** What a command of the command line is given: databases when it asks, and a place to speak. */
import type { Kysely } from 'kysely';
import type { Config } from '../platform/config.ts';
import type { DatabaseUrls } from '../platform/db/provision.ts';
import type { Tables } from '../platform/db/tables.ts';

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
