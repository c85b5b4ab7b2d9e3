/** Routes of who is there: being away with a deputy, and handing an area to a successor. */
import {
  type Absence,
  absencesSchema,
  handoverChoicesSchema,
  handoverPreviewSchema,
  handoverSchema,
  newAbsenceSchema,
} from '@buurtplus/contract/staff';
import { idSchema } from '@buurtplus/contract/sync';
import { ok } from '@buurtplus/domain/kernel';
import { absenceDaysKept, type DutyRole, dutyRoles } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Clock, dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { type HandoverDeps, handOver, planHandover } from './hand-over.ts';
import { dropAbsence, keepAbsence } from './keep-absence.ts';
import { type AbsenceRow, endStandIns, forgetAbsences, listAbsences, listHolders } from './staff.store.ts';

export type StaffDeps = HandoverDeps & {
  /** The handle of the role buurtplus_auth. */
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly areaName: (tenantId: string, areaCode: string) => Promise<string>;
  /** How much lies under these duties: numbers, from the room of signals. */
  readonly workOf: (
    tenantId: string,
    duties: readonly string[],
  ) => Promise<{ open: number; taken: number; owed: number; late: number; asleep: number }>;
  /** How many open cases somebody owns there, from the room of cases; a number too. */
  readonly casesOf: (
    tenantId: string,
    owner: { readonly personId: string; readonly role: string },
    neighbourhoods: readonly string[],
  ) => Promise<number>;
  /** What follows an area in rooms above this one; may take a while longer, never fails. */
  readonly areaHandedOver: (tenantId: string, fromPersonId: string) => Promise<void>;
  /** Ask, in the very transaction, that this person is told that there is something new. */
  readonly tellPerson: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
  readonly wakeTelling: () => Promise<void>;
};

const presentAbsence = (row: AbsenceRow): Absence => ({
  absenceId: row.id,
  personId: row.person_id,
  name: row.name,
  role: row.role as DutyRole,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  deputyId: row.deputy_id,
  deputyName: row.deputy_name,
});

const absenceEndpoints = (deps: StaffDeps): readonly Endpoint[] => {
  const shared = {
    who: [...dutyRoles, 'functional_admin'],
    dataClass: 1,
    tenantScope: 'own',
    query: null,
  } as const;
  return [
    endpoint({
      ...shared,
      id: 'absences.list',
      method: 'GET',
      path: '/absences',
      summary: 'Own absences and those one stands in for; the functional admin sees all of the municipality.',
      audit: { none: 'Names and days of colleagues.' },
      limit: 'read',
      params: null,
      body: null,
      answer: absencesSchema,
      success: 200,
      handle: async (request) => {
        const actor = actorOf(request);
        const today = dutchDay(deps.clock.now());
        const isAdmin = actor.role === 'functional_admin';
        const rows = await listAbsences(deps.db, actor.tenantId, today, isAdmin ? null : actor.personId);
        const holders = await listHolders(deps.db, actor.tenantId, today);
        const near = holders.filter((one) => isAdmin || one.role === actor.role);
        const colleagues = new Map(near.map((one) => [`${one.person_id} ${one.role}`, one]));
        return ok({
          today,
          absences: rows.map(presentAbsence),
          colleagues: [...colleagues.values()].map((one) => ({
            personId: one.person_id,
            name: one.name,
            role: one.role as DutyRole,
          })),
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'absences.keep',
      method: 'POST',
      path: '/absences',
      summary: 'Be away for some days, with a deputy who has the duty meanwhile.',
      audit: { event: 'absence.kept' },
      limit: 'act',
      params: null,
      body: newAbsenceSchema,
      answer: null,
      success: 204,
      handle: async (request) => {
        const { tenantId } = actorOf(request);
        const { deputyId } = request.body;
        const kept = await deps.db.transaction().execute(async (tx) => {
          const done = await keepAbsence(tx, signedIn(request), request.body, deps.clock.now());
          if (done.ok && done.value === 'now' && deputyId !== null)
            await deps.tellPerson(tenantId, deputyId, tx);
          return done;
        });
        if (!kept.ok) return kept;
        await deps.wakeTelling();
        return ok(undefined);
      },
    }),
    endpoint({
      ...shared,
      id: 'absences.end',
      method: 'DELETE',
      path: '/absences/:absenceId',
      summary: 'Back again, or not going after all.',
      audit: { event: 'absence.ended' },
      limit: 'act',
      params: z.object({ absenceId: idSchema }),
      body: null,
      answer: null,
      success: 204,
      handle: (request) =>
        deps.db
          .transaction()
          .execute((tx) => dropAbsence(tx, signedIn(request), request.params.absenceId, deps.clock.now())),
    }),
  ];
};

const handoverEndpoints = (deps: StaffDeps): readonly Endpoint[] => {
  const shared = { who: ['functional_admin'], dataClass: 1, tenantScope: 'own', query: null } as const;
  return [
    endpoint({
      ...shared,
      id: 'handovers.choices',
      method: 'GET',
      path: '/handovers',
      summary: 'Who holds which areas today.',
      audit: { none: 'Names, roles and areas of professionals.' },
      limit: 'read',
      params: null,
      body: null,
      answer: handoverChoicesSchema,
      success: 200,
      handle: async (request) => {
        const { tenantId } = actorOf(request);
        const today = dutchDay(deps.clock.now());
        const holders = [];
        for (const one of await listHolders(deps.db, tenantId, today)) {
          const areas = [];
          for (const code of one.area_codes) areas.push({ code, name: await deps.areaName(tenantId, code) });
          holders.push({
            personId: one.person_id,
            name: one.name,
            role: one.role as DutyRole,
            assignmentId: one.assignment_id,
            areas,
          });
        }
        return ok({ today, holders });
      },
    }),
    endpoint({
      ...shared,
      id: 'handovers.preview',
      method: 'POST',
      path: '/handovers/preview',
      summary: 'How much goes along with an area; nothing is changed.',
      audit: { none: 'Numbers only.' },
      limit: 'read',
      params: null,
      body: handoverSchema,
      answer: handoverPreviewSchema,
      success: 200,
      handle: async (request) => {
        const { tenantId } = actorOf(request);
        const plan = await planHandover(deps.db, deps, tenantId, request.body);
        if (!plan.ok) return plan;
        const { duties, from, lost } = plan.value;
        const owner = { personId: from.person_id, role: from.role };
        const cases = await deps.casesOf(tenantId, owner, lost);
        return ok({ neighbourhoods: duties.length, ...(await deps.workOf(tenantId, duties)), cases });
      },
    }),
    endpoint({
      ...shared,
      id: 'handovers.make',
      method: 'POST',
      path: '/handovers',
      summary: 'Hand areas to a successor: the role ends here and begins there, and all work follows.',
      audit: { event: 'people.area_handed_over' },
      limit: 'act',
      params: null,
      body: handoverSchema,
      answer: null,
      success: 204,
      handle: async (request) => {
        const { tenantId } = actorOf(request);
        const done = await deps.db.transaction().execute(async (tx) => {
          const handed = await handOver(tx, deps, signedIn(request), request.body);
          if (handed.ok) await deps.tellPerson(tenantId, handed.value.to.person_id, tx);
          return handed;
        });
        if (!done.ok) return done;
        await deps.wakeTelling();
        await deps.areaHandedOver(tenantId, done.value.from.person_id);
        return ok(undefined);
      },
    }),
  ];
};

export const roomOfStaff = (
  deps: StaffDeps,
): { readonly endpoints: readonly Endpoint[]; readonly jobs: readonly JobDefinition[] } => ({
  endpoints: [...absenceEndpoints(deps), ...handoverEndpoints(deps)],
  jobs: [
    {
      name: 'absences.end-stand-ins',
      cron: '7 * * * *',
      run: () => endStandIns(deps.db, dutchDay(deps.clock.now())),
    },
    {
      name: 'absences.forget',
      cron: '27 3 * * *',
      run: () =>
        forgetAbsences(
          deps.db,
          dutchDay(new Date(deps.clock.now().getTime() - absenceDaysKept * 86_400_000)),
        ),
    },
  ],
});
