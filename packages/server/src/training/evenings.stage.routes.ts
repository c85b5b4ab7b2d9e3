/** The trainer in front of the room: the code, who is there, questions to everybody, what was agreed, and the hand-out. */
import { newPollSchema, newProposalSchema, stageSchema, tickSchema } from '@buurtplus/contract/evenings';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { isOn, votersOf } from '@buurtplus/domain/training';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { databaseRefusal, inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { renderPdf } from '../platform/pdf/render-pdf.ts';
import { codeNow } from './evenings.code.ts';
import { dutiesOf, guestsAt, readHolders } from './evenings.guests.ts';
import { handOut } from './evenings.hand-out.ts';
import { namedQuestions, presentQuestions } from './evenings.questions.store.ts';
import {
  asJobs,
  comingTo,
  eveningFor,
  eveningParams,
  headOf,
  invited,
  leader,
  pollOf,
  trail,
} from './evenings.shared.ts';
import { changeLine, holdLine, listAttendance, listChoices, listInvited } from './evenings.store.ts';
import { closePolls, hasPoll, insertPoll, newestPolls, readVotes } from './evenings.votes.store.ts';
import type { EveningsDeps } from './evenings-deps.ts';

const pollParams = eveningParams.extend({ pollId: idSchema });
const personParams = eveningParams.extend({ personId: idSchema });

/** Says to the phones in the room that there is something new; who is on a bad network asks by himself. */
const sayToRoom = async (deps: EveningsDeps, tenantId: string, eveningId: string): Promise<void> => {
  const people = await inTransaction(deps.jobsDb, asJobs(tenantId), (tx) =>
    listAttendance(tx, tenantId, [eveningId]),
  );
  for (const { person_id, present_how } of people)
    if (present_how !== null) await deps.announce({ tenantId, personId: person_id });
};

export const eveningStageEndpoints = (deps: EveningsDeps): readonly Endpoint[] => [
  endpoint({
    ...leader,
    id: 'evening-stage.read',
    method: 'GET',
    path: '/training-evenings/:eveningId',
    summary: 'One own evening: the code of this minute, who comes and is there, the question and its votes.',
    audit: {
      none: 'Read every few seconds by who leads the evening; who is there is written down where it changes.',
    },
    limit: 'read',
    params: eveningParams,
    body: null,
    answer: stageSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId } = actor;
      const now = deps.clock.now();
      const { eveningId } = request.params;
      const found = await inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const row = await eveningFor(tx, actor, 'lead', eveningId);
        return row === null
          ? null
          : {
              row,
              people: await listAttendance(tx, tenantId, [row.id]),
              poll: (await newestPolls(tx, tenantId, [row.id]))[0],
              questions: await presentQuestions(tx, actor, row.id),
            };
      });
      if (found === null) return refuse({ code: 'not_found' });
      const { row, poll } = found;
      const holders = await readHolders(deps, tenantId);
      const around = await inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => ({
        members: await listInvited(tx, tenantId, row.team_ids),
        choices: await listChoices(tx, tenantId),
        votesOf: await readVotes(tx, tenantId, poll === undefined ? [] : [poll.id]),
      }));
      const teams = around.choices.teams.filter(({ id }) => row.team_ids.includes(id));
      const organisations = around.choices.organisations.filter(({ id }) =>
        row.organisation_ids.includes(id),
      );
      const on = row.cancelled_at === null && isOn({ startsAt: row.starts_at, endsAt: row.ends_at }, now);
      return ok({
        ...headOf(row),
        code: on ? codeNow(deps.secretKey, tenantId, row.id, now) : null,
        people: [
          ...around.members.map(({ person_id, name, team_id }) => ({
            personId: person_id,
            name,
            team: teams.find(({ id }) => id === team_id)?.name ?? '',
            guest: null,
          })),
          ...guestsAt(holders, row)
            .filter(({ personId }) => !around.members.some(({ person_id }) => person_id === personId))
            .map(({ personId, name, role, organisationId }) => ({
              personId,
              name,
              team: '',
              guest: {
                role,
                organisation:
                  around.choices.organisations.find(({ id }) => id === organisationId)?.name ?? null,
              },
            })),
        ].map((one) => {
          const line = found.people.find(({ person_id }) => person_id === one.personId);
          return { ...one, coming: comingTo(row, line), present: line?.present_how ?? null };
        }),
        // With a team that has stopped nothing can be agreed.
        teams: teams.filter((team) => team.ended_on === null).map(({ id, name }) => ({ id, name })),
        organisations,
        duties: [...dutiesOf(row)],
        poll:
          poll === undefined
            ? null
            : {
                ...pollOf(poll, around.votesOf(poll.id)),
                votes: votersOf(around.votesOf(poll.id).counts),
              },
        questions: namedQuestions(found.questions, organisations),
      });
    },
  }),
  endpoint({
    ...leader,
    id: 'evening-stage.open-poll',
    method: 'POST',
    path: '/training-evenings/:eveningId/polls',
    summary: 'Ask the room; what was open before is closed by it. Twice is once.',
    audit: { event: 'evening.ask' },
    limit: 'act',
    params: eveningParams,
    body: newPollSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId } = actor;
      const now = deps.clock.now();
      const done = await inTransaction(deps.db, caller.context, async (tx) => {
        const row = await eveningFor(tx, actor, 'lead', request.params.eveningId);
        if (row === null) return refuse({ code: 'not_found' as const });
        const key = { tenantId, eveningId: row.id };
        if (await hasPoll(tx, key, request.body.pollId)) return ok(row.id);
        if (row.cancelled_at !== null || !isOn({ startsAt: row.starts_at, endsAt: row.ends_at }, now))
          return refuse({ code: 'wrong_status' as const });
        await closePolls(tx, key, null, now);
        await insertPoll(tx, key, request.body, now);
        await trail(tx, caller, actor, 'ask', row.id);
        return ok(row.id);
      }).catch((problem: unknown) => {
        // Two screens of one trainer asked at once: one of them is first.
        if (databaseRefusal(problem)?.state.startsWith('23') === true)
          return refuse({ code: 'wrong_status' as const });
        throw problem;
      });
      if (!done.ok) return done;
      await sayToRoom(deps, tenantId, done.value);
      return ok(undefined);
    },
  }),
  endpoint({
    ...leader,
    id: 'evening-stage.close-poll',
    method: 'DELETE',
    path: '/training-evenings/:eveningId/polls/:pollId',
    summary:
      'Close the question; nobody votes after it, and the bars are shown from five voters on, unless nearly all chose the same.',
    audit: { event: 'evening.close' },
    limit: 'act',
    params: pollParams,
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId } = actor;
      const { eveningId, pollId } = request.params;
      const done = await inTransaction(deps.db, caller.context, async (tx) => {
        const row = await eveningFor(tx, actor, 'lead', eveningId);
        const key = { tenantId, eveningId };
        if (row === null || !(await hasPoll(tx, key, pollId))) return refuse({ code: 'not_found' as const });
        if ((await closePolls(tx, key, pollId, deps.clock.now())) > 0)
          await trail(tx, caller, actor, 'close', eveningId);
        return ok(eveningId);
      });
      if (!done.ok) return done;
      await sayToRoom(deps, tenantId, eveningId);
      return ok(undefined);
    },
  }),
  endpoint({
    ...leader,
    id: 'evening-stage.tick',
    method: 'PUT',
    path: '/training-evenings/:eveningId/people/:personId',
    summary: 'Tick somebody by hand, whose phone is empty or who has none; or take a wrong tick away.',
    audit: { event: 'evening.tick' },
    limit: 'act',
    params: personParams,
    body: tickSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId } = actor;
      const { eveningId, personId } = request.params;
      const { present } = request.body;
      const now = deps.clock.now();
      const row = await inTransaction(deps.db, caller.context, (tx) =>
        eveningFor(tx, actor, 'lead', eveningId),
      );
      if (row === null) return refuse({ code: 'not_found' });
      if (row.starts_at.getTime() - now.getTime() > 30 * 60_000) return refuse({ code: 'wrong_status' });
      const guests = guestsAt(await readHolders(deps, tenantId), row);
      return inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
        const one = (await listInvited(tx, tenantId, row.team_ids)).find(
          ({ person_id }) => person_id === personId,
        );
        if (one === undefined && !guests.some((guest) => guest.personId === personId))
          return refuse({ code: 'not_found' });
        const key = { tenantId, eveningId, personId };
        const line = await holdLine(tx, { ...key, teamId: one?.team_id ?? null });
        if ((line.present_how !== null) !== present)
          await changeLine(
            tx,
            key,
            present ? { present_how: 'hand', present_at: now } : { present_how: null, present_at: null },
          );
        await trail(tx, caller, actor, 'tick', eveningId);
        return ok(undefined);
      });
    },
  }),
  endpoint({
    ...leader,
    id: 'evening-stage.propose',
    method: 'POST',
    path: '/training-evenings/:eveningId/proposals',
    summary:
      'Put what was agreed into the register as a draft of the team; coordinator and partner still sign. Twice is once.',
    audit: { event: 'evening.propose' },
    limit: 'act',
    params: eveningParams,
    body: newProposalSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId } = actor;
      const { agreementId, teamId, organisationId, duty, title, what } = request.body;
      const row = await inTransaction(deps.db, caller.context, (tx) =>
        eveningFor(tx, actor, 'lead', request.params.eveningId),
      );
      if (row === null || !row.team_ids.includes(teamId)) return refuse({ code: 'not_found' });
      if (organisationId !== undefined && !row.organisation_ids.includes(organisationId))
        return refuse({ code: 'not_found' });
      const done = await inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
        const { teams } = await listChoices(tx, tenantId);
        const neighbourhoodCodes = [
          ...(teams.find(({ id }) => id === teamId)?.neighbourhood_codes ?? []),
        ].sort();
        if (neighbourhoodCodes.length === 0) return refuse({ code: 'not_found' as const });
        const made = await deps.draftForTeam(tx, {
          tenantId,
          id: agreementId,
          teamId,
          partner:
            duty === undefined
              ? { kind: 'organisation', organisationId: organisationId ?? '' }
              : { kind: 'duty', role: duty },
          neighbourhoodCodes,
          title,
          what: `${what}\n\n${row.series}, ${dutchDay(row.starts_at)}`,
          open: request.language === 'nl' ? 'Nog af te spreken' : 'Still to be agreed',
          eveningOn: dutchDay(row.starts_at),
        });
        if (made.ok && made.value) await trail(tx, caller, actor, 'propose', row.id);
        return made;
      });
      if (!done.ok) return done;
      await deps.wakeTelling();
      return ok(undefined);
    },
  }),
  endpoint({
    ...leader,
    who: ['trainer', ...invited.who],
    id: 'evening-stage.hand-out',
    method: 'GET',
    path: '/training-evenings/:eveningId/hand-out',
    summary: 'What to take home as PDF: the main lines of the lessons, and whom to call.',
    audit: { none: 'Main lines of lessons that everybody can read.' },
    limit: 'paper',
    params: z.object(eveningParams.shape),
    body: null,
    answer: null,
    success: 200,
    kind: 'file',
    handle: async (request) => {
      const actor = actorOf(request);
      const row = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        eveningFor(tx, actor, actor.role === 'trainer' ? 'lead' : 'attend', request.params.eveningId),
      );
      if (row === null) return refuse({ code: 'not_found' });
      const page = await handOut(row, await deps.bookOf(actor.tenantId), request.language);
      void request.reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'inline; filename="trainingsavond.pdf"')
        .header('cache-control', 'private, no-store');
      return ok(await renderPdf(page));
    },
  }),
];
