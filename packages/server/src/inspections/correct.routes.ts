/** A schouw put right: another name or day, called off before anybody looked, or opened again within a day. */
import { changeInspectionSchema } from '@buurtplus/contract/inspections';
import { checkChange, mayInspect, mayReopen, resultOf } from '@buurtplus/domain/inspections';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { factsOf, inspectionParams } from './inspections.routes.ts';
import {
  changeInspection,
  closeInspection,
  findInspection,
  type InspectionRow,
  listPoints,
  readWalked,
  reopenInspection,
} from './inspections.store.ts';
import type { InspectionsDeps } from './inspections-deps.ts';
import { trail } from './plan-inspection.ts';

const shared = {
  who: ['coordinator', 'wijkregisseur'],
  dataClass: 1,
  tenantScope: 'own',
  query: null,
  limit: 'act',
  params: inspectionParams,
  answer: null,
  success: 204,
} as const;

type Done = Result<undefined, HttpRefusal>;

export const correctEndpoints = (deps: InspectionsDeps): readonly Endpoint[] => {
  /** On one that is there for this person, with a line in the trail when something changed. */
  const about = async (
    request: { readonly caller: Caller | null },
    inspectionId: string,
    may: 'plan' | 'close',
    action: string,
    work: (tx: Kysely<Tables>, row: InspectionRow, actor: Actor) => Promise<Done>,
  ): Promise<Done> => {
    const actor = actorOf(request);
    const caller = signedIn(request);
    return inTransaction(deps.db, caller.context, async (tx) => {
      const row = await findInspection(tx, actor.tenantId, inspectionId);
      if (
        row === undefined ||
        (may === 'plan' && row.way === 'loose') ||
        !mayInspect(actor, may, factsOf(row), 'run_team').ok
      )
        return refuse({ code: 'not_found' });
      const done = await work(tx, row, actor);
      if (done.ok) await trail(tx, caller, actor, action, inspectionId);
      return done;
    });
  };
  return [
    endpoint({
      ...shared,
      id: 'inspections.change',
      method: 'PUT',
      path: '/inspections/:inspectionId',
      summary: 'Another name, another day, or other things to look at, while a schouw is open.',
      audit: { event: 'inspection.change' },
      body: changeInspectionSchema,
      handle: (request) =>
        about(
          request,
          request.params.inspectionId,
          'plan',
          'inspection.change',
          async (tx, row, { tenantId }) => {
            if (row.closed_at !== null) return refuse({ code: 'wrong_status' });
            const nos = checkChange(request.body, row.planned_on, dutchDay(deps.clock.now()));
            if (nos.length > 0)
              return refuse({
                code: 'invalid_input',
                fields: nos.map(({ field, code }) => ({ path: field, code })),
              });
            await changeInspection(tx, tenantId, row.id, request.body);
            return ok(undefined);
          },
        ),
    }),
    endpoint({
      ...shared,
      id: 'inspections.call-off',
      method: 'POST',
      path: '/inspections/:inspectionId/cancellation',
      summary: 'Call a schouw off that nobody looked at yet.',
      audit: { event: 'inspection.call_off' },
      body: null,
      handle: (request) =>
        about(
          request,
          request.params.inspectionId,
          'plan',
          'inspection.call_off',
          async (tx, row, { tenantId }) => {
            const walked = await readWalked(tx, row, await listPoints(tx, tenantId, [row.id]));
            if (resultOf(walked.points).lookedAt > 0) return refuse({ code: 'inspection_walked' });
            const done = await closeInspection(tx, tenantId, row.id, deps.clock.now(), true);
            return done ? ok(undefined) : refuse({ code: 'wrong_status' });
          },
        ),
    }),
    endpoint({
      ...shared,
      id: 'inspections.reopen',
      method: 'DELETE',
      path: '/inspections/:inspectionId/close',
      summary: 'Open a schouw again that was closed or called off less than a day ago.',
      audit: { event: 'inspection.reopen' },
      body: null,
      handle: (request) =>
        about(
          request,
          request.params.inspectionId,
          'close',
          'inspection.reopen',
          async (tx, row, { tenantId }) => {
            const late = !mayReopen(row.closed_at, deps.clock.now());
            if (late || !(await reopenInspection(tx, tenantId, row.id)))
              return refuse({ code: 'wrong_status' });
            return ok(undefined);
          },
        ),
    }),
  ];
};
