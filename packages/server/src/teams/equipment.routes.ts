/** Things that are lent: the coordinator's list, lending and taking back, and the agreement on paper. */

import { idSchema } from '@buurtplus/contract/sync';
import { equipmentSchema, lendSchema, putEquipmentSchema } from '@buurtplus/contract/team-life';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { type EquipmentKind, lendProblem, loanState } from '@buurtplus/domain/teams';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { renderPdf } from '../platform/pdf/render-pdf.ts';
import {
  endLoan,
  endThing,
  insertLoan,
  listThings,
  lockThing,
  putThing,
  type ThingRow,
} from './equipment.store.ts';
import { keepTeam, nothing, teamOf } from './keep-team.ts';
import { agreementPage } from './loan-agreement.ts';
import { listMembers } from './members.store.ts';
import type { TeamsDeps } from './teams-deps.ts';
import { findTeam } from './zones.store.ts';

const keeper = { who: ['coordinator'], dataClass: 1, tenantScope: 'own', limit: 'act', query: null } as const;
const thingParams = z.object({ equipmentId: idSchema });

const thingOf = (row: ThingRow) => ({
  equipmentId: row.id,
  kind: row.kind as EquipmentKind,
  label: row.label,
  size: row.size,
});

const loanOf = (row: ThingRow, today: string) => {
  if (row.loan_id === null || row.lent_on === null) return null;
  const state = loanState({ backBy: row.back_by, returnedOn: null }, row.left, today);
  return state === 'back'
    ? null
    : { loanId: row.loan_id, name: row.name, lentOn: row.lent_on, backBy: row.back_by, state };
};

/** What somebody has with him, for the own team and the export. */
export const ownLoans = (rows: readonly ThingRow[], personId: string) =>
  rows.flatMap((row) =>
    row.loan_id === null || row.lent_on === null || row.person_id !== personId
      ? []
      : [{ ...thingOf(row), loanId: row.loan_id, lentOn: row.lent_on, backBy: row.back_by }],
  );

const listEndpoint = (deps: TeamsDeps): Endpoint =>
  endpoint({
    ...keeper,
    id: 'equipment.list',
    method: 'GET',
    path: '/team-equipment',
    summary: 'Things of the own team, with whom they are and what still has to come back.',
    audit: { none: 'The own team, read by who keeps it running.' },
    limit: 'read',
    params: null,
    body: null,
    answer: equipmentSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const team = teamOf(caller);
      if (team === null) return refuse({ code: 'not_found' });
      const today = dutchDay(deps.clock.now());
      const rows = await inTransaction(deps.db, caller.context, (tx) => listThings(tx, team));
      return ok({ things: rows.map((row) => ({ ...thingOf(row), loan: loanOf(row, today) })) });
    },
  });

const lendEndpoint = (deps: TeamsDeps): Endpoint =>
  endpoint({
    ...keeper,
    id: 'equipment.lend',
    method: 'POST',
    path: '/team-equipment/:equipmentId/loans',
    summary: 'Lend a thing to a member, with or without a day on which it comes back.',
    audit: { event: 'equipment.lent' },
    params: thingParams,
    body: lendSchema,
    answer: z.object({ loanId: z.string() }),
    success: 201,
    handle: async (request) => {
      const { equipmentId } = request.params;
      const { personId, backBy } = request.body;
      return keepTeam(deps, signedIn(request), 'equipment.lent', equipmentId, async (tx, team) => {
        if (!(await lockThing(tx, team, equipmentId))) return refuse({ code: 'not_found' });
        const row = (await listThings(tx, team)).find((one) => one.id === equipmentId);
        const [member] = await listMembers(tx, team.tenantId, team.teamId, personId);
        const today = dutchDay(deps.clock.now());
        const isLent = row?.loan_id != null;
        const no = lendProblem({ backBy, isMember: member !== undefined, isLent }, today);
        if (no === 'back_by_past')
          return refuse({ code: 'invalid_input', fields: [{ path: 'backBy', code: 'past' }] });
        if (no !== null) return refuse({ code: no });
        const loanId = deps.newId();
        const name = member?.name ?? '';
        await insertLoan(tx, team, { id: loanId, equipmentId, personId, name, lentOn: today, backBy });
        return ok({ loanId });
      });
    },
  });

const agreementEndpoint = (deps: TeamsDeps): Endpoint =>
  endpoint({
    ...keeper,
    who: ['volunteer', 'coordinator'],
    id: 'equipment.agreement',
    method: 'GET',
    path: '/team-equipment/:equipmentId/agreement',
    summary: 'The loan agreement on paper, for the coordinator and for who borrowed.',
    audit: { none: 'A thing of the own team, read by who lends and who borrowed.' },
    params: thingParams,
    body: null,
    answer: null,
    success: 200,
    kind: 'file',
    handle: async (request) => {
      const caller = signedIn(request);
      const team = teamOf(caller);
      if (team === null) return refuse({ code: 'not_found' });
      const [row, teamRow] = await inTransaction(deps.db, caller.context, async (tx) => [
        (await listThings(tx, team)).find((one) => one.id === request.params.equipmentId),
        await findTeam(tx, team.tenantId, team.teamId),
      ]);
      if (row?.loan_id == null || row.lent_on === null || row.name === null)
        return refuse({ code: 'not_found' });
      const facts = {
        teamName: teamRow?.name ?? '',
        name: row.name,
        kind: row.kind,
        label: row.label,
        size: row.size,
        lentOn: row.lent_on,
        backBy: row.back_by,
        today: dutchDay(deps.clock.now()),
      };
      void request.reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'attachment; filename="bruikleen.pdf"')
        .header('cache-control', 'private, no-store');
      return ok(await renderPdf(agreementPage(facts, request.language)));
    },
  });

export const equipmentEndpoints = (deps: TeamsDeps): readonly Endpoint[] => [
  listEndpoint(deps),
  lendEndpoint(deps),
  agreementEndpoint(deps),
  endpoint({
    ...keeper,
    id: 'equipment.put',
    method: 'PUT',
    path: '/team-equipment/:equipmentId',
    summary: 'Write down or change a thing of the team: kind, which one, size.',
    audit: { event: 'equipment.kept' },
    params: thingParams,
    body: putEquipmentSchema,
    answer: null,
    success: 204,
    handle: (request) => {
      const { equipmentId } = request.params;
      return keepTeam(deps, signedIn(request), 'equipment.kept', equipmentId, async (tx, team) => {
        const put = await putThing(tx, team, equipmentId, request.body);
        return put ? nothing : refuse({ code: 'not_found' });
      });
    },
  }),
  endpoint({
    ...keeper,
    id: 'equipment.return',
    method: 'DELETE',
    path: '/team-equipment/:equipmentId/loans/current',
    summary: 'It came back.',
    audit: { event: 'equipment.returned' },
    params: thingParams,
    body: null,
    answer: null,
    success: 204,
    handle: (request) => {
      const { equipmentId } = request.params;
      const today = dutchDay(deps.clock.now());
      return keepTeam(deps, signedIn(request), 'equipment.returned', equipmentId, async (tx, team) =>
        (await endLoan(tx, team, equipmentId, today)) ? nothing : refuse({ code: 'not_found' }),
      );
    },
  }),
  endpoint({
    ...keeper,
    id: 'equipment.end',
    method: 'DELETE',
    path: '/team-equipment/:equipmentId',
    summary: 'Take a thing out of use; not while somebody has it.',
    audit: { event: 'equipment.ended' },
    params: thingParams,
    body: null,
    answer: null,
    success: 204,
    handle: (request) => {
      const { equipmentId } = request.params;
      return keepTeam(deps, signedIn(request), 'equipment.ended', equipmentId, async (tx, team) => {
        if (!(await lockThing(tx, team, equipmentId))) return refuse({ code: 'not_found' });
        const row = (await listThings(tx, team)).find((one) => one.id === equipmentId);
        if (row?.loan_id != null) return refuse({ code: 'equipment_lent' });
        await endThing(tx, team, equipmentId, deps.clock.now());
        return nothing;
      });
    },
  }),
];
