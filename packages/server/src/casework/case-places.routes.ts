/** Own cases for the map beside the work list: of the own area only, about where, and never a shielded address. */
import { casePlacesSchema } from '@buurtplus/contract/casework-desk';
import { coarsePlace } from '@buurtplus/domain/casework';
import { ok } from '@buurtplus/domain/kernel';
import { dutyRoles } from '@buurtplus/domain/people';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { auditCase } from './audit-case.ts';
import { listPointsOf } from './case-places.store.ts';
import type { CaseRow } from './case-row.ts';
import { listMine, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';

/** Where the signal lies says where the street is: not when that was not given along. */
const pointOf = (row: CaseRow): string | null => (row.held_back.includes('place') ? null : row.signal_id);

export const casePlaceEndpoints = (deps: CaseworkDeps): readonly Endpoint[] => [
  endpoint({
    id: 'case-places.list',
    method: 'GET',
    path: '/case-places',
    summary: 'About where own open cases of the own area are; what is shielded is not there.',
    who: dutyRoles,
    tenantScope: 'own',
    dataClass: 3,
    audit: { event: 'case.list' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: casePlacesSchema,
    success: 200,
    handle: (request) => {
      const caller = signedIn(request);
      const { tenantId, personId, role } = actorOf(request);
      const own = new Set(caller.context.duties.map((duty) => duty.split('@')[1]));
      return inTransaction(deps.db, caller.context, async (tx) => {
        await auditCase(tx, caller, 'case.list', null);
        const mine = await listMine(tx, tenantId, personId, role, 'open', dutchDay(deps.clock.now()));
        const shown = mine.filter(
          (row) => own.has(row.neighbourhood_code) && !row.address_shielded && !row.address_withheld,
        );
        const points = await inTransaction(deps.jobsDb, systemContext(tenantId), (jobs) =>
          listPointsOf(
            jobs,
            tenantId,
            shown.flatMap((row) => pointOf(row) ?? []),
          ),
        );
        return ok({
          items: shown.map((row) => {
            const at = points.get(pointOf(row) ?? '');
            return {
              caseId: row.id,
              number: row.number,
              neighbourhoodCode: row.neighbourhood_code,
              street: row.street,
              place: at === undefined ? null : coarsePlace(at),
            };
          }),
        });
      });
    },
  }),
];
