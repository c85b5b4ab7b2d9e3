/** Weekly patterns of the coordinator: make one, see which days it falls on, stop it. */
import {
  newTemplateSchema,
  plannedSchema,
  type TemplateView,
  templatesSchema,
} from '@buurtplus/contract/roster';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { addDays, patternDays, peopleProblem, planAheadDays } from '@buurtplus/domain/roster';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listZones } from '../teams/zones.store.ts';
import { patternOf, planAhead } from './plan-ahead.ts';
import { zoneProblem } from './plan-item.ts';
import { planningDeed } from './planning.routes.ts';
import { placeOf } from './read-roster.ts';
import type { RosterDeps } from './roster-deps.ts';
import { endTemplate, insertTemplate, listTemplates, type TemplateRow } from './templates.store.ts';

const planner = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  query: null,
} as const;

const present = (row: TemplateRow, zone: string | null, next: readonly string[]): TemplateView => ({
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
  next: [...next],
});

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
        const templates = rows.map((row) => {
          const days = patternDays(patternOf(row), today, addDays(today, planAheadDays), deps.isHoliday);
          const zone = zones.find((one) => one.id === row.zone_id)?.name ?? null;
          return present(row, zone, days.slice(0, 4));
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
      const problem = peopleProblem(body);
      if (problem !== null)
        return refuse({
          code: 'invalid_input',
          fields: [{ path: problem.field, code: problem.code }],
        });
      if (body.endsOn !== null && body.endsOn < body.startsOn)
        return refuse({ code: 'invalid_input', fields: [{ path: 'endsOn', code: 'before_start' }] });
      const id = deps.newId();
      return planningDeed(deps, signedIn(request), 'roster.pattern_made', id, async (tx, place) => {
        const zone = await zoneProblem(tx, place, body.zoneId);
        if (zone !== null) return refuse(zone);
        const row = await insertTemplate(tx, { ...body, ...place, id });
        return ok({ templateId: id, planned: await planAhead(tx, deps, row) });
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
