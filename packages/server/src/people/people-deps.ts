/** What the people room is given by the composition root. */
import type { Kysely } from 'kysely';
import type { AuditEntry } from '../platform/audit/audit-entry.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Logger } from '../platform/log.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import type { SecretBox } from '../platform/secret-box.ts';

export type PeopleDeps = {
  /** The handle of the role buurtplus_auth; no other room gets it. */
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly publicUrl: string;
  readonly cookieName: string;
  readonly mailer: Mailer;
  readonly box: SecretBox;
  readonly log: Logger;
  readonly audit: (entry: AuditEntry) => Promise<void>;
  /** The neighbourhood codes inside a GM, WK or BU code, on the map the municipality works with. */
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
  /** How many phones one person may have; more is a mistake or a misuse. */
  readonly mostDevices: number;
  readonly areaName: (tenantId: string, areaCode: string) => Promise<string>;
};
