/** What a volunteer's phone reads: the pack to work without network, and what came of the own signals. */
import { myCompassUseSchema, mySignalsSchema, phonePackSchema } from '@buurtplus/contract/signals';
import { ok } from '@buurtplus/domain/kernel';
import { roles } from '@buurtplus/domain/people';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listQuestions } from './questions.store.ts';
import { presentMySignal } from './signals.present.ts';
import {
  findTeam,
  findTenant,
  listAnswers,
  listDeskCards,
  listOwnSignals,
  listUsedAdvices,
} from './signals.store.ts';
import type { SignalsDeps } from './signals-deps.ts';

const shared = {
  method: 'GET',
  tenantScope: 'own',
  limit: 'read',
  params: null,
  query: null,
  body: null,
  success: 200,
} as const;

/** A year: what was used longer ago is not at somebody's fingertips. */
const usedWithinMs = 365 * 86_400_000;

export const volunteerEndpoints = (deps: SignalsDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'phone-pack.read',
    path: '/phone-pack',
    summary: 'All a phone needs to work without network; nothing about residents.',
    who: roles,
    dataClass: 1,
    audit: { none: 'Desks, team name and a public key.' },
    answer: phonePackSchema,
    handle: async (request) => {
      const actor = actorOf(request);
      const sealingKey = await deps.sealingKey(actor.tenantId);
      const epoch = await deps.epoch();
      const { version: compassVersion } = await deps.editions.current(actor.tenantId);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const tenant = await findTenant(tx, actor.tenantId);
        const team = actor.teamId === null ? undefined : await findTeam(tx, actor.tenantId, actor.teamId);
        const desks = await listDeskCards(tx, actor.tenantId);
        return ok({
          epoch,
          tenant: {
            id: tenant.id,
            name: tenant.name,
            municipalityCode: tenant.municipality_code,
            areaYear: tenant.area_year,
          },
          team:
            team === undefined
              ? null
              : { id: team.id, name: team.name, neighbourhoodCodes: team.neighbourhood_codes },
          sealingKey,
          desks: desks.map((desk) => ({
            code: desk.code,
            nameNl: desk.name_nl,
            nameEn: desk.name_en,
            role: desk.role,
            phone: desk.phone,
          })),
          compassVersion,
        });
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'my-signals.read',
    path: '/my-signals',
    summary: 'Own signals: number, kind, street, phase and answers; never the text.',
    who: ['volunteer', 'coordinator'],
    dataClass: 2,
    audit: { none: 'Own data, without the content.' },
    answer: mySignalsSchema,
    handle: async (request) => {
      const actor = actorOf(request);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const rows = await listOwnSignals(tx, actor.tenantId, actor.personId);
        const ids = rows.map((row) => row.id);
        const answers = await listAnswers(tx, actor.tenantId, ids);
        const questions = await listQuestions(tx, actor.tenantId, ids);
        return ok({ signals: rows.map((row) => presentMySignal(row, answers, questions)) });
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'my-compass-use.read',
    path: '/my-compass-use',
    summary:
      'Which advices of the compass own signals of the last year used, so that the phone can tell what changed in them.',
    who: ['volunteer', 'coordinator'],
    dataClass: 2,
    audit: { none: 'Own data: names of advices, nothing of a signal.' },
    answer: myCompassUseSchema,
    handle: async (request) => {
      const { tenantId, personId } = actorOf(request);
      const since = new Date(deps.clock.now().getTime() - usedWithinMs);
      return inTransaction(deps.db, signedIn(request).context, async (tx) =>
        ok({ advices: [...(await listUsedAdvices(tx, tenantId, personId, since))] }),
      );
    },
  }),
];
