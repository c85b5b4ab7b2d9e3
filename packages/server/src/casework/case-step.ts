/** What every step in a case is given, and what it answers. */
import type { CaseFacts } from '@buurtplus/domain/casework';
import { type Result, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { type AccessRow, type CaseRow, factsOf } from './case-row.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import type { NewCaseEvent } from './entries.store.ts';

export type CaseWork = {
  readonly tx: Kysely<Tables>;
  readonly deps: CaseworkDeps;
  readonly caller: Caller;
  readonly actor: Actor;
  readonly row: CaseRow;
  readonly access: readonly AccessRow[];
  readonly now: Date;
  readonly today: string;
};

/** What the timeline says of a step besides its name. */
type Told = Pick<NewCaseEvent, 'compartment' | 'detail'>;
export type StepDone = Result<Told, HttpRefusal>;

export const participantsIn = (row: CaseRow, access: readonly AccessRow[]): readonly AccessRow[] =>
  access.filter((one) => one.kind === 'participant' && one.person_id !== row.owner_id);

/** @param isOwnerAway then who stands in may do what cannot wait */
export const caseFacts = (
  row: CaseRow,
  access: readonly AccessRow[],
  today: string,
  isOwnerAway = false,
): CaseFacts => factsOf(row, participantsIn(row, access), today, isOwnerAway);

export const wrongField = (
  path: string,
  code: string,
): { readonly ok: false; readonly refusal: HttpRefusal } =>
  refuse({ code: 'invalid_input', fields: [{ path, code }] });
