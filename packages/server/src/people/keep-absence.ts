/** Writing down that somebody is away, and who stands in: only a colleague with the same role who is there then. */
import type { NewAbsence } from '@buurtplus/contract/staff';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { checkAbsence, coversEveryDay, overlaps, type Period } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay, dutchDayBefore } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import {
  type AbsenceRow,
  endAbsence,
  findAbsence,
  type HeldRow,
  holdPerson,
  insertAbsence,
  listAbsences,
  listHeld,
} from './staff.store.ts';

const periodOf = (row: AbsenceRow): Period => ({ startsOn: row.starts_on, endsOn: row.ends_on });

const auditOf = (caller: Caller, action: string, objectId: string) => ({
  tenantId: caller.actor?.tenantId ?? '_system',
  actorId: caller.personId,
  actorRole: caller.actor?.role ?? null,
  sessionId: caller.sessionId,
  action,
  objectType: 'absence',
  objectId,
  purpose: 'administer' as const,
  outcome: 'done' as const,
});

const isSame = (row: Omit<AbsenceRow, 'name' | 'deputy_name'>, asked: NewAbsence): boolean =>
  row.person_id === asked.personId &&
  row.role === asked.role &&
  row.starts_on === asked.startsOn &&
  row.ends_on === asked.endsOn &&
  row.deputy_id === asked.deputyId;

const covers = (held: readonly HeldRow[], startsOn: string, endsOn: string): boolean =>
  coversEveryDay(
    held.map((row) => ({ startsOn: row.starts_on, endsOn: row.ends_on })),
    { startsOn, endsOn },
  );

/** Work of one organisation is no business of another; who has none on record is not refused for it. */
const shareOrganisation = (held: readonly HeldRow[], ofDeputy: readonly HeldRow[]): boolean =>
  held.some((one) =>
    ofDeputy.some(
      (other) =>
        one.organisation_id === null ||
        other.organisation_id === null ||
        one.organisation_id === other.organisation_id,
    ),
  );

export const keepAbsence = async (
  tx: Kysely<Tables>,
  caller: Caller,
  asked: NewAbsence,
  now: Date,
): Promise<Result<'now' | 'before', HttpRefusal>> => {
  const { actor } = caller;
  if (actor === null) return refuse({ code: 'not_found' });
  const isAdmin = actor.role === 'functional_admin';
  const isOwn = asked.personId === caller.personId && asked.role === actor.role;
  if (!isAdmin && !isOwn) return refuse({ code: 'not_found' });
  const today = dutchDay(now);
  const period = checkAbsence(asked, today);
  if (!period.ok && period.refusal === 'too_long') return refuse({ code: 'absence_too_long' });
  if (!period.ok)
    return refuse({ code: 'invalid_input', fields: [{ path: 'endsOn', code: period.refusal }] });
  // Both, in one order for everybody, so that two who stand in for each other never wait in a circle.
  for (const id of [asked.personId, asked.deputyId].filter((one) => one !== null).sort())
    await holdPerson(tx, actor.tenantId, id);
  const known = await findAbsence(tx, actor.tenantId, asked.absenceId);
  if (known !== null) return isSame(known, asked) ? ok('before') : refuse({ code: 'other_content' });
  const planned = await listAbsences(tx, actor.tenantId, today, null);
  const from = asked.startsOn > today ? asked.startsOn : today;
  const held = await listHeld(tx, actor.tenantId, asked.personId, asked.role, from);
  if (!covers(held, from, from)) return refuse({ code: 'not_found' });
  const clashes = (row: AbsenceRow, personId: string): boolean =>
    row.person_id === personId && row.role === asked.role && overlaps(periodOf(row), asked);
  if (planned.some((row) => clashes(row, asked.personId))) return refuse({ code: 'absence_overlaps' });
  const { deputyId } = asked;
  if (deputyId !== null) {
    const ofDeputy = await listHeld(tx, actor.tenantId, deputyId, asked.role, from);
    const isThere = covers(ofDeputy, from, asked.endsOn);
    if (deputyId === asked.personId || !isThere || planned.some((row) => clashes(row, deputyId)))
      return refuse({ code: 'deputy_cannot' });
    if (!shareOrganisation(held, ofDeputy)) return refuse({ code: 'deputy_elsewhere' });
  }
  // Whoever counts on this person in these days would find nobody: the work of two people would lie without a word.
  const countsOn = (row: AbsenceRow): boolean =>
    row.deputy_id === asked.personId && row.role === asked.role && overlaps(periodOf(row), asked);
  if (planned.some(countsOn)) return refuse({ code: 'stands_in_then' });
  const kept = await insertAbsence(tx, {
    tenantId: actor.tenantId,
    id: asked.absenceId,
    personId: asked.personId,
    role: asked.role,
    startsOn: asked.startsOn,
    endsOn: asked.endsOn,
    deputyId,
    madeByRole: actor.role,
    now,
  });
  // Of another person, in the same moment.
  if (!kept) return refuse({ code: 'other_content' });
  await writeAudit(tx, auditOf(caller, 'absence.kept', asked.absenceId));
  return ok('now');
};

/** Back again, or not going after all. */
export const dropAbsence = async (
  tx: Kysely<Tables>,
  caller: Caller,
  absenceId: string,
  now: Date,
): Promise<Result<undefined, HttpRefusal>> => {
  const { actor } = caller;
  if (actor === null) return refuse({ code: 'not_found' });
  const rows = await listAbsences(tx, actor.tenantId, dutchDay(now), null);
  const row = rows.find((one) => one.id === absenceId);
  if (row === undefined || !(actor.role === 'functional_admin' || row.person_id === caller.personId))
    return refuse({ code: 'not_found' });
  await endAbsence(tx, actor.tenantId, absenceId, dutchDayBefore(now));
  await writeAudit(tx, auditOf(caller, 'absence.ended', absenceId));
  return ok(undefined);
};
