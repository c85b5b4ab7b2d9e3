/** Evaluations over HTTP: a trainer makes one and reads figures, somebody of a team answers without a name. */
import { createHmac, randomUUID } from 'node:crypto';
import {
  evaluationAnswerSchema,
  evaluationResultsSchema,
  evaluationsSchema,
  myEvaluationsSchema,
  newEvaluationSchema,
} from '@buurtplus/contract/evaluation';
import { idSchema } from '@buurtplus/contract/sync';
import {
  countRight,
  type EvaluationMoment,
  evaluationMoments,
  formOf,
  isOpen,
  isReaction,
  lastDayOf,
  mayEvaluate,
  otherForm,
  readLinkCode,
  trainingEvening,
} from '@buurtplus/domain/evaluation';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { databaseRefusal, inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import {
  type EvaluationRow,
  findEvaluation,
  hasEvaluationNear,
  insertAnswer,
  insertEvaluation,
  listAnswered,
  listAnswers,
  listEvaluations,
  listOwnTickets,
  listTeamNames,
  type NewAnswer,
  takeTicket,
} from './evaluation.store.ts';
import { type EvaluationDeps, inTenant } from './evaluation-deps.ts';
import { eveningsOf } from './evaluation-evenings.store.ts';
import { mendEndpoints } from './evaluation-mend.routes.ts';
import { behaviourOf, learningOf, reactionOf, resultOf } from './results.ts';
import { listMonths } from './team-months.store.ts';

const cardOf = (row: EvaluationRow, names: ReadonlyMap<string, string>) => ({
  evaluationId: row.id,
  name: row.name,
  teamNames: row.team_ids.map((id) => names.get(id) ?? '').filter((name) => name !== ''),
  trainingOn: row.training_on,
});

const readers = {
  who: ['trainer', 'regional_adviser'],
  dataClass: 0,
  tenantScope: 'own',
  query: null,
} as const;
const walkers = { who: ['volunteer', 'coordinator'], dataClass: 1, tenantScope: 'own', query: null } as const;
const byId = z.object({ evaluationId: idSchema });

/** The same form of the same person, sent twice. */
const isSame = (before: EvaluationRow, row: EvaluationRow): boolean =>
  before.made_by === row.made_by &&
  before.name === row.name &&
  before.training_on === row.training_on &&
  [...before.team_ids].sort().join() === [...row.team_ids].sort().join();

const makeEndpoint = (deps: EvaluationDeps): Endpoint =>
  endpoint({
    who: ['trainer'],
    dataClass: 0,
    tenantScope: 'own',
    query: null,
    id: 'evaluations.make',
    method: 'POST',
    path: '/evaluations',
    summary: 'Make an evaluation of a training for one or more teams.',
    audit: { event: 'evaluation.made' },
    limit: 'act',
    params: null,
    body: newEvaluationSchema,
    answer: z.object({ evaluationId: z.string() }),
    success: 201,
    handle: async (request) => {
      const { tenantId, personId, role } = actorOf(request);
      const { evaluationId, name, trainingOn } = request.body;
      const teamIds = [...new Set(request.body.teamIds)];
      return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
        const known = new Set((await listTeamNames(tx, tenantId)).map((team) => team.id));
        if (!teamIds.every((id) => known.has(id)))
          return refuse({ code: 'invalid_input', fields: [{ path: 'teamIds', code: 'unknown' }] });
        if (!mayEvaluate(trainingOn, dutchDay(deps.clock.now())))
          return refuse({ code: 'invalid_input', fields: [{ path: 'trainingOn', code: 'too_long_ago' }] });
        if (await hasEvaluationNear(tx, tenantId, evaluationId, teamIds, trainingOn))
          return refuse({ code: 'invalid_input', fields: [{ path: 'teamIds', code: 'evaluated_lately' }] });
        const row = {
          tenant_id: tenantId,
          id: evaluationId,
          name,
          team_ids: teamIds,
          training_on: trainingOn,
          made_by: personId,
          made_at: deps.clock.now(),
        };
        if (await insertEvaluation(tx, row)) {
          await writeAudit(tx, {
            tenantId,
            actorId: personId,
            actorRole: role,
            sessionId: signedIn(request).sessionId,
            action: 'evaluation.made',
            objectType: 'evaluation',
            objectId: evaluationId,
            purpose: 'run_team',
            outcome: 'done',
          });
          return ok({ evaluationId });
        }
        const before = await findEvaluation(tx, tenantId, evaluationId);
        return before !== null && isSame(before, row)
          ? ok({ evaluationId })
          : refuse({ code: 'other_content' });
      });
    },
  });

const listEndpoint = (deps: EvaluationDeps): Endpoint =>
  endpoint({
    ...readers,
    id: 'evaluations.list',
    method: 'GET',
    path: '/evaluations',
    summary: 'Evaluations of this municipality, newest first.',
    audit: { none: 'Names of evaluations and teams.' },
    limit: 'read',
    params: null,
    body: null,
    answer: evaluationsSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
        const teams = await listTeamNames(tx, tenantId);
        const names = new Map(teams.map((team) => [team.id, team.name]));
        const rows = await listEvaluations(tx, tenantId);
        const answered = await listAnswered(tx, tenantId);
        const evenings = await eveningsOf(tx, tenantId, rows, null);
        const clockOf = (row: EvaluationRow) => {
          const evening = trainingEvening(evenings.get(row.id) ?? []);
          return evening === null
            ? null
            : { beginsAt: evening.beginsAt.toISOString(), endsAt: evening.endsAt.toISOString() };
        };
        return ok({
          evaluations: rows.map((row) => ({
            ...cardOf(row, names),
            evening: clockOf(row),
            teamIds: row.team_ids,
            untouched: !answered.has(row.id),
          })),
          teams: teams.filter((team) => team.ended_on === null).map(({ id, name }) => ({ teamId: id, name })),
        });
      });
    },
  });

const resultsEndpoint = (deps: EvaluationDeps): Endpoint =>
  endpoint({
    ...readers,
    id: 'evaluations.results',
    method: 'GET',
    path: '/evaluations/:evaluationId/results',
    summary:
      'Figures of an evaluation, of enough people and signals only and after the last day of answering.',
    audit: { none: 'Answers of at least ten people, and at least ten signals of three people.' },
    limit: 'read',
    params: byId,
    body: null,
    answer: evaluationResultsSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      const today = dutchDay(deps.clock.now());
      return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
        const row = await findEvaluation(tx, tenantId, request.params.evaluationId);
        if (row === null) return refuse({ code: 'not_found' });
        const names = new Map((await listTeamNames(tx, tenantId)).map((team) => [team.id, team.name]));
        const answers = await listAnswers(tx, tenantId, row.id);
        const months = await listMonths(tx, tenantId, row.team_ids);
        return ok({
          evaluation: cardOf(row, names),
          reaction: reactionOf(answers, row.training_on, today),
          learning: learningOf(answers, row.training_on, today),
          behaviour: behaviourOf(months, row.training_on),
          result: resultOf(months, row.team_ids, row.training_on),
        });
      });
    },
  });

const openEndpoint = (deps: EvaluationDeps): Endpoint =>
  endpoint({
    ...walkers,
    id: 'my-evaluations.read',
    method: 'GET',
    path: '/my-evaluations',
    summary: 'What the asker can answer now about a training of the own team, without a name.',
    audit: { none: 'Own invitations to answer.' },
    limit: 'read',
    params: null,
    body: null,
    answer: myEvaluationsSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId, personId } = actorOf(request);
      const at = deps.clock.now();
      const now = { at, today: dutchDay(at) };
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const rows = await listEvaluations(tx, tenantId);
        const evenings = await eveningsOf(tx, tenantId, rows, personId);
        const isOpenNow = (row: EvaluationRow, moment: EvaluationMoment): boolean =>
          isOpen(moment, row.training_on, now, trainingEvening(evenings.get(row.id) ?? []));
        const done = new Set(
          (await listOwnTickets(tx, tenantId)).map((ticket) => `${ticket.evaluation_id} ${ticket.moment}`),
        );
        return ok({
          open: rows.flatMap((row) =>
            evaluationMoments
              .filter((moment) => isOpenNow(row, moment) && !done.has(`${row.id} ${moment}`))
              .map((moment) => ({
                evaluationId: row.id,
                name: row.name,
                moment,
                trainingOn: row.training_on,
                until: lastDayOf(moment, row.training_on),
              })),
          ),
        });
      });
    },
  });

const answerEndpoint = (deps: EvaluationDeps): Endpoint =>
  endpoint({
    ...walkers,
    id: 'evaluations.answer',
    method: 'POST',
    path: '/evaluations/:evaluationId/answers',
    summary: 'Answer without a name: that somebody answered is kept, and apart from it what, without a time.',
    audit: { event: 'evaluation.answered' },
    limit: 'act',
    params: byId,
    body: evaluationAnswerSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const { tenantId, personId } = actorOf(request);
      const { evaluationId } = request.params;
      const { body } = request;
      const wrong = (path: string, code: string) =>
        refuse({ code: 'invalid_input' as const, fields: [{ path, code }] });
      const base = {
        tenantId,
        // By chance and not by time: else the order of ids would tell whose is whose.
        id: randomUUID(),
        evaluationId,
        moment: body.moment,
        words: body.words === null || body.words.trim() === '' ? null : body.words.trim(),
      };
      let answer: NewAnswer;
      if (body.moment === 'reaction') {
        if (!isReaction(body.reaction)) return wrong('reaction', 'incomplete');
        answer = {
          ...base,
          form: null,
          linkHash: null,
          choices: null,
          rightCount: null,
          reaction: body.reaction,
        };
      } else {
        const code = readLinkCode(body.code);
        if (code === null) return wrong('code', 'not_a_code');
        const first = formOf(code);
        if (body.form !== (body.moment === 'before' ? first : otherForm(first)))
          return wrong('form', 'other_words');
        const rightCount = countRight(body.choices);
        if (rightCount === null) return wrong('choices', 'incomplete');
        const linkHash = createHmac('sha256', deps.secretKey).update(`${evaluationId} ${code}`).digest();
        answer = { ...base, form: body.form, linkHash, choices: body.choices, rightCount, reaction: null };
      }
      try {
        return await inTransaction(deps.db, signedIn(request).context, async (tx) => {
          const row = await findEvaluation(tx, tenantId, evaluationId);
          if (row === null) return refuse({ code: 'not_found' });
          const at = deps.clock.now();
          const evening = trainingEvening(
            (await eveningsOf(tx, tenantId, [row], personId)).get(row.id) ?? [],
          );
          if (!isOpen(body.moment, row.training_on, { at, today: dutchDay(at) }, evening))
            return refuse({ code: 'not_found' });
          const ticket = {
            tenant_id: tenantId,
            evaluation_id: evaluationId,
            moment: body.moment,
            person_id: personId,
          };
          // Answered already: saying so again changes nothing.
          if (!(await takeTicket(tx, ticket))) return ok(undefined);
          await insertAnswer(tx, answer);
          await writeAudit(tx, {
            tenantId,
            actorId: null,
            actorRole: null,
            sessionId: null,
            action: 'evaluation.answered',
            objectType: 'evaluation',
            objectId: evaluationId,
            purpose: 'own_data',
            outcome: 'done',
          });
          return ok(undefined);
        });
      } catch (problem) {
        const constraint = databaseRefusal(problem)?.constraint ?? '';
        if (constraint === 'evaluation_answers_one_each') return wrong('code', 'used_by_another');
        // It was taken away at this very moment.
        if (constraint.endsWith('_evaluation_fk')) return refuse({ code: 'not_found' });
        throw problem;
      }
    },
  });

export const evaluationEndpoints = (deps: EvaluationDeps): readonly Endpoint[] => [
  makeEndpoint(deps),
  ...mendEndpoints(deps),
  listEndpoint(deps),
  resultsEndpoint(deps),
  openEndpoint(deps),
  answerEndpoint(deps),
];
