/** What the signals room is given by the composition root. */

import type { Result } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { Editions } from '../compass/editions.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import type { News } from '../platform/live/news.ts';

export type SignalsDeps = {
  /** The handle of the role buurtplus_app. */
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** When an answer is owed, counted from taking up. */
  readonly answerDue: (now: Date) => Date;
  /** Start and end of "today" for due times. */
  readonly endOfToday: (now: Date) => Date;
  /** A signal came back: find it another desk soon. */
  readonly wakeRouting: () => Promise<void>;
  readonly tell: (news: News) => Promise<void>;
  /** Asks, in the very transaction, that this person is told that there is something new. */
  readonly tellPerson: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
  readonly wakeTelling: () => Promise<void>;
  readonly routeByHand: (
    caller: Caller,
    signalId: string,
    deskId: string,
  ) => Promise<Result<undefined, HttpRefusal>>;
  readonly countWithoutSender: (
    tenantId: string,
  ) => Promise<{ readonly waiting: number; readonly oldestAt: Date | null }>;
  readonly sealingKey: (tenantId: string) => Promise<{ readonly keyId: string; readonly publicKey: string }>;
  readonly epoch: () => Promise<string>;
  readonly editions: Editions;
};
