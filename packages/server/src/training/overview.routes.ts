/** The overview for trainer and adviser: how many people are reached in each team and area, never who. */
import { type LearningReach, trainingOverviewSchema } from '@buurtplus/contract/training-overview';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { mondayOf } from '@buurtplus/domain/roster';
import { learningLine, mayLearn, whatGoesWrong } from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint } from '../platform/http/endpoint.ts';
import {
  countFirstAnswers,
  listAttended,
  listCertified,
  listReached,
  listTeamsWithAreas,
} from './overview.store.ts';
import { listPublished } from './scenarios.store.ts';
import type { TrainingDeps } from './training-deps.ts';

type Did = { readonly team_id: string; readonly person_id: string };

export const overviewEndpoint = (deps: TrainingDeps): Endpoint =>
  endpoint({
    id: 'training-overview.read',
    method: 'GET',
    path: '/training-overview',
    summary:
      'How many people learned what in each team and area, and what goes wrong of ten or more: multiples of five, nothing below five.',
    who: ['trainer', 'regional_adviser'],
    dataClass: 0,
    tenantScope: 'own',
    audit: { none: 'Rounded figures of at least five people.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: trainingOverviewSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId } = actor;
      if (!mayLearn(actor, 'see_reach', { tenantId, teamId: null, personId: null }, 'run_team').ok)
        return refuse({ code: 'not_found' });
      const on = dutchDay(deps.clock.now());
      const { teams, reached, certified, attended, answers, published } = await inTransaction(
        deps.jobsDb,
        { ...noContext, tenantId },
        async (tx) => ({
          teams: await listTeamsWithAreas(tx, tenantId),
          reached: await listReached(tx, tenantId, mondayOf(on)),
          certified: await listCertified(tx, tenantId, mondayOf(on)),
          attended: await listAttended(tx, tenantId, mondayOf(on)),
          answers: await countFirstAnswers(tx, tenantId, mondayOf(on)),
          published: await listPublished(tx, tenantId),
        }),
      );
      const reachOf = (teamIds: readonly string[]): LearningReach => {
        const within = <Row extends Did>(rows: readonly Row[]) =>
          rows.filter((row) => teamIds.includes(row.team_id));
        const people = (rows: readonly Did[]) =>
          deps.aboutPeople([...new Set(within(rows).map((row) => row.person_id))]);
        return {
          people: people(reached),
          certificates: people(certified),
          evenings: people(attended),
          modules: learningLine.map(({ id }) => ({
            moduleId: id,
            people: people(reached.filter((row) => row.module_id === id)),
          })),
        };
      };
      const lessons = await Promise.all(learningLine.map(({ id }) => loadLesson(id)));
      const codes = [...new Set(teams.flatMap((team) => team.neighbourhood_codes))].sort();
      return ok({
        on,
        teams: teams.map(({ id, name }) => ({ teamId: id, name, ...reachOf([id]) })),
        areas: await Promise.all(
          codes.map(async (code) => ({
            code,
            name: await deps.areaName(tenantId, code),
            ...reachOf(
              teams.filter((team) => team.neighbourhood_codes.includes(code)).map((team) => team.id),
            ),
          })),
        ),
        missed: whatGoesWrong(
          lessons.flatMap((lesson) => lesson ?? []),
          published.map(({ body, version }) => ({ ...body, version })),
          answers,
        ),
      });
    },
  });
