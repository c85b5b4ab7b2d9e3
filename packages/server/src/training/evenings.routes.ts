/** Planning: a series for teams with partners, changing or calling off one evening, and how many come. */
import {
  eveningChoicesSchema,
  eveningPlanSchema,
  newSeriesSchema,
  trainerEveningsSchema,
} from '@buurtplus/contract/evenings';
import { ok, refuse } from '@buurtplus/domain/kernel';
import {
  countReplies,
  dutiesInvited,
  type EveningTimes,
  eveningTimes,
  leadsSeries,
  mayEvening,
  movedFrom,
  reachOf,
  rolesThere,
} from '@buurtplus/domain/training';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import {
  areaOf,
  guestsAt,
  isOfSide,
  readHolders,
  readMayHear,
  sidesOf,
  tellInvited,
  tooWide,
  unheard,
} from './evenings.guests.ts';
import { listTrainers } from './evenings.leaders.store.ts';
import {
  asJobs,
  comingTo,
  eveningFor,
  eveningParams,
  factsOf,
  headOf,
  leader,
  trail,
} from './evenings.shared.ts';
import {
  type AttendanceRow,
  changeEvening,
  insertEvening,
  insertSeries,
  isSameSeries,
  listAttendance,
  listChoices,
  listEvenings,
} from './evenings.store.ts';
import type { EveningsDeps } from './evenings-deps.ts';

/** What was, stays in sight for half a year. */
const lookBackMs = 183 * 86_400_000;

const wrongTimes = (times: EveningTimes | null, now: Date, path: string) =>
  times === null
    ? refuse({ code: 'invalid_input' as const, fields: [{ path, code: 'no_time' }] })
    : times.endsAt <= now
      ? refuse({ code: 'invalid_input' as const, fields: [{ path, code: 'past' }] })
      : null;

const methods = { change: 'PUT', cancel: 'DELETE', restore: 'POST' } as const;

export const eveningEndpoints = (deps: EveningsDeps): readonly Endpoint[] => [
  endpoint({
    ...leader,
    id: 'training-evenings.choices',
    method: 'GET',
    path: '/training-evening-choices',
    summary: 'Which teams and partners can be invited, and which other trainers can lead along.',
    audit: { none: 'Names of teams, organisations and colleagues.' },
    limit: 'read',
    params: null,
    body: null,
    answer: eveningChoicesSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId, personId } = actorOf(request);
      const holders = await readHolders(deps, tenantId);
      const { choices, trainers } = await inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => ({
        choices: await listChoices(tx, tenantId),
        trainers: await listTrainers(tx, tenantId, dutchDay(deps.clock.now())),
      }));
      return ok({
        teams: choices.teams
          .filter((team) => team.ended_on === null)
          .map(({ id, name, neighbourhood_codes }) => ({
            id,
            name,
            duties: [...rolesThere(holders, neighbourhood_codes)],
          })),
        organisations: choices.organisations.map(({ id, name }) => ({
          id,
          name,
          reach: reachOf(holders, id),
        })),
        trainers: trainers.filter(({ id }) => id !== personId),
      });
    },
  }),
  endpoint({
    ...leader,
    id: 'training-evenings.list',
    method: 'GET',
    path: '/training-evenings',
    summary: 'The evenings one leads, with how many come, and those nobody leads any more.',
    audit: { none: 'How many, not who.' },
    limit: 'read',
    params: null,
    body: null,
    answer: trainerEveningsSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId } = actor;
      const now = deps.clock.now();
      const holders = await readHolders(deps, tenantId);
      const { trainers, organisations } = await inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => ({
        trainers: await listTrainers(tx, tenantId, dutchDay(now)),
        organisations: (await listChoices(tx, tenantId)).organisations,
      }));
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const rows = (await listEvenings(tx, tenantId, new Date(now.getTime() - lookBackMs))).filter((row) =>
          (['lead', 'take_over'] as const).some(
            (action) => mayEvening(actor, action, factsOf(row), 'run_team').ok,
          ),
        );
        const people = await listAttendance(
          tx,
          tenantId,
          rows.map(({ id }) => id),
        );
        return ok({
          evenings: rows.map((row) => {
            const own = people.filter((one) => one.evening_id === row.id);
            const counted = (lines: readonly AttendanceRow[]) => ({
              ...countReplies(lines.map((one) => comingTo(row, one))),
              present: lines.filter(({ present_how }) => present_how !== null).length,
            });
            const guests = guestsAt(holders, row);
            const leading = factsOf(row);
            return {
              ...headOf(row),
              seriesId: row.series_id,
              teamIds: [...row.team_ids],
              leaders: trainers.filter(({ id }) => leadsSeries({ ...leading, madeBy: row.made_by }, id)),
              mine: mayEvening(actor, 'lead', leading, 'run_team').ok,
              ...counted(own),
              guests: sidesOf(row, organisations).map((side) => ({
                role: side.role,
                organisation: side.organisation,
                organisationId: side.organisationId,
                ...counted(
                  own.filter(({ person_id }) =>
                    guests.some((one) => one.personId === person_id && isOfSide(one, side)),
                  ),
                ),
              })),
            };
          }),
        });
      });
    },
  }),
  endpoint({
    ...leader,
    id: 'training-evenings.make',
    method: 'POST',
    path: '/training-series',
    summary: 'Plan a series of evenings and invite teams and partners.',
    audit: { event: 'evening.plan' },
    limit: 'act',
    params: null,
    body: newSeriesSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId } = actor;
      const { seriesId: id, name, evenings } = request.body;
      const [teamIds, organisationIds] = [request.body.teamIds, request.body.organisationIds].map((ids) => [
        ...new Set(ids),
      ]) as [string[], string[]];
      const asked = [...new Set(request.body.duties)].sort();
      const facts = {
        tenantId,
        madeBy: null,
        coLeaderIds: [],
        leaderless: false,
        teamIds,
        organisationIds,
        duties: [],
      };
      if (!mayEvening(actor, 'plan', facts, 'run_team').ok) return refuse({ code: 'not_found' });
      const now = deps.clock.now();
      const planned: { readonly times: EveningTimes; readonly plan: (typeof evenings)[number] }[] = [];
      for (const [at, plan] of evenings.entries()) {
        const times = eveningTimes(plan.day, plan.from, plan.until);
        const wrong = wrongTimes(times, now, `evenings.${at}.day`);
        if (wrong !== null) return wrong;
        if (times !== null) planned.push({ times, plan });
      }
      const known = await inTransaction(deps.jobsDb, asJobs(tenantId), (tx) => listChoices(tx, tenantId));
      const mayHear = await readMayHear(deps, tenantId, teamIds);
      const { holders } = mayHear;
      const has = (rows: readonly { readonly id: string }[], ids: readonly string[]): boolean =>
        ids.every((id) => rows.some((row) => row.id === id));
      const open = known.teams.filter((team) => team.ended_on === null);
      if (!has(open, teamIds) || !has(known.organisations, organisationIds))
        return refuse({ code: 'not_found' });
      const codes = areaOf(known.teams, teamIds);
      const wrongGuests = unheard(holders, { organisationIds, duties: asked }, codes);
      if (wrongGuests !== null) return refuse(wrongGuests);
      const duties = dutiesInvited(asked, codes);
      const wide = tooWide(duties);
      if (wide !== null) return refuse(wide);
      const made = await inTransaction(deps.db, caller.context, async (tx) => {
        const series = {
          tenantId,
          id,
          name,
          teamIds,
          organisationIds,
          duties,
          personId: actor.personId,
          now,
        };
        if (!(await insertSeries(tx, series)))
          return (await isSameSeries(tx, series, planned.length))
            ? ok(undefined)
            : refuse({ code: 'other_content' as const });
        for (const { times, plan } of planned)
          await insertEvening(tx, { tenantId, eveningId: deps.newId() }, id, { ...plan, times });
        await trail(tx, caller, actor, 'plan', id);
        await tellInvited(tx, deps, tenantId, mayHear, { organisation_ids: organisationIds, duties });
        return ok(undefined);
      });
      if (made.ok) await deps.wakeTelling();
      return made;
    },
  }),
  ...(['change', 'cancel', 'restore'] as const).map((action) =>
    endpoint({
      ...leader,
      id: `training-evenings.${action}`,
      method: methods[action],
      path: action === 'restore' ? '/training-evenings/:eveningId/restore' : '/training-evenings/:eveningId',
      summary: {
        change: 'Move one evening: another day, time, place or other lessons. Who is invited hears of it.',
        cancel: 'Call one evening off; who is invited hears of it.',
        restore: 'Let an evening go on after all; who is invited hears of it.',
      }[action],
      audit: { event: `evening.${action}` },
      limit: 'act',
      params: eveningParams,
      body: action === 'change' ? eveningPlanSchema : null,
      answer: null,
      success: 204,
      handle: async (request) => {
        const [actor, caller] = [actorOf(request), signedIn(request)];
        const { tenantId } = actor;
        const now = deps.clock.now();
        const key = { tenantId, eveningId: request.params.eveningId };
        const plan = action === 'change' ? eveningPlanSchema.parse(request.body) : null;
        const times = plan === null ? null : eveningTimes(plan.day, plan.from, plan.until);
        const wrong = plan === null ? null : wrongTimes(times, now, 'day');
        if (wrong !== null) return wrong;
        const before = await inTransaction(deps.db, caller.context, (tx) =>
          eveningFor(tx, actor, 'lead', key.eveningId),
        );
        if (before === null) return refuse({ code: 'not_found' as const });
        // The teams of a series never change; its guests may, and are read again with the change.
        const mayHear = await readMayHear(deps, tenantId, before.team_ids);
        const done = await inTransaction(deps.db, caller.context, async (tx) => {
          const row = await eveningFor(tx, actor, 'lead', key.eveningId);
          if (row === null) return refuse({ code: 'not_found' as const });
          if ((row.cancelled_at !== null) !== (action === 'restore') || row.ends_at <= now)
            return refuse({ code: 'wrong_status' as const });
          const was = { startsAt: row.starts_at, movedFrom: row.moved_from };
          await changeEvening(
            tx,
            key,
            plan === null || times === null
              ? { cancelledAt: action === 'cancel' ? now : null }
              : { ...plan, times, movedFrom: movedFrom(was, times.startsAt) },
          );
          await trail(tx, caller, actor, action, row.id);
          await tellInvited(tx, deps, tenantId, mayHear, row);
          return ok(undefined);
        });
        if (done.ok) await deps.wakeTelling();
        return done;
      },
    }),
  ),
];
