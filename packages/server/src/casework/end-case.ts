/** What closing a case does to it, by a person or by itself: who is in it reads along for thirty days more, and what was shared ends at once. */
import {
  type CaseOutcome,
  closedReadUntil,
  keepUntilAtClose,
  type Solved,
  sealedUntilAtClose,
} from '@buurtplus/domain/casework';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';
import { limitAccess, updateCase } from './cases.store.ts';
import { endDecision } from './decisions.store.ts';
import { endSharing } from './hand-overs.store.ts';

/** @returns the last day it is kept */
export const endCase = async (
  tx: Kysely<Tables>,
  row: CaseRow,
  now: Date,
  today: string,
  ending: { readonly outcome: CaseOutcome; readonly solved: Solved; readonly learned: string },
): Promise<string> => {
  await limitAccess(tx, row, closedReadUntil(today));
  await endSharing(tx, row, now, { reason: 'closed' });
  await endDecision(tx, row, 'overtaken', now);
  const keepUntil = row.keep_until ?? keepUntilAtClose(today, row.first_keep_until);
  await updateCase(tx, row, now, {
    status: 'closed',
    closed_at: now,
    ...ending,
    keep_until: keepUntil,
    first_keep_until: row.first_keep_until ?? keepUntil,
    sealed_until: sealedUntilAtClose(today, row.sealed_until),
    deputy_id: null,
  });
  return keepUntil;
};
