/** Questions to guests: the trainer asks on the evening, the partner or who has the duty answers, trainer and teams read it. */
import {
  answerQuestionSchema,
  eveningQuestionsSchema,
  newQuestionSchema,
} from '@buurtplus/contract/evenings';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutyRoles } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { tellEach } from '../platform/tell-each.ts';
import { askedOf, isGuestOf, readHolders } from './evenings.guests.ts';
import {
  answerOnce,
  insertQuestion,
  namedQuestions,
  presentQuestions,
  standingAnswer,
} from './evenings.questions.store.ts';
import { asJobs, eveningFor, eveningParams, leader, trail } from './evenings.shared.ts';
import { findEvening, listChoices } from './evenings.store.ts';
import type { EveningsDeps } from './evenings-deps.ts';

/** Who asked it and the coordinators of the teams there. */
const tellAnswered = async (
  tx: Kysely<Tables>,
  deps: EveningsDeps,
  key: { readonly tenantId: string; readonly eveningId: string },
): Promise<void> => {
  const row = await findEvening(tx, key);
  if (row === null) return;
  await tellEach(tx, key.tenantId, {
    persons: [deps.tellPerson, [row.made_by, ...row.co_leader_ids]],
    teams: [deps.tellTeam, row.team_ids],
  });
};

const shared = { dataClass: 1, tenantScope: 'own', query: null } as const;

export const eveningQuestionEndpoints = (deps: EveningsDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'evening-questions.list',
    who: ['volunteer', 'coordinator', 'trainer', 'partner', ...dutyRoles],
    method: 'GET',
    path: '/evening-questions',
    summary:
      'What was asked of guests on evenings of the own team, and what they said; a guest sees what is asked of him.',
    audit: { none: 'General questions without names, read by whom they are for.' },
    limit: 'read',
    params: null,
    body: null,
    answer: eveningQuestionsSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId } = actor;
      const found = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        presentQuestions(tx, actor, null),
      );
      const { organisations } = await inTransaction(deps.jobsDb, asJobs(tenantId), (tx) =>
        listChoices(tx, tenantId),
      );
      return ok({ questions: namedQuestions(found, organisations) });
    },
  }),
  endpoint({
    ...leader,
    id: 'evening-questions.ask',
    method: 'POST',
    path: '/training-evenings/:eveningId/questions',
    summary:
      'Ask an invited partner or duty something; an answer is expected within ten working days. Twice is once.',
    audit: { event: 'evening.question' },
    limit: 'act',
    params: eveningParams,
    body: newQuestionSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId } = actor;
      const { questionId, question } = request.body;
      const asked = {
        organisation_id: request.body.organisationId ?? null,
        duty: request.body.duty ?? null,
      };
      const now = deps.clock.now();
      const holders = await readHolders(deps, tenantId);
      const made = await inTransaction(deps.db, caller.context, async (tx) => {
        const row = await eveningFor(tx, actor, 'lead', request.params.eveningId);
        if (row === null || !isGuestOf(row, asked)) return refuse({ code: 'not_found' as const });
        const dueOn = deps.answerDay(now);
        const fresh = await insertQuestion(tx, {
          tenantId,
          id: questionId,
          eveningId: row.id,
          organisationId: asked.organisation_id,
          duty: asked.duty,
          question,
          now,
          dueOn,
        });
        if (!fresh) return ok(undefined);
        await trail(tx, caller, actor, 'question', row.id);
        await tellEach(tx, tenantId, { persons: [deps.tellPerson, askedOf(holders, asked, row.duties)] });
        return ok(undefined);
      });
      if (made.ok) await deps.wakeTelling();
      return made;
    },
  }),
  endpoint({
    ...shared,
    id: 'evening-questions.answer',
    who: ['partner', ...dutyRoles],
    method: 'POST',
    path: '/evening-questions/:questionId/answer',
    summary:
      'Answer for the own organisation or duty, once: the same again is the same; trainer and coordinators hear that there is something.',
    audit: { event: 'evening.answer' },
    limit: 'act',
    params: z.object({ questionId: idSchema }),
    body: answerQuestionSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId } = actor;
      const { questionId } = request.params;
      const done = await inTransaction(deps.db, caller.context, async (tx) => {
        const eveningId = await answerOnce(tx, tenantId, questionId, request.body.answer, deps.clock.now());
        if (eveningId !== null) {
          await trail(tx, caller, actor, 'answer', eveningId);
          await tellAnswered(tx, deps, { tenantId, eveningId });
          return ok(undefined);
        }
        const stands = await standingAnswer(tx, tenantId, questionId);
        // It arrived the first time, and only the reply was lost.
        if (stands === request.body.answer) return ok(undefined);
        return refuse({ code: stands === null ? ('not_found' as const) : ('answered_before' as const) });
      });
      if (done.ok) await deps.wakeTelling();
      return done;
    },
  }),
];
