/** Finding one's way in one's own work: how much lies where, looking something up, marking as seen, kept filters. */
import {
  deskFilterSchema,
  deskFiltersSchema,
  saveDeskFilterSchema,
  seenAnswerSchema,
  seenSchema,
  workCountsSchema,
  workFoundSchema,
  workSearchSchema,
} from '@buurtplus/contract/signals';
import { idSchema } from '@buurtplus/contract/sync';
import { mostChosen, unseenQuerySchema, unseenWorkSchema } from '@buurtplus/contract/work-list';
import { searchObservations } from '@buurtplus/domain/compass';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutyRoles } from '@buurtplus/domain/people';
import { maySignal, mostCounted, normalizeSignalNumber, type WorkView } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inOrder, inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { dropFilter, keepFilter, listFilters, mostFilters } from './desk-filters.store.ts';
import { markSeen } from './mark-seen.ts';
import { searchWork } from './search-work.store.ts';
import { factsOf, signalOf } from './signal-row.ts';
import { presentInWorkList } from './signals.present.ts';
import type { SignalsDeps } from './signals-deps.ts';
import { countUnseen, countWork, listUnseen, type WorkListQuery } from './work-list.store.ts';

const mostFound = 50;
/** A day more than a desk reads what is closed: which is the last day, the database decides. */
const closedSearchedMs = 31 * 86_400_000;

const entryOf = (caller: Caller, action: string) => ({
  tenantId: caller.actor?.tenantId ?? '_system',
  actorId: caller.personId,
  actorRole: caller.actor?.role ?? null,
  sessionId: caller.sessionId,
  action,
  objectType: 'signal',
  objectId: null,
  purpose: 'handle_signal' as const,
  outcome: 'done' as const,
});

/** A duty names its neighbourhood. */
const neighbourhoodsOf = (caller: Caller): string[] =>
  [...new Set(caller.context.duties.flatMap((duty) => duty.split('@')[1] ?? []))].sort();

export const workEndpoints = (deps: SignalsDeps): readonly Endpoint[] => {
  const shared = { who: dutyRoles, tenantScope: 'own', query: null } as const;
  const countQuery = (caller: Caller, tenantId: string): Omit<WorkListQuery, 'view'> => {
    const now = deps.clock.now();
    return {
      tenantId,
      duties: caller.context.duties,
      endOfToday: deps.endOfToday(now),
      today: dutchDay(now),
      now,
      status: 'open',
      kind: null,
      dueBefore: null,
      neighbourhoodCode: null,
      number: null,
      after: null,
      limit: mostCounted,
    };
  };
  return [
    endpoint({
      ...shared,
      id: 'work-list.count',
      method: 'GET',
      path: '/work-list/counts',
      summary: 'How many signals each view of the own work holds.',
      dataClass: 1,
      audit: { none: 'Numbers of the own work.' },
      limit: 'read',
      params: null,
      body: null,
      answer: workCountsSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const query = countQuery(caller, actorOf(request).tenantId);
        const count = async (tx: Kysely<Tables>) => {
          const of = (view: WorkView): Promise<number> => countWork(tx, { ...query, view });
          return ok({
            most: mostCounted,
            new: await of('new'),
            unseen: await countUnseen(tx, query),
            today: await of('today'),
            overdue: await of('overdue'),
            waiting: await of('waiting'),
            asleep: await of('asleep'),
            neighbourhoods: neighbourhoodsOf(caller),
          });
        };
        return inTransaction(deps.db, caller.context, count, inOrder);
      },
    }),
    endpoint({
      ...shared,
      id: 'work-list.unseen',
      method: 'GET',
      path: '/work-list/unseen',
      summary:
        'All of the own work that matches this filter and that nobody looked at yet: number and id only.',
      dataClass: 2,
      audit: { event: 'work_list.read' },
      limit: 'read',
      params: null,
      query: unseenQuerySchema,
      body: null,
      answer: unseenWorkSchema,
      success: 200,
      handle: (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const { view, status, kind, neighbourhoodCode } = request.query;
        const now = deps.clock.now();
        const list = async (tx: Kysely<Tables>) => {
          await writeAudit(tx, entryOf(caller, 'work_list.read'));
          const rows = await listUnseen(tx, {
            ...countQuery(caller, actor.tenantId),
            view: view ?? null,
            status,
            kind: kind ?? null,
            neighbourhoodCode: neighbourhoodCode ?? null,
            limit: mostChosen,
          });
          const visible = rows
            .slice(0, mostChosen)
            .filter((row) => maySignal(actor, 'read', factsOf(signalOf(row), now), 'handle_signal').ok);
          return ok({
            items: visible.map((row) => ({ signalId: row.id, number: row.number })),
            more: rows.length > mostChosen,
          });
        };
        return inTransaction(deps.db, caller.context, list, inOrder);
      },
    }),
    endpoint({
      ...shared,
      id: 'work-list.search',
      method: 'POST',
      path: '/work-list/search',
      summary:
        'Looks in the own work by number, street or what was seen; never in own words, never for a person.',
      dataClass: 2,
      audit: { event: 'work_list.searched' },
      limit: 'search',
      params: null,
      body: workSearchSchema,
      answer: workFoundSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const { text } = request.body;
        const book = await deps.editions.current(actor.tenantId);
        // A text of little words alone is in every fact, and so says nothing.
        const named = searchObservations(book.observations, text, request.language);
        const facts = named.length === book.observations.length ? [] : named;
        const search = async (tx: Kysely<Tables>) => {
          await writeAudit(tx, entryOf(caller, 'work_list.searched'));
          const rows = await searchWork(tx, {
            tenantId: actor.tenantId,
            duties: caller.context.duties,
            number: normalizeSignalNumber(text),
            street: text,
            observations: facts.map((fact) => fact.code),
            closedSince: new Date(deps.clock.now().getTime() - closedSearchedMs),
            limit: mostFound + 1,
          });
          const now = deps.clock.now();
          const visible = rows.filter(
            (row) => maySignal(actor, 'read', factsOf(signalOf(row), now), 'handle_signal').ok,
          );
          return ok({
            items: visible.slice(0, mostFound).map(presentInWorkList),
            more: rows.length > mostFound,
          });
        };
        return inTransaction(deps.db, caller.context, search, inOrder);
      },
    }),
    endpoint({
      ...shared,
      id: 'work-list.seen',
      method: 'POST',
      path: '/work-list/seen',
      summary: 'Marks signals of the own work as seen; stops no clock, and says which were not there.',
      dataClass: 2,
      audit: { event: 'signal.seen' },
      limit: 'act',
      params: null,
      body: seenSchema,
      answer: seenAnswerSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, async (tx) =>
          ok(await markSeen(tx, caller, request.body.signalIds, deps.clock.now())),
        );
      },
    }),
    endpoint({
      ...shared,
      id: 'desk-filters.list',
      method: 'GET',
      path: '/desk-filters',
      summary: 'The filters this person kept.',
      dataClass: 1,
      audit: { none: 'Own preferences.' },
      limit: 'read',
      params: null,
      body: null,
      answer: deskFiltersSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const { tenantId } = actorOf(request);
        return inTransaction(deps.db, caller.context, async (tx) => {
          const rows = await listFilters(tx, tenantId, caller.personId);
          return ok({
            most: mostFilters,
            filters: rows.flatMap((row) => {
              const filter = deskFilterSchema.safeParse(row.filters);
              return filter.success ? [{ filterId: row.id, name: row.name, filter: filter.data }] : [];
            }),
          });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'desk-filters.keep',
      method: 'POST',
      path: '/desk-filters',
      summary: 'Keeps a filter, for this person only.',
      dataClass: 1,
      audit: { none: 'Own preferences.' },
      limit: 'act',
      params: null,
      body: saveDeskFilterSchema,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        const { tenantId } = actorOf(request);
        const { filterId, name, filter } = request.body;
        return inTransaction(deps.db, caller.context, async (tx) => {
          const of = { tenantId, personId: caller.personId, id: filterId };
          const kept = await keepFilter(tx, { ...of, name, filter, now: deps.clock.now() });
          return kept ? ok(undefined) : refuse({ code: 'too_many_filters' });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'desk-filters.drop',
      method: 'DELETE',
      path: '/desk-filters/:filterId',
      summary: 'Takes a kept filter away.',
      dataClass: 1,
      audit: { none: 'Own preferences.' },
      limit: 'act',
      params: z.object({ filterId: idSchema }),
      body: null,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        const { tenantId } = actorOf(request);
        return inTransaction(deps.db, caller.context, async (tx) => {
          const gone = await dropFilter(tx, tenantId, caller.personId, request.params.filterId);
          return gone ? ok(undefined) : refuse({ code: 'not_found' });
        });
      },
    }),
  ];
};
