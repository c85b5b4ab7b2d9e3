/** What walkers hear back: the newest month of their own team, and words of professionals. */
import { teamResultsSchema } from '@buurtplus/contract/insight';
import { addMonths, mayInsight, monthForWalkers, newestReady, readyOn } from '@buurtplus/domain/insight';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { refusalFor } from '../platform/http/refusal.ts';
import { presentThanks } from './insight.present.ts';
import type { InsightDeps } from './insight-deps.ts';
import { findMonth, listMonths } from './months.store.ts';
import { listThanks } from './thanks.store.ts';

/** The month whose figures come next, and from which day. */
export const nextMonth = (today: string) => {
  const month = addMonths(newestReady(today), 1);
  return { month, readyOn: readyOn(month) };
};

export const resultsEndpoint = (deps: InsightDeps): Endpoint =>
  endpoint({
    id: 'team-results.read',
    method: 'GET',
    path: '/team-results',
    summary:
      'What the own team did in the newest month with figures, what became of its signals, and thanks.',
    who: ['volunteer', 'coordinator'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { none: 'Figures of the own team that point at nobody.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: teamResultsSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId, teamId } = actor;
      const facts = { tenantId, teamId, neighbourhoodCodes: [], partnerIds: [] };
      const may = mayInsight(actor, 'read_results', facts, 'own_data');
      if (!may.ok) return refuse(refusalFor(may.refusal));
      if (teamId === null) return refuse({ code: 'not_found' });
      const today = dutchDay(deps.clock.now());
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const [newest] = await listMonths(tx, tenantId, teamId);
        const figures = newest === undefined ? null : await findMonth(tx, tenantId, teamId, newest.month);
        const month = figures === null ? null : monthForWalkers(figures);
        return ok({
          teamId,
          month: month === null ? null : { ...month, counted: [...month.counted] },
          next: nextMonth(today),
          thanks: (await listThanks(tx, tenantId, teamId, today)).map(presentThanks),
        });
      });
    },
  });
