/** What oversight needs from elsewhere, wired by hand in create-server. */
import type { BreakGlassObject } from '@buurtplus/domain/privacy';
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Logger } from '../platform/log.ts';

type FoundObject = {
  readonly id: string;
  readonly number: string;
  /** What the trail names by an id of its own and belongs to it. */
  readonly belongingIds?: readonly string[];
  /** Who declared a conflict about it. */
  readonly conflictedIds: readonly string[];
};

export type PrivacyDeps = {
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Logger;
  /** Finds what is meant by its number, whoever handles it; null when there is no such thing. */
  readonly findByNumber: (
    tx: Kysely<Tables>,
    tenantId: string,
    kind: BreakGlassObject,
    number: string,
  ) => Promise<FoundObject | null>;
  /** The colleagues who handle it: they hear that somebody from outside looks. */
  readonly handlersOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    kind: BreakGlassObject,
    id: string,
  ) => Promise<{ readonly duties: readonly string[]; readonly persons: readonly string[] }>;
  readonly tellDuty: (tenantId: string, duty: string, tx: Kysely<Tables>) => Promise<void>;
  readonly tellPerson: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
  readonly wakeTelling: () => Promise<void>;
};

export type OwnAddressDeps = PrivacyDeps & {
  readonly wakeRouting: () => Promise<void>;
  /**
   * Cases about this home leave the person; what he owned goes on to a colleague.
   * @param which an address that he does not just read in the case is not to be found by guessing either: that waits for the night
   */
  readonly keepCasesApart: (
    tenantId: string,
    personId: string,
    address: { readonly street: string; readonly houseNumber: string },
    which: 'open' | 'held',
  ) => Promise<void>;
};

export const inTenant = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });
