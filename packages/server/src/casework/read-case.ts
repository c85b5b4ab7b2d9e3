/** Reading one case: in the trail first, then everything this reader's access lets through. */
import type { CaseView } from '@buurtplus/contract/casework';
import { behindOf, mayCase } from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import { maySignal, type SignalStatus } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { readTogether } from '../platform/db/together.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { listSaid } from '../signals/marks.store.ts';
import { factsOf, signalOf } from '../signals/signal-row.ts';
import { findSignal } from '../signals/signals.store.ts';
import { auditCase } from './audit-case.ts';
import type { CaseRow, HandOverRow } from './case-row.ts';
import { caseFacts } from './case-step.ts';
import { type CaseParts, presentCase } from './cases.present.ts';
import { findCase, listAccess, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { isAnswerOwed as isOwed } from './close-signal.ts';
import { newestDecision } from './decisions.store.ts';
import { caseEventsOf, earlierVersionsOf, entriesOf, onPage } from './entries.store.ts';
import { listHandOvers, listMessages } from './hand-overs.store.ts';
import { ladderIn, laddersOf } from './ladder.store.ts';
import { listLinked } from './linked-signals.store.ts';
import { listOrganisations, namesOf } from './people-of.store.ts';
import { ownerAwayUntil } from './stand-in.store.ts';
import { lastMovedInCase } from './stand-still.store.ts';
import { standingOfCase } from './stand-still.ts';

const withoutAnswer = ['taken', 'referred', 'handled'];

/** The signal it began with may lie at another desk than the reader's: how it stands, and the debt of its answer. */
const readBehind = async (
  jobs: Kysely<Tables>,
  row: CaseRow,
  signalId: string | null,
  mayOpen: ReadonlySet<string>,
): Promise<CaseView['signal']> => {
  const found = signalId === null ? null : await findSignal(jobs, row.tenant_id, signalId);
  if (found === null) return null;
  const { id, number } = found;
  const status = found.status as SignalStatus;
  const isAnswerOwed = isOwed(found) && withoutAnswer.includes(status);
  const said = await listSaid(jobs, row.tenant_id, found.id);
  const since = said.filter((at) => at > row.opened_at && behindOf(status) !== 'done');
  const goesOnSince = since.length === 0 ? null : new Date(Math.max(...since.map(Number))).toISOString();
  const dueAt = isAnswerOwed ? (found.answer_due_at ?? found.due_at) : null;
  const answerDueAt = dueAt?.toISOString() ?? null;
  return { signalId: id, mayOpen: mayOpen.has(id), number, status, isAnswerOwed, answerDueAt, goesOnSince };
};

/** Of the signals under this case those that the reader reads at an own desk. */
const openable = async (
  tx: Kysely<Tables>,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> => {
  const may = new Set<string>();
  for (const id of ids) {
    const signal = await findSignal(tx, actor.tenantId, id);
    if (signal !== null && maySignal(actor, 'read', factsOf(signalOf(signal), now), 'handle_signal').ok)
      may.add(id);
  }
  return may;
};

/** Names, and the signal it began with. */
const fromElsewhere = (
  deps: CaseworkDeps,
  row: CaseRow,
  today: string,
  handOvers: readonly HandOverRow[],
  linkedIds: readonly string[],
  mayOpen: ReadonlySet<string>,
): Promise<Pick<CaseParts, 'names' | 'people' | 'signal' | 'linked' | 'closesOn'>> =>
  inTransaction(deps.jobsDb, systemContext(row.tenant_id), async (jobs) => {
    // Whoever is let in knows who else reads along; the rows themselves are the owner's to see.
    const people = await listAccess(jobs, row.tenant_id, row.id, today);
    const ids = [
      row.owner_id,
      ...people.map((one) => one.person_id),
      ...handOvers.map((one) => one.to_person_id),
    ];
    const names = await namesOf(
      jobs,
      ids.filter((id) => id !== null),
    );
    const standing = standingOfCase(row, await lastMovedInCase(jobs, row), today);
    const linked: NonNullable<CaseView['signal']>[] = [];
    for (const id of linkedIds) {
      const one = await readBehind(jobs, row, id, mayOpen);
      if (one !== null) linked.push(one);
    }
    const organisations = handOvers.length === 0 ? [] : await listOrganisations(jobs, row.tenant_id);
    return {
      people,
      names: new Map([...names, ...organisations.map((one) => [one.id, one.name] as const)]),
      signal: await readBehind(jobs, row, row.signal_id, mayOpen),
      linked,
      closesOn: row.status === 'open' && standing.isSoon ? standing.closesOn : null,
    };
  });

export const readCase = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  caseId: string,
  event: string,
  pages = 1,
): Promise<Result<CaseView, HttpRefusal>> => {
  const row = await findCase(tx, actor.tenantId, caseId);
  if (row === null) return refuse({ code: 'not_found' });
  const today = dutchDay(deps.clock.now());
  const access = await listAccess(tx, actor.tenantId, caseId, today);
  const may = mayCase(actor, 'read', caseFacts(row, access, today), 'handle_case');
  if (!may.ok) return refuse(refusalFor(may.refusal));
  await auditCase(tx, caller, event, caseId);
  const isOwner = row.owner_id === actor.personId;
  // Who stands in sees what the owner offered and shared: taking that back may not be able to wait.
  const standing =
    isOwner || row.deputy_id !== actor.personId || row.owner_role !== actor.role
      ? null
      : await inTransaction(deps.jobsDb, systemContext(row.tenant_id), async (jobs) => {
          const until = await ownerAwayUntil(jobs, row, today);
          if (until === null) return null;
          const offered = await listHandOvers(jobs, row, row.floor_at);
          const ids = offered.map((one) => one.id);
          return { until, offered, said: await listMessages(jobs, row.tenant_id, ids) };
        });
  const handOvers = isOwner ? await listHandOvers(tx, row, row.floor_at) : (standing?.offered ?? []);
  const linkedIds = await listLinked(tx, row);
  const signalIds = [...(row.signal_id === null ? [] : [row.signal_id]), ...linkedIds];
  const mayOpen = await openable(tx, actor, signalIds, deps.clock.now());
  // Asked on another connection while this one reads what the case holds; heard only when this one is done, so that nothing runs on after it.
  const elsewhere = fromElsewhere(deps, row, today, handOvers, linkedIds, mayOpen);
  elsewhere.catch(() => undefined);
  const { ladders, entries, events, earlier } = await readTogether(tx, {
    entries: entriesOf(tx, row, pages),
    earlier: earlierVersionsOf(tx, row, pages),
    events: caseEventsOf(tx, row, pages),
    ladders: laddersOf(tx, actor.tenantId),
  });
  const messages =
    standing?.said ??
    (await listMessages(
      tx,
      actor.tenantId,
      handOvers.map((one) => one.id),
    ));
  const ladder = ladderIn(ladders);
  const decision = await newestDecision(tx, row);
  return ok(
    presentCase(actor, row, {
      access,
      entries: onPage(entries, pages).shown.toReversed(),
      events: onPage(events, pages).shown,
      earlier,
      notShown: { lines: onPage(entries, pages).hasMore, events: onPage(events, pages).hasMore },
      handOvers,
      messages,
      ladder,
      decision,
      today,
      standsInUntil: standing?.until ?? null,
      ...(await elsewhere),
    }),
  );
};
