/** What the agreements room is given by the composition root. */
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';

type Tell = (tenantId: string, target: string, tx: Kysely<Tables>) => Promise<void>;

export type AgreementsDeps = {
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly isHoliday: (day: string) => boolean;
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
  readonly areaName: (tenantId: string, areaCode: string) => Promise<string>;
  /** Ask, in the very transaction, that these are told that there is something new. */
  readonly tellTeam: Tell;
  readonly tellDuty: Tell;
  readonly tellPerson: Tell;
  readonly wakeTelling: () => Promise<void>;
  /** A desk closes or opens: what waits there is due by the promise as it is now. */
  readonly wakePromises: () => Promise<void>;
};
