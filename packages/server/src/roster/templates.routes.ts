/** Weekly patterns of the coordinator: make one, see which days it falls on, stop it. */
import {
  type NewTemplateBody,
  newTemplateSchema,
  plannedSchema,
  type TemplateView,
  templatesSchema,
} from '@buurtplus/contract/roster';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { addDays, patternDays, peopleProblem, planAheadDays } from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import type { DoneBefore } from '../platform/http/team-deed.ts';
import { listZones } from '../teams/zones.store.ts';
import { patternOf, planAhead } from './plan-ahead.ts';
import { zoneProblem } from './plan-item.ts';
import { planningDeed } from './planning.routes.ts';
import { type Place, placeOf } from './read-roster.ts';
import type { RosterDeps } from './roster-deps.ts';
import {
  countPlanned,
  endTemplate,
  findTemplate,
  insertTemplate,
  isSameTemplate,
  listKeptDays,
  listTemplates,
  lockTemplate,
  replaceTemplate,
  type TemplateRow,
} from './templates.store.ts';

const planner = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  query: null,
} as const;

const present = (
  row: TemplateRow,
  zone: string | null,
  days: { readonly next: readonly string[]; readonly kept: readonly string[] },
): TemplateView => ({
  templateId: row.id,
  kind: row.kind as TemplateView['kind'],
  title: row.title,
  zoneId: row.zone_id,
  zone,
  mode: row.mode as TemplateView['mode'],
  capacity: row.capacity,
  minimum: row.minimum,
  needs: row.needs as TemplateView['needs'],
  meetingPlace: row.meeting_place,
  weekdays: row.weekdays,
  startMinute: row.start_minute,
  minutes: row.minutes,
  season: row.season as TemplateView['season'],
  skipHolidays: row.skip_holidays,
  signOffHours: row.sign_off_hours,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  next: [...days.next],
  kept: [...days.kept],
});

const wrong = (path: string, code: string): HttpRefusal => ({
  code: 'invalid_input',
  fields: [{ path, code }],
});

const bodyProblem = (body: NewTemplateBody, today: string): HttpRefusal | null => {
  const problem = peopleProblem(body);
  if (problem !== null) return wrong(problem.field, problem.code);
  if (body.endsOn !== null && body.endsOn < body.startsOn) return wrong('endsOn', 'before_start');
  return body.endsOn !== null && body.endsOn < today ? wrong('endsOn', 'past') : null;
};

/** The answer of before, for the same pattern under the same id. */
const saidBefore = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: Place,
  id: string,
  body: NewTemplateBody,
): Promise<Result<DoneBefore<z.infer<typeof plannedSchema>>, HttpRefusal>> => {
  const row = await findTemplate(tx, tenantId, teamId, id);
  if (row === null || !isSameTemplate(row, body)) return refuse({ code: 'other_content' });
  const planned = await countPlanned(tx, tenantId, id, body.startsOn);
  return ok({ again: { templateId: id, planned } });
};

export const templateEndpoints = (deps: RosterDeps): readonly Endpoint[] => [
  endpoint({
    ...planner,
    id: 'roster-templates.list',
    method: 'GET',
    path: '/roster-templates',
    summary: 'The weekly patterns of the own team.',
    audit: { none: 'The plan of the own team.' },
    limit: 'read',
    params: null,
    body: null,
    answer: templatesSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const place = placeOf(caller);
      if (place === null) return refuse({ code: 'not_found' });
      const today = dutchDay(deps.clock.now());
      return inTransaction(deps.db, caller.context, async (tx) => {
        const rows = await listTemplates(tx, place.tenantId, place.teamId, today);
        const zones = await listZones(tx, place.tenantId, place.teamId);
        const taken = await listKeptDays(tx, place.tenantId, place.teamId, today);
        const templates = rows.map((row) => {
          const days = patternDays(patternOf(row), today, addDays(today, planAheadDays), deps.isHoliday);
          const zone = zones.find((one) => one.id === row.zone_id)?.name ?? null;
          const kept = taken.filter((one) => one.template_id === row.id).map((one) => one.day);
          return present(row, zone, { next: days.slice(0, 4), kept });
        });
        return ok({ templates });
      });
    },
  }),
  endpoint({
    ...planner,
    id: 'roster-templates.make',
    method: 'POST',
    path: '/roster-templates',
    summary: 'Make a weekly pattern and plan it eight weeks ahead.',
    audit: { event: 'roster.pattern_made' },
    limit: 'act',
    params: null,
    body: newTemplateSchema,
    answer: plannedSchema,
    success: 201,
    handle: async (request) => {
      const { body } = request;
      const problem = bodyProblem(body, dutchDay(deps.clock.now()));
      if (problem !== null) return refuse(problem);
      const id = body.templateId ?? deps.newId();
      return planningDeed(deps, signedIn(request), 'roster.pattern_made', id, async (tx, place) => {
        const zone = await zoneProblem(tx, place, body.zoneId);
        if (zone !== null) return refuse(zone);
        const row = await insertTemplate(tx, { ...body, ...place, id });
        if (row === null) return saidBefore(tx, place, id, body);
        return ok({ templateId: id, planned: await planAhead(tx, deps, row) });
      });
    },
  }),
  endpoint({
    ...planner,
    id: 'roster-templates.change',
    method: 'PUT',
    path: '/roster-templates/:templateId',
    summary: 'Another pattern from its first day on: free days follow, days with people stay as they are.',
    audit: { event: 'roster.pattern_changed' },
    limit: 'act',
    params: z.object({ templateId: idSchema }),
    body: newTemplateSchema,
    answer: plannedSchema,
    success: 200,
    handle: async (request) => {
      const { body } = request;
      const now = deps.clock.now();
      const problem =
        bodyProblem(body, dutchDay(now)) ??
        (body.startsOn < dutchDay(now) ? wrong('startsOn', 'past') : null);
      if (problem !== null) return refuse(problem);
      const { templateId } = request.params;
      const act = 'roster.pattern_changed';
      return planningDeed(deps, signedIn(request), act, templateId, async (tx, place) => {
        const zone = await zoneProblem(tx, place, body.zoneId);
        if (zone !== null) return refuse(zone);
        // Of two at once the second waits here, and then finds what the first one made.
        const old = await lockTemplate(tx, place.tenantId, place.teamId, templateId);
        if (old === null) return refuse({ code: 'not_found' });
        const id = body.templateId ?? deps.newId();
        if ((await findTemplate(tx, place.tenantId, place.teamId, id)) !== null)
          return saidBefore(tx, place, id, body);
        if (isSameTemplate(old, body)) return saidBefore(tx, place, templateId, body);
        const row = await replaceTemplate(tx, place, templateId, { ...body, id }, now);
        if (row === null) return refuse({ code: 'not_found' });
        return ok({ templateId: row.id, planned: await planAhead(tx, deps, row) });
      });
    },
  }),
  endpoint({
    ...planner,
    id: 'roster-templates.end',
    method: 'DELETE',
    path: '/roster-templates/:templateId',
    summary: 'Stop a pattern; what has people on it stays.',
    audit: { event: 'roster.pattern_ended' },
    limit: 'act',
    params: z.object({ templateId: idSchema }),
    body: null,
    answer: null,
    success: 204,
    handle: (request) => {
      const { templateId } = request.params;
      const today = dutchDay(deps.clock.now());
      return planningDeed(deps, signedIn(request), 'roster.pattern_ended', templateId, async (tx, place) =>
        (await endTemplate(tx, place.tenantId, place.teamId, templateId, today))
          ? ok(undefined)
          : refuse({ code: 'not_found' }),
      );
    },
  }),
];
