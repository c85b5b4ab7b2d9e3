/** The professional's road: work list, one signal, its photos, and what he does with it. */
import {
  signalActionSchema,
  signalForDeskSchema,
  workListQuerySchema,
  workListSchema,
} from '@buurtplus/contract/signals';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { type Actor, dutyRoles } from '@buurtplus/domain/people';
import { maySignal, normalizeSignalNumber } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { refusalFor } from '../platform/http/refusal.ts';
import { actOnSignal } from './act-on-signal.ts';
import { findPhoto, listPhotos } from './photos.store.ts';
import { type SignalRow, signalOf } from './signal-row.ts';
import { presentForDesk, presentInWorkList } from './signals.present.ts';
import { findSignal, listAnswers, listEvents, listNotes, liveRoute } from './signals.store.ts';
import type { SignalsDeps } from './signals-deps.ts';
import { listWork } from './work-list.store.ts';

const readAudit = (
  tx: Kysely<Tables>,
  caller: Caller,
  action: string,
  objectId: string | null,
): Promise<void> =>
  writeAudit(tx, {
    tenantId: caller.actor?.tenantId ?? '_system',
    actorId: caller.personId,
    actorRole: caller.actor?.role ?? null,
    sessionId: caller.sessionId,
    action,
    objectType: 'signal',
    objectId,
    purpose: 'handle_signal',
    outcome: 'done',
  });

/** The page's last place, readable text; a made-up one only changes where the list begins. */
const cursorOf = (row: SignalRow | undefined): string | null =>
  row?.due_at == null ? null : Buffer.from(`${row.due_at.toISOString()} ${row.id}`).toString('base64url');

const placeOfCursor = (cursor: string | undefined): { dueAt: string; id: string } | null | 'wrong' => {
  if (cursor === undefined) return null;
  const [dueAt, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  return dueAt !== undefined &&
    id !== undefined &&
    !Number.isNaN(Date.parse(dueAt)) &&
    idSchema.safeParse(id).success
    ? { dueAt, id }
    : 'wrong';
};

const viewFor = async (deps: SignalsDeps, tx: Kysely<Tables>, actor: Actor, row: SignalRow) => {
  const { tenant_id: tenantId, id } = row;
  const book =
    row.compass_version === null ? null : await deps.editions.byVersion(tenantId, row.compass_version);
  const answers = await listAnswers(tx, tenantId, [id]);
  const notes = await listNotes(tx, tenantId, id);
  const photos = await listPhotos(tx, tenantId, id);
  const events = await listEvents(tx, tenantId, id);
  const route = await liveRoute(tx, tenantId, id);
  return presentForDesk(actor, row, { answers, notes, photos, events, route }, book);
};

export const deskEndpoints = (deps: SignalsDeps): readonly Endpoint[] => {
  const shared = { who: dutyRoles, tenantScope: 'own' } as const;
  const byId = z.object({ signalId: idSchema });
  return [
    endpoint({
      ...shared,
      id: 'work-list.read',
      method: 'GET',
      path: '/work-list',
      summary: 'Signals of the own areas and task, most pressing first.',
      dataClass: 2,
      audit: { event: 'work_list.read' },
      limit: 'read',
      params: null,
      query: workListQuerySchema,
      body: null,
      answer: workListSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const { query } = request;
        const after = placeOfCursor(query.cursor);
        const number = query.number === undefined ? null : normalizeSignalNumber(query.number);
        if (after === 'wrong')
          return refuse({ code: 'invalid_input', fields: [{ path: 'cursor', code: 'unknown' }] });
        if (query.number !== undefined && number === null)
          return refuse({ code: 'invalid_input', fields: [{ path: 'number', code: 'not_a_number' }] });
        const now = deps.clock.now();
        const dueBefore = query.due === 'overdue' ? now : query.due === 'today' ? deps.endOfToday(now) : null;
        return inTransaction(deps.db, caller.context, async (tx) => {
          await readAudit(tx, caller, 'work_list.read', null);
          const rows = await listWork(tx, {
            tenantId: actor.tenantId,
            duties: caller.context.duties,
            status: query.status,
            kind: query.kind ?? null,
            dueBefore,
            neighbourhoodCode: query.neighbourhoodCode ?? null,
            number,
            after,
            limit: query.limit + 1,
          });
          const page = rows.slice(0, query.limit);
          const visible = page.filter((row) => maySignal(actor, 'read', signalOf(row), 'handle_signal').ok);
          return ok({
            items: visible.map(presentInWorkList),
            next: rows.length > query.limit ? cursorOf(page[page.length - 1]) : null,
          });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'signals.read',
      method: 'GET',
      path: '/signals/:signalId',
      summary: 'One signal at the desk that has it.',
      dataClass: 2,
      audit: { event: 'signal.read' },
      limit: 'read',
      params: byId,
      query: null,
      body: null,
      answer: signalForDeskSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        return inTransaction(deps.db, caller.context, async (tx) => {
          const row = await findSignal(tx, actor.tenantId, request.params.signalId);
          if (row === null) return refuse({ code: 'not_found' });
          const may = maySignal(actor, 'read', signalOf(row), 'handle_signal');
          if (!may.ok) return refuse(refusalFor(may.refusal));
          await readAudit(tx, caller, 'signal.read', row.id);
          return ok(await viewFor(deps, tx, actor, row));
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'signals.act',
      method: 'POST',
      path: '/signals/:signalId/actions',
      summary:
        'Take, return, refer, answer, handle, close or reopen. What was sent back is gone from the desk: then there is nothing to answer with.',
      dataClass: 2,
      audit: { event: 'signal.acted_on' },
      limit: 'act',
      params: byId,
      query: null,
      body: signalActionSchema,
      answer: signalForDeskSchema.optional(),
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const done = await inTransaction(deps.db, caller.context, async (tx) => {
          const acted = await actOnSignal(
            tx,
            {
              now: deps.clock.now,
              newId: deps.newId,
              answerDue: deps.answerDue,
              tellPerson: deps.tellPerson,
            },
            caller,
            request.params.signalId,
            request.body,
          );
          if (!acted.ok) return acted;
          const { row } = acted.value;
          return ok({
            ...acted.value,
            view: row === null ? undefined : await viewFor(deps, tx, actor, row),
          });
        });
        if (!done.ok) return done;
        const { duty, ownerId, view } = done.value;
        const { tenantId } = actor;
        if (request.body.action === 'return') await deps.wakeRouting();
        if (duty !== null) await deps.tell({ tenantId, duty });
        if (ownerId !== null) {
          await deps.tell({ tenantId, personId: ownerId });
          await deps.wakeTelling();
        }
        return ok(view);
      },
    }),
    endpoint({
      ...shared,
      id: 'photos.read',
      method: 'GET',
      path: '/signals/:signalId/photos/:hash',
      summary: 'One photo of a signal at the desk.',
      dataClass: 2,
      audit: { event: 'signal.photo_read' },
      limit: 'read',
      params: z.object({ signalId: idSchema, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      query: null,
      body: null,
      answer: null,
      success: 200,
      kind: 'file',
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        return inTransaction(deps.db, caller.context, async (tx) => {
          const row = await findSignal(tx, actor.tenantId, request.params.signalId);
          const may = row === null ? null : maySignal(actor, 'read_photo', signalOf(row), 'handle_signal');
          const photo =
            row === null ? undefined : await findPhoto(tx, actor.tenantId, row.id, request.params.hash);
          if (row === null || may === null || photo === undefined) return refuse({ code: 'not_found' });
          if (!may.ok) return refuse(refusalFor(may.refusal));
          await readAudit(tx, caller, 'signal.photo_read', row.id);
          void request.reply.header('content-type', 'image/jpeg').header('content-disposition', 'inline');
          return ok(photo.image);
        });
      },
    }),
  ];
};
