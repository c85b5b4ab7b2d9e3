/** What the inspections room needs from outside, handed in once by create-server.ts. */
import type { Area, Whereabouts } from '@buurtplus/domain/areas';
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';

export type InspectionsDeps = {
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly publicUrl: string;
  readonly mapOf: (tenantId: string) => Promise<{
    readonly year: number;
    readonly areas: readonly Area[];
    readonly where: (lat: number, lon: number) => Whereabouts;
  }>;
};

/** In which neighbourhood a point lies; null where no map knows. */
export type LocatePoint = (tenantId: string, lat: number, lon: number) => Promise<string | null>;
