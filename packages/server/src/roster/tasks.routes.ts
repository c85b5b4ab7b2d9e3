/** Tasks afterwards: writing down who was there, how long and what was given; the own year and the team's list. */
import { idSchema } from '@buurtplus/contract/sync';
import { myTasksSchema, putTaskLogSchema, taskLogSchema, teamTasksSchema } from '@buurtplus/contract/tasks';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { addDays, taskLogProblem, writeDownDays } from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { planningDeed } from './planning.routes.ts';
import { type Opened, openItem, placeOf } from './read-roster.ts';
import { itemOf } from './roster.present.ts';
import type { RosterDeps } from './roster-deps.ts';
import {
  findTaskLog,
  isMemberNow,
  listTasks,
  listUnwritten,
  putTaskLog,
  type TaskRow,
} from './tasks.store.ts';

const members = { who: ['volunteer', 'coordinator'], dataClass: 1, tenantScope: 'own', query: null } as const;
const itemParams = z.object({ itemId: idSchema });
const read = { method: 'GET', limit: 'read', params: null, body: null, success: 200 } as const;

const doneOf = (row: Pick<TaskRow, 'item_id' | 'kind' | 'title' | 'day'>) => ({
  itemId: row.item_id,
  kind: row.kind,
  title: row.title,
  day: row.day,
});
const figuresOf = ({ minutes, cards, talks }: TaskRow) => ({ minutes, cards, talks });

/** The coordinator, or who had said to come. */
const mayWrite = (caller: Caller, opened: Opened): boolean =>
  caller.actor?.role === 'coordinator' ||
  opened.signups.some((one) => one.state === 'going' && one.person_id === caller.personId);

const openTask = async (
  tx: Kysely<Tables>,
  caller: Caller,
  itemId: string,
  now: Date,
): Promise<Result<Opened, HttpRefusal>> => {
  const opened = await openItem(tx, caller, itemId, now);
  if (opened === null) return refuse({ code: 'not_found' });
  const problem = taskLogProblem(itemOf(opened.row), now);
  return problem === null ? ok(opened) : refuse({ code: problem });
};

const readEndpoint = (deps: RosterDeps): Endpoint =>
  endpoint({
    ...members,
    ...read,
    id: 'task-log.read',
    path: '/roster/:itemId/log',
    summary: 'What was written down about a task that is over.',
    audit: { none: 'The own team, read by its members.' },
    params: itemParams,
    answer: taskLogSchema,
    handle: async (request) => {
      const caller = signedIn(request);
      return inTransaction(deps.db, caller.context, async (tx) => {
        const task = await openTask(tx, caller, request.params.itemId, deps.clock.now());
        if (!task.ok) return task;
        const { row, signups } = task.value;
        const log = await findTaskLog(tx, row.tenant_id, row.id);
        return ok({
          log: log === null ? null : { ...figuresOf(log), people: [...log.people] },
          mayWrite: mayWrite(caller, task.value),
          said: signups.flatMap((one) =>
            one.state === 'going' && one.person_id !== null && one.name !== null
              ? [{ personId: one.person_id, name: one.name }]
              : [],
          ),
          plannedMinutes: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000),
        });
      });
    },
  });

const writeEndpoint = (deps: RosterDeps): Endpoint =>
  endpoint({
    ...members,
    id: 'task-log.put',
    method: 'PUT',
    path: '/roster/:itemId/log',
    summary: 'Write down what was done at a task: who was there, how long, what was given.',
    audit: { event: 'roster.task_written' },
    limit: 'act',
    params: itemParams,
    body: putTaskLogSchema,
    answer: null,
    success: 204,
    handle: (request) => {
      const caller = signedIn(request);
      const { itemId } = request.params;
      return planningDeed(deps, caller, 'roster.task_written', itemId, async (tx, place) => {
        const now = deps.clock.now();
        const task = await openTask(tx, caller, itemId, now);
        if (!task.ok) return task;
        if (!mayWrite(caller, task.value)) return refuse({ code: 'not_found' });
        const people = [...new Set(request.body.people)];
        if (!(await isMemberNow(tx, place, people))) return refuse({ code: 'member_left' });
        await putTaskLog(tx, place, itemId, request.body, caller.personId, now);
        return ok(undefined);
      });
    },
  });

const mineEndpoint = (deps: RosterDeps): Endpoint =>
  endpoint({
    ...members,
    ...read,
    id: 'my-tasks.read',
    path: '/my-tasks',
    query: z.object({ year: z.coerce.number().int().optional() }).strict(),
    summary: 'The own tasks of this year or the last beside the rounds, and what can still be written down.',
    tenantScope: 'person',
    audit: { none: 'Own data.' },
    answer: myTasksSchema,
    handle: async (request) => {
      const caller = signedIn(request);
      const place = placeOf(caller);
      if (place === null) return refuse({ code: 'not_found' });
      const now = deps.clock.now();
      const today = dutchDay(now);
      const thisYear = Number(today.slice(0, 4));
      const year = request.query.year ?? thisYear;
      if (year !== thisYear && year !== thisYear - 1)
        return refuse({ code: 'invalid_input', fields: [{ path: 'year', code: 'unknown' }] });
      return inTransaction(deps.db, caller.context, async (tx) => {
        const rows = await listTasks(tx, place, caller.personId, `${year}-01-01`, 500, `${year}-12-31`);
        const since = addDays(today, -writeDownDays);
        const sum = (what: 'minutes' | 'cards' | 'talks'): number =>
          rows.reduce((total, row) => total + row[what], 0);
        return ok({
          year,
          tasks: rows.length,
          minutes: sum('minutes'),
          cards: sum('cards'),
          talks: sum('talks'),
          latest: rows.slice(0, 5).map((row) => ({ ...doneOf(row), ...figuresOf(row) })),
          toWrite: (await listUnwritten(tx, place, caller.personId, since, now)).map(doneOf),
        });
      });
    },
  });

const teamEndpoint = (deps: RosterDeps): Endpoint =>
  endpoint({
    ...members,
    ...read,
    who: ['coordinator'],
    id: 'team-tasks.read',
    path: '/team/tasks',
    summary: 'Tasks of the own team beside its rounds: who was there, how long, what was given.',
    audit: { none: 'The plan of the own team afterwards, read by who keeps it running.' },
    answer: teamTasksSchema,
    handle: async (request) => {
      const caller = signedIn(request);
      const place = placeOf(caller);
      if (place === null) return refuse({ code: 'not_found' });
      const now = deps.clock.now();
      const today = dutchDay(now);
      return inTransaction(deps.db, caller.context, async (tx) => ({
        ok: true as const,
        value: {
          tasks: (await listTasks(tx, place, null, addDays(today, -396), 50)).map((row) => ({
            ...doneOf(row),
            ...figuresOf(row),
            people: row.people.map((one) => one.name),
          })),
          toWrite: (await listUnwritten(tx, place, null, addDays(today, -writeDownDays), now)).map(doneOf),
        },
      }));
    },
  });

export const taskEndpoints = (deps: RosterDeps): readonly Endpoint[] => [
  readEndpoint(deps),
  writeEndpoint(deps),
  mineEndpoint(deps),
  teamEndpoint(deps),
];
