/** One deed for the own team: in one transaction, with a line in the trail, and the database's own no in words. */
import { ok, type Result } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { databaseRefusal } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { type TeamKey, teamDeed, teamOf } from '../platform/http/team-deed.ts';
import type { TeamsDeps } from './teams-deps.ts';

export { type TeamKey, teamOf };

/** A row of somebody else is refused by row-level security; to the asker that is a row that is not there. */
const refusalOf = (problem: unknown): HttpRefusal | null => {
  const refusal = databaseRefusal(problem);
  if (refusal === null) return null;
  if (refusal.state === '42501') return { code: 'not_found' };
  if (refusal.constraint === 'equipment_loans_open_once') return { code: 'equipment_lent' };
  return refusal.constraint === 'team_rules_pk' ? { code: 'wrong_status' } : null;
};

export const keepTeam = <Value>(
  { db }: Pick<TeamsDeps, 'db'>,
  caller: Caller,
  action: string,
  objectId: string | null,
  work: (tx: Kysely<Tables>, team: TeamKey) => Promise<Result<Value, HttpRefusal>>,
): Promise<Result<Value, HttpRefusal>> => teamDeed({ db, caller, action, objectId, refusalOf }, work);

export const nothing = ok(undefined);
