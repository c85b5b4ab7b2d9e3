/** The professional's road: work list, one signal, its photos, and what he does with it. */
import {
  extendSignalSchema,
  revealedSchema,
  revealSchema,
  signalActionSchema,
  signalForDeskSchema,
  workListQuerySchema,
  workListSchema,
} from '@buurtplus/contract/signals';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { type Actor, dutyRoles } from '@buurtplus/domain/people';
import { answerWordsOf, maySignal, normalizeSignalNumber, valueBehind } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { readTogether } from '../platform/db/together.ts';
import { inOrder, inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { refusalFor } from '../platform/http/refusal.ts';
import { actOnSignal, concernsSender } from './act-on-signal.ts';
import { keepSignalOpen } from './extend-signal.ts';
import { findPhoto, photosOf } from './photos.store.ts';
import { listQuestions, questionsOf } from './questions.store.ts';
import { factsOf, type SignalRow, signalOf } from './signal-row.ts';
import { presentForDesk, presentInWorkList, withTaps } from './signals.present.ts';
import { answersOf, eventsOf, findSignal, lastRouteOf, notesOf } from './signals.store.ts';
import type { SignalsDeps } from './signals-deps.ts';
import { standingOfSignal } from './standing-of-signal.ts';
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

/** An address that is shielded is there for who is in a case that shields it, and for nobody else at the desk. */
const seesAddress = async (
  deps: SignalsDeps,
  tx: Kysely<Tables>,
  actor: Actor,
  row: SignalRow,
): Promise<boolean> => !row.address_shielded || deps.maySeeShielded(tx, actor, row.id);

const viewFor = async (deps: SignalsDeps, tx: Kysely<Tables>, actor: Actor, row: SignalRow) => {
  const { tenant_id: tenantId, id } = row;
  const book =
    row.compass_version === null ? null : await deps.editions.byVersion(tenantId, row.compass_version);
  const { routes, ...parts } = await readTogether(tx, {
    answers: answersOf(tx, tenantId, [id]),
    questions: questionsOf(tx, tenantId, [id]),
    notes: notesOf(tx, tenantId, id),
    photos: photosOf(tx, tenantId, id),
    events: eventsOf(tx, tenantId, id),
    routes: lastRouteOf(tx, tenantId, id),
  });
  const now = deps.clock.now();
  const view = presentForDesk(actor, row, { ...parts, route: routes[0] }, book, now);
  const moved = parts.events.filter((event) => event.actor_role !== null && event.kind !== 'extend');
  const standing = standingOfSignal(row, moved.at(-1)?.at ?? null, dutchDay(now));
  const isStill = row.closed_at === null && standing.isSoon && !(await deps.hasOpenCase(tenantId, id));
  const standsStill = isStill
    ? {
        closesOn: standing.closesOn,
        mayExtend: maySignal(actor, 'extend', factsOf(signalOf(row), now), 'handle_signal').ok,
      }
    : null;
  return { ...withTaps(view, await seesAddress(deps, tx, actor, row)), standsStill };
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
        const list = async (tx: Kysely<Tables>) => {
          await readAudit(tx, caller, 'work_list.read', null);
          const rows = await listWork(tx, {
            tenantId: actor.tenantId,
            duties: caller.context.duties,
            view: query.view ?? null,
            endOfToday: deps.endOfToday(now),
            today: dutchDay(now),
            now,
            status: query.status,
            kind: query.kind ?? null,
            dueBefore,
            neighbourhoodCode: query.neighbourhoodCode ?? null,
            number,
            after,
            limit: query.limit + 1,
          });
          const page = rows.slice(0, query.limit);
          const visible = page.filter(
            (row) => maySignal(actor, 'read', factsOf(signalOf(row), now), 'handle_signal').ok,
          );
          return ok({
            items: visible.map(presentInWorkList),
            next: rows.length > query.limit ? cursorOf(page[page.length - 1]) : null,
          });
        };
        return inTransaction(deps.db, caller.context, list, inOrder);
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
          const may = maySignal(actor, 'read', factsOf(signalOf(row), deps.clock.now()), 'handle_signal');
          if (!may.ok) return refuse(refusalFor(may.refusal));
          await readAudit(tx, caller, 'signal.read', row.id);
          return ok(await viewFor(deps, tx, actor, row));
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'signals.reveal',
      method: 'POST',
      path: '/signals/:signalId/reveal',
      summary:
        'Read the own words, the words of an answer or the house number of a signal about people: a tap, and a line in the trail.',
      dataClass: 4,
      audit: { event: 'signal.revealed' },
      limit: 'read',
      params: byId,
      query: null,
      body: revealSchema,
      answer: revealedSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const { field } = request.body;
        return inTransaction(deps.db, caller.context, async (tx) => {
          const row = await findSignal(tx, actor.tenantId, request.params.signalId);
          if (row === null) return refuse({ code: 'not_found' });
          const signal = factsOf(signalOf(row), deps.clock.now());
          const may = maySignal(actor, 'read', signal, 'handle_signal');
          if (!may.ok) return refuse(refusalFor(may.refusal));
          const isAddress = field === 'street' || field === 'house_number';
          if (isAddress && !(await seesAddress(deps, tx, actor, row))) return refuse({ code: 'not_found' });
          await readAudit(tx, caller, `signal.revealed_${field}`, row.id);
          const questions = await listQuestions(tx, actor.tenantId, [row.id]);
          return ok({ value: valueBehind({ ...signal, answerWords: answerWordsOf(questions) }, field) });
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
        const promisedAnswer =
          request.body.action === 'take'
            ? await deps.promisedAnswer(actor.tenantId, request.params.signalId)
            : null;
        const done = await inTransaction(deps.db, caller.context, async (tx) => {
          const acted = await actOnSignal(
            tx,
            {
              now: deps.clock.now,
              newId: deps.newId,
              answerDue: deps.answerDue,
              promisedAnswer,
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
        if (ownerId !== null && concernsSender(request.body.action)) {
          await deps.tell({ tenantId, personId: ownerId });
          await deps.wakeTelling();
        }
        return ok(view);
      },
    }),
    endpoint({
      ...shared,
      id: 'signals.extend',
      method: 'POST',
      path: '/signals/:signalId/extend',
      summary:
        'Keep a signal open that nobody moved for long, with a reason, for half a year at most; else it closes by itself.',
      dataClass: 2,
      audit: { event: 'signal.extend' },
      limit: 'act',
      params: byId,
      query: null,
      body: extendSignalSchema,
      answer: null,
      success: 204,
      handle: (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, (tx) =>
          keepSignalOpen(tx, deps, caller, request.params.signalId, request.body),
        );
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
          const may =
            row === null
              ? null
              : maySignal(actor, 'read_photo', factsOf(signalOf(row), deps.clock.now()), 'handle_signal');
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
