/** What may belong to one signal: read it, look near it among the reader's own work, let the rule say why, put linked ones first. */
import type { RelatedSignal, RelatedSignals } from '@buurtplus/contract/noticing';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import {
  assumedHolidays,
  calendarOf,
  concernsIn,
  isWorkOrWas,
  mayBelongTogether,
  type NoticingCalendar,
  noticeable,
  type Related,
  type RelatedReason,
} from '@buurtplus/domain/noticing';
import type { Actor, DutyRole } from '@buurtplus/domain/people';
import { maySignal, type Signal } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { factsOf, type SignalRow, signalOf } from '../signals/signal-row.ts';
import { presentInWorkList } from '../signals/signals.present.ts';
import { findSignal } from '../signals/signals.store.ts';
import { listHolidayRules } from './holidays.store.ts';
import { type LinkOfSignal, listLinksOf } from './links.store.ts';
import { listNearSignals, listSignalsById } from './near-signals.store.ts';
import type { NoticingDeps } from './noticing-deps.ts';

/** More than this nobody weighs; what is linked is always shown. */
const mostCandidates = 12;

/** Own work that somebody works on or did so shortly; anything else is not there. */
export const mayBeNamed = (actor: Actor, signal: Signal, now: Date): boolean =>
  maySignal(actor, 'read', factsOf(signal, now), 'handle_signal').ok && isWorkOrWas(signal);

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

/** What a person linked comes first, with or without a reason of the rule; then what may belong, the strongest first. */
const inOrder = (
  related: readonly Related[],
  links: readonly LinkOfSignal[],
  rowById: ReadonlyMap<string, SignalRow>,
): RelatedSignal[] => {
  const linkById = new Map(links.map((link) => [link.other_id, link]));
  const named = new Set(related.map(({ signalId }) => signalId));
  const linkedOnly = links
    .filter((link) => !named.has(link.other_id))
    .map((link): Related => ({ signalId: link.other_id, reasons: [] }));
  const show = ({ signalId, reasons }: Related): readonly RelatedSignal[] => {
    const row = rowById.get(signalId);
    return row === undefined ? [] : [present(row, linkById.get(signalId), reasons)];
  };
  const candidates = related.filter(({ signalId }) => !linkById.has(signalId)).slice(0, mostCandidates);
  const linked = related.filter(({ signalId }) => linkById.has(signalId));
  return [...linked, ...linkedOnly, ...candidates].flatMap(show);
};

export const findRelated = async (
  tx: Kysely<Tables>,
  deps: NoticingDeps,
  caller: Caller,
  actor: Actor,
  signalId: string,
): Promise<Result<RelatedSignals, HttpRefusal>> => {
  const { tenantId } = actor;
  const now = deps.clock.now();
  const found = await findSignal(tx, tenantId, signalId);
  if (found === null) return refuse({ code: 'not_found' });
  const signal = signalOf(found);
  const may = maySignal(actor, 'read', factsOf(signal, now), 'handle_signal');
  if (!may.ok) return refuse(refusalFor(may.refusal));
  const links = await listLinksOf(tx, tenantId, signalId);
  const near = await listNearSignals(tx, { signal: found, duties: caller.context.duties, now });
  const nearIds = new Set(near.map((row) => row.id));
  const linkedFarther = links.map((link) => link.other_id).filter((id) => !nearIds.has(id));
  const others = [...near, ...(await listSignalsById(tx, tenantId, linkedFarther))]
    .map((row) => ({ row, signal: signalOf(row) }))
    .filter((other) => mayBeNamed(actor, other.signal, now));
  const concernOf = concernsIn(await deps.editions.current(tenantId));
  const related = mayBelongTogether(
    noticeable(signal, concernOf),
    others.map((other) => noticeable(other.signal, concernOf)),
    await calendarFor(tx, deps, found),
  );
  return ok({ items: inOrder(related, links, new Map(others.map(({ row }) => [row.id, row]))) });
};
