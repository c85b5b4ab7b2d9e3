/** One month of one agreement, for both sides: how much was kept and late of what came in then, and the list behind it. */
import { agreementMonthSchema } from '@buurtplus/contract/agreements';
import { monthParamSchema } from '@buurtplus/contract/insight';
import { sideOf } from '@buurtplus/domain/agreements';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutchDay } from '../platform/clock.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { heldVersion, keptPartFor } from './agreements.present.ts';
import { agreementParams, agreementShared } from './agreements.routes.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { daysOfMonth, monthsOf } from './held.ts';
import { loadAgreement } from './load-agreement.ts';
import { isShownQuiet, measure, pausesOf } from './measure.ts';
import { namesOf } from './sides.ts';

export const monthEndpoint = (deps: AgreementsDeps): Endpoint =>
  endpoint({
    ...agreementShared,
    id: 'agreements.month',
    method: 'GET',
    path: '/agreements/:agreementId/months/:month',
    summary: 'One month of an agreement: kept and late of what came in then, as this side may see it.',
    audit: { none: 'The figures of the agreement itself, of one month.' },
    limit: 'read',
    params: agreementParams.extend(monthParamSchema.shape),
    body: null,
    answer: agreementMonthSchema,
    success: 200,
    handle: async (request) => {
      const [caller, actor] = [signedIn(request), actorOf(request)];
      const { agreementId, month } = request.params;
      const loaded = await loadAgreement(deps, caller, actor, agreementId);
      if (!loaded.ok) return loaded;
      const { row, versions, around, pauses } = loaded.value;
      const today = dutchDay(deps.clock.now());
      const months = monthsOf(versions, today);
      if (!months.includes(month)) return refuse({ code: 'not_found' });
      const { from, until } = daysOfMonth(month);
      const measured = await measure(deps, row, versions, pausesOf(pauses), { from, until });
      const held = heldVersion(row, versions);
      return ok({
        agreementId,
        side: sideOf(actor),
        title: held?.terms.title ?? '',
        ...namesOf(around, row),
        month,
        months: [...months],
        isOver: until < today,
        pauses: pauses
          .filter((one) => one.ends_on >= one.starts_on && one.starts_on <= until && one.ends_on >= from)
          .map((one) => ({ pauseId: one.id, from: one.starts_on, until: one.ends_on })),
        ...keptPartFor(actor, row, measured, versions, today, await isShownQuiet(deps, row)),
        deputy: held?.terms.deputy ?? '',
      });
    },
  });
