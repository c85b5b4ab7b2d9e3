/** What the signals room is given by the composition root. */
import type { QuietLateAnswers } from '@buurtplus/contract/signals';
import type { Result } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
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
  /** By when an answer to this signal was agreed with its team; null when nothing was. */
  readonly promisedAnswer: (tenantId: string, signalId: string) => Promise<Date | null>;
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
  /** Late answers of which no coordinator may know, unread. */
  readonly quietLate: (tenantId: string) => Promise<QuietLateAnswers['items']>;
  readonly sealingKey: (tenantId: string) => Promise<{ readonly keyId: string; readonly publicKey: string }>;
  /** Whether this reader is in a case that shields the address of this signal; to others at the desk it is not there. */
  readonly maySeeShielded: (tx: Kysely<Tables>, actor: Actor, signalId: string) => Promise<boolean>;
  /** A signal about which somebody works on a case stands still as long as that case does. */
  readonly hasOpenCase: (tenantId: string, signalId: string) => Promise<boolean>;
  readonly epoch: () => Promise<string>;
  readonly editions: Editions;
};
