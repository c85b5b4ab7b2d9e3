/** What the training room needs from outside, handed in once by create-server.ts. */
import type { CompassBook } from '@buurtplus/domain/compass';
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { EveningsDeps } from './evenings-deps.ts';

export type TrainingDeps = {
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  /** The compass book that holds in this municipality now. */
  readonly bookOf: (tenantId: string) => Promise<CompassBook>;
  readonly newId: () => string;
  readonly publicUrl: string;
  /** Codes of certificates are made with it. */
  readonly secretKey: string;
  /** How many different people that is, as it may be told; null is too few. */
  readonly aboutPeople: (personIds: readonly string[]) => number | null;
  readonly areaName: (tenantId: string, areaCode: string) => Promise<string>;
  /** The course that some rounds ask for, kept by the room of teams. */
  readonly course: CourseBook;
  readonly evenings: EveningsDeps;
};

type CourseKey = { readonly tenantId: string; readonly teamId: string; readonly personId: string };
type CourseBook = {
  /** Never shortens what the coordinator wrote down. */
  readonly grant: (tx: Kysely<Tables>, key: CourseKey, validUntil: string) => Promise<void>;
  /** Takes away only what a certificate gave: with this very last day. */
  readonly drop: (tx: Kysely<Tables>, key: CourseKey, validUntil: string) => Promise<void>;
};
