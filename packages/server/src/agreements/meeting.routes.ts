/** Around an agreement: a desk that is closed for a while, the page for a meeting, its notes, and one page on paper. */
import {
  agreementMeetingSchema,
  agreementPauseSchema,
  agreementSchema,
  newAgreementNoteSchema,
} from '@buurtplus/contract/agreements';
import { idSchema } from '@buurtplus/contract/sync';
import { pauseLimits, sideOf } from '@buurtplus/domain/agreements';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { addDays } from '@buurtplus/domain/roster';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { renderPdf } from '../platform/pdf/render-pdf.ts';
import { pageFor } from './agreements.present.ts';
import { agreementParams, agreementShared, answerWithPage } from './agreements.routes.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { findFor, loadAgreement } from './load-agreement.ts';
import { meetingFor } from './meeting.ts';
import { endPause, findNote, insertNote, insertPause, listPauses } from './meetings.store.ts';
import { agreementOnPaper } from './on-paper.ts';
import { trail } from './take-step.ts';

const wrongPause = (from: string, until: string, today: string) => {
  const field = (path: string, code: string) => ({
    code: 'invalid_input' as const,
    fields: [{ path, code }],
  });
  if (from < today) return field('from', 'past');
  if (until < from) return field('until', 'before_start');
  return until > addDays(from, pauseLimits.days) ? field('until', 'too_far') : null;
};

export const meetingEndpoints = (deps: AgreementsDeps): readonly Endpoint[] => [
  endpoint({
    ...agreementShared,
    id: 'agreements.pause',
    method: 'POST',
    path: '/agreements/:agreementId/pauses',
    summary:
      'The desk is closed from a day until a day: the promise stands still. Never about days that are past.',
    audit: { event: 'agreement.pause' },
    limit: 'act',
    params: agreementParams,
    body: agreementPauseSchema,
    answer: agreementSchema,
    success: 201,
    handle: async (request) => {
      const [caller, actor] = [signedIn(request), actorOf(request)];
      const { agreementId } = request.params;
      const { pauseId, from, until } = request.body;
      const now = deps.clock.now();
      const done = await inTransaction(deps.db, caller.context, async (tx) => {
        const found = await findFor(tx, actor, agreementId, true);
        if (!found.ok) return found;
        const before = (await listPauses(tx, actor.tenantId, agreementId)).find((one) => one.id === pauseId);
        if (before !== undefined)
          // Opened again meanwhile: then its last day moved, and that stays.
          return before.made_by === actor.personId &&
            before.starts_on === from &&
            (before.ends_on === until || before.ends_on < dutchDay(now))
            ? ok(true)
            : refuse({ code: 'other_content' as const });
        if (found.value.held_version === null || found.value.ended_on !== null)
          return refuse({ code: 'wrong_status' as const });
        const wrong = wrongPause(from, until, dutchDay(now));
        if (wrong !== null) return refuse(wrong);
        const isNew = await insertPause(tx, {
          tenantId: actor.tenantId,
          id: pauseId,
          agreementId,
          from,
          until,
          madeBy: actor.personId,
          now,
        });
        if (!isNew) return refuse({ code: 'other_content' as const });
        await trail(tx, caller, actor, 'pause', agreementId);
        return ok(true);
      });
      if (done.ok) await deps.wakePromises();
      return done.ok ? answerWithPage(deps, caller, actor, agreementId) : done;
    },
  }),
  endpoint({
    ...agreementShared,
    id: 'agreements.resume',
    method: 'DELETE',
    path: '/agreements/:agreementId/pauses/:pauseId',
    summary: 'The desk is open again: from today the promise counts.',
    audit: { event: 'agreement.resume' },
    limit: 'act',
    params: z.object({ agreementId: idSchema, pauseId: idSchema }),
    body: null,
    answer: agreementSchema,
    success: 200,
    handle: async (request) => {
      const [caller, actor] = [signedIn(request), actorOf(request)];
      const { agreementId, pauseId } = request.params;
      const done = await inTransaction(deps.db, caller.context, async (tx) => {
        const found = await findFor(tx, actor, agreementId, true);
        if (!found.ok) return found;
        const yesterday = addDays(dutchDay(deps.clock.now()), -1);
        if (!(await endPause(tx, actor.tenantId, agreementId, pauseId, yesterday)))
          return refuse({ code: 'not_found' as const });
        await trail(tx, caller, actor, 'resume', agreementId);
        return ok(true);
      });
      if (done.ok) await deps.wakePromises();
      return done.ok ? answerWithPage(deps, caller, actor, agreementId) : done;
    },
  }),
  endpoint({
    ...agreementShared,
    id: 'agreements.meeting',
    method: 'GET',
    path: '/agreements/:agreementId/meeting',
    summary:
      'One page to meet with: what is open, kept, late, thanked and to decide between this team and this partner.',
    audit: { none: 'Figures of agreements and notes of meetings; no signal and nobody.' },
    limit: 'read',
    params: agreementParams,
    body: null,
    answer: agreementMeetingSchema,
    success: 200,
    handle: async (request) =>
      meetingFor(deps, signedIn(request), actorOf(request), request.params.agreementId),
  }),
  endpoint({
    ...agreementShared,
    id: 'agreements.note',
    method: 'POST',
    path: '/agreements/:agreementId/notes',
    summary: 'Write down what was said and decided in a meeting, for both sides.',
    audit: { event: 'agreement.note' },
    limit: 'act',
    params: agreementParams,
    body: newAgreementNoteSchema,
    answer: agreementMeetingSchema,
    success: 201,
    handle: async (request) => {
      const [caller, actor] = [signedIn(request), actorOf(request)];
      const { agreementId } = request.params;
      const now = deps.clock.now();
      const done = await inTransaction(deps.db, caller.context, async (tx) => {
        const found = await findFor(tx, actor, agreementId, true);
        if (!found.ok) return found;
        // A first draft of the other side is not there for this reader.
        if (found.value.held_version === null) return refuse({ code: 'not_found' as const });
        const { noteId, ...note } = request.body;
        const before = await findNote(tx, actor.tenantId, noteId);
        if (before !== undefined)
          return before.made_by === actor.personId &&
            before.agreement_id === agreementId &&
            before.held_on === note.heldOn &&
            before.text === note.text &&
            before.decided === note.decided
            ? ok(true)
            : refuse({ code: 'other_content' as const });
        if (note.heldOn > dutchDay(now))
          return refuse({ code: 'invalid_input' as const, fields: [{ path: 'heldOn', code: 'future' }] });
        const isNew = await insertNote(tx, {
          ...note,
          tenantId: actor.tenantId,
          id: noteId,
          agreementId,
          madeBy: actor.personId,
          side: sideOf(actor),
          now,
        });
        if (!isNew) return refuse({ code: 'other_content' as const });
        await trail(tx, caller, actor, 'note', agreementId);
        return ok(true);
      });
      return done.ok ? meetingFor(deps, caller, actor, agreementId) : done;
    },
  }),
  endpoint({
    ...agreementShared,
    id: 'agreements.paper',
    method: 'GET',
    path: '/agreements/:agreementId/paper',
    summary: 'The version that holds, or the one that is proposed, as one page of PDF for both sides.',
    audit: { none: 'The same as on the screen, on paper.' },
    limit: 'read',
    params: agreementParams,
    body: null,
    answer: null,
    success: 200,
    kind: 'file',
    handle: async (request) => {
      const [caller, actor] = [signedIn(request), actorOf(request)];
      const loaded = await loadAgreement(deps, caller, actor, request.params.agreementId);
      if (!loaded.ok) return loaded;
      const page = await pageFor(deps, actor, loaded.value);
      const areas = await Promise.all(
        page.neighbourhoodCodes.map((code) => deps.areaName(actor.tenantId, code)),
      );
      const paper = agreementOnPaper(page, areas, request.language, dutchDay(deps.clock.now()));
      void request.reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'inline; filename="afspraak.pdf"')
        .header('cache-control', 'private, no-store');
      return ok(await renderPdf(paper));
    },
  }),
];
