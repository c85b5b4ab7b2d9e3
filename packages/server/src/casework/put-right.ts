/** Putting right what stands in a case: a better version, gone with its words, or behind a wall; also in what was offered and not yet taken. */
import type { CaseStepBody } from '@buurtplus/contract/casework';
import { type CaseCompartment, fitsInPlaceOf, mayTakeAway, narrowerWalls } from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type Actor, type DutyRole, isDutyRole } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import type { CaseRow, EntryRow } from './case-row.ts';
import { type CaseWork, type StepDone, wrongField } from './case-step.ts';
import { writeEntry } from './case-work.ts';
import { systemContext } from './cases.store.ts';
import {
  destroyWords,
  endLine,
  findLine,
  isTaken,
  listEarlier,
  moveLines,
  takeOutOfOffers,
} from './put-right.store.ts';

type Body<Action extends CaseStepBody['action']> = Extract<CaseStepBody, { readonly action: Action }>;

export const mayTakeAwayFrom = (actor: Actor, row: CaseRow, line: EntryRow): boolean =>
  mayTakeAway(
    {
      compartment: line.compartment as CaseCompartment,
      isOwn: line.made_by === actor.personId && line.made_by_role === actor.role,
    },
    { isOwner: row.owner_id === actor.personId },
    row.owner_role as DutyRole,
  );

/** Somebody may have been ahead: then the page is read again. */
const liveLine = async (work: CaseWork, id: string): Promise<Result<EntryRow, HttpRefusal>> => {
  const line = await findLine(work.tx, work.row, id);
  if (line === null) return refuse({ code: 'not_found' });
  return line.ended_at === null ? ok(line) : refuse({ code: 'wrong_status' });
};

type Settled = { readonly ids: readonly string[]; readonly offers: number };

/**
 * What the writer's own role does not reach: versions under the floor, and offers that are the owner's. Done before the step
 * itself is written down: what breaks off in between was shared less, never more.
 */
const settle = async (
  work: CaseWork,
  line: EntryRow,
  instead: string | null,
  withEarlier: (jobs: Kysely<Tables>, ids: readonly string[]) => Promise<void>,
): Promise<Settled> => {
  const { tx, deps, row, now, today, caller } = work;
  const done = await inTransaction(deps.jobsDb, systemContext(row.tenant_id), async (jobs) => {
    const earlier = await listEarlier(jobs, row, line.id);
    const ids = [line.id, ...earlier];
    await withEarlier(jobs, earlier);
    const offers = await takeOutOfOffers(jobs, row, ids, instead, now);
    return { ids, offers, taken: await isTaken(jobs, row, ids, today) };
  });
  // Somebody outside holds the old words: the owner is the one who tells him.
  if (done.taken && row.owner_id !== caller.personId) await deps.askToTell(row.tenant_id, row.owner_id, tx);
  return done;
};

/** Ids are for finding back who got it; bounded, so that the line stays a line. */
const mostIds = 90;
const told = (line: EntryRow, settled: Settled, more: Readonly<Record<string, string>> = {}) => ({
  what: line.body.kind,
  lines: settled.ids.slice(0, mostIds).join(' '),
  ...(settled.offers === 0 ? {} : { offers: String(settled.offers) }),
  ...more,
});

export const correctEntry = async (work: CaseWork, body: Body<'correct'>): Promise<StepDone> => {
  const { tx, row, now } = work;
  const found = await liveLine(work, body.entryId);
  if (!found.ok) return found;
  const line = found.value;
  // How far an action is, is said by a step of its own: two people at once do not undo each other.
  const entry =
    body.entry.kind === 'action' && line.body.kind === 'action'
      ? { ...body.entry, state: line.body.state }
      : body.entry;
  if (!fitsInPlaceOf(line.body, entry)) return wrongField('entry.kind', 'other_kind');
  const written = await writeEntry(work, {
    id: body.commandId,
    compartment: line.compartment,
    entry,
    sensitive: body.sensitive === true,
  });
  if (!written.ok) return written;
  // What turned out to be sensitive is left in plain words nowhere.
  const isSealedNow = written.value.kind === 'sensitive' && line.body.kind !== 'sensitive';
  const settled = await settle(work, line, body.commandId, (jobs, earlier) =>
    isSealedNow ? destroyWords(jobs, row, earlier, now) : Promise.resolve(),
  );
  await endLine(tx, row, line.id, now, body.commandId);
  if (isSealedNow) await destroyWords(tx, row, [line.id], now);
  return ok({ compartment: line.compartment, detail: told(line, settled) });
};

export const withdrawEntry = async (work: CaseWork, body: Body<'withdraw_entry'>): Promise<StepDone> => {
  const { tx, row, now, actor } = work;
  const found = await liveLine(work, body.entryId);
  if (!found.ok) return found;
  const line = found.value;
  if (!mayTakeAwayFrom(actor, row, line)) return wrongField('entryId', 'not_yours');
  const settled = await settle(work, line, null, (jobs, earlier) => destroyWords(jobs, row, earlier, now));
  await destroyWords(tx, row, [line.id], now);
  return ok({ compartment: line.compartment, detail: told(line, settled, { reason: body.reason }) });
};

/** Who no longer reads it is told that something went behind a wall, not behind which. */
export const narrowEntry = async (work: CaseWork, body: Body<'narrow'>): Promise<StepDone> => {
  const { tx, row, actor } = work;
  const found = await liveLine(work, body.entryId);
  if (!found.ok) return found;
  const line = found.value;
  if (!mayTakeAwayFrom(actor, row, line)) return wrongField('entryId', 'not_yours');
  const walls = isDutyRole(actor.role) ? narrowerWalls(line.compartment as CaseCompartment, actor.role) : [];
  if (!walls.includes(body.compartment)) return wrongField('compartment', 'not_narrower');
  const settled = await settle(work, line, line.id, (jobs, earlier) =>
    moveLines(jobs, row, earlier, body.compartment),
  );
  await moveLines(tx, row, [line.id], body.compartment);
  return ok({ detail: told(line, settled) });
};
