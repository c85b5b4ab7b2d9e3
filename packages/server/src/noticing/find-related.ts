/** What may belong to one signal: read it, look near it among the reader's own work, let the rule say why, put linked ones first. */
import type { RelatedSignal, RelatedSignals } from '@buurtplus/contract/noticing';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import {
  assumedHolidays,
  calendarOf,
  concernsIn,
  isInSight,
  mayBelongTogether,
  type NoticingCalendar,
  noticeable,
  type RelatedReason,
} from '@buurtplus/domain/noticing';
import type { Actor, DutyRole } from '@buurtplus/domain/people';
import { maySignal } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { type SignalRow, signalOf } from '../signals/signal-row.ts';
import { presentInWorkList } from '../signals/signals.present.ts';
import { findSignal } from '../signals/signals.store.ts';
import { listHolidayRules } from './holidays.store.ts';
import { type LinkOfSignal, listLinksOf } from './links.store.ts';
import { listNearSignals, listSignalsById } from './near-signals.store.ts';
import type { NoticingDeps } from './noticing-deps.ts';

/** More than this nobody weighs; what is linked is always shown. */
const mostCandidates = 12;

export const readable = (actor: Actor, row: SignalRow | null, now: Date): Result<SignalRow, HttpRefusal> => {
  if (row === null) return refuse({ code: 'not_found' });
  const may = maySignal(actor, 'read', signalOf(row), 'handle_signal');
  if (!may.ok) return refuse(refusalFor(may.refusal));
  return isInSight(signalOf(row), now) ? ok(row) : refuse({ code: 'not_found' });
};

/** A municipality without weeks of its own works with the assumption that comes along, and the screen says so. */
const calendarFor = async (
  tx: Kysely<Tables>,
  deps: Pick<NoticingDeps, 'publicHolidaysOf'>,
  row: SignalRow,
): Promise<NoticingCalendar> => {
  const rules = await listHolidayRules(tx, row.tenant_id);
  const year = Number(dutchDay(row.observed_at).slice(0, 4));
  const years = [year - 2, year - 1, year, year + 1];
  return calendarOf(
    rules.length === 0 ? assumedHolidays : rules,
    new Set(years.flatMap((one) => deps.publicHolidaysOf(one))),
    years,
  );
};

const reasonsOf = (reasons: readonly RelatedReason[]): RelatedSignal['reasons'] =>
  reasons.map((reason) =>
    reason.code === 'same_fact' ? { ...reason, observations: [...reason.observations] } : reason,
  );

const present = (
  row: SignalRow,
  link: LinkOfSignal | undefined,
  reasons: readonly RelatedReason[],
): RelatedSignal => ({
  signal: presentInWorkList(row),
  // The column is written from the actor's own role, and only desks link.
  link: link === undefined ? null : { role: link.role as DutyRole, at: link.at.toISOString() },
  reasons: reasonsOf(reasons),
});

/** A reason for each, or none for what a person linked on other grounds. */
export const findRelated = async (
  tx: Kysely<Tables>,
  deps: NoticingDeps,
  caller: Caller,
  actor: Actor,
  signalId: string,
): Promise<Result<RelatedSignals, HttpRefusal>> => {
  const now = deps.clock.now();
  const found = await findSignal(tx, actor.tenantId, signalId);
  const may = found === null ? null : maySignal(actor, 'read', signalOf(found), 'handle_signal');
  if (found === null || may === null) return refuse({ code: 'not_found' });
  if (!may.ok) return refuse(refusalFor(may.refusal));
  const links = await listLinksOf(tx, actor.tenantId, signalId);
  const linkById = new Map(links.map((link) => [link.other_id, link]));
  const near = await listNearSignals(tx, { signal: found, duties: caller.context.duties, now });
  const known = new Set(near.map((row) => row.id));
  const linkedElsewhere = await listSignalsById(
    tx,
    actor.tenantId,
    links.map((link) => link.other_id).filter((id) => !known.has(id)),
  );
  const rows = [...near, ...linkedElsewhere].filter((row) => readable(actor, row, now).ok);
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const concernOf = concernsIn(await deps.editions.current(actor.tenantId));
  const related = mayBelongTogether(
    noticeable(signalOf(found), concernOf),
    rows.map((row) => noticeable(signalOf(row), concernOf)),
    await calendarFor(tx, deps, found),
  );
  const named = new Set(related.map((one) => one.signalId));
  const unnamed = links.map((link) => ({ signalId: link.other_id, reasons: [] }));
  const all = [...related, ...unnamed.filter((one) => !named.has(one.signalId))].flatMap(
    ({ signalId: id, reasons }) => {
      const row = rowById.get(id);
      return row === undefined ? [] : [present(row, linkById.get(id), reasons)];
    },
  );
  return ok({
    items: [
      ...all.filter((item) => item.link !== null),
      ...all.filter((item) => item.link === null).slice(0, mostCandidates),
    ],
  });
};
