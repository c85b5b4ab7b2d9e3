/** What was agreed about one signal, for the desk that has it: one line beside its due time. */
import { agreedPromiseSchema } from '@buurtplus/contract/agreements';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutyRoles } from '@buurtplus/domain/people';
import { maySignal } from '@buurtplus/domain/signals';
import { z } from 'zod';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { type Answer, refusalFor } from '../platform/http/refusal.ts';
import { factsOf, signalOf } from '../signals/signal-row.ts';
import { findSignal } from '../signals/signals.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { promiseFor } from './ports.ts';

export const promiseEndpoint = (deps: AgreementsDeps): Endpoint =>
  endpoint({
    id: 'agreements.promise',
    method: 'GET',
    path: '/signals/:signalId/promise',
    summary:
      'What was agreed about a signal at the own desk and by when, with the days it is closed; nothing when nothing was.',
    who: dutyRoles,
    dataClass: 1,
    tenantScope: 'own',
    audit: { none: 'Terms of an agreement and their moments; reading the signal itself left its line.' },
    limit: 'read',
    params: z.object({ signalId: idSchema }),
    query: null,
    body: null,
    answer: agreedPromiseSchema.optional(),
    success: 200,
    handle: async (request): Promise<Answer<z.input<typeof agreedPromiseSchema> | undefined>> => {
      const actor = actorOf(request);
      const row = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        findSignal(tx, actor.tenantId, request.params.signalId),
      );
      if (row === null) return refuse({ code: 'not_found' });
      const may = maySignal(actor, 'read', factsOf(signalOf(row), deps.clock.now()), 'handle_signal');
      if (!may.ok) return refuse(refusalFor(may.refusal));
      const promise = await promiseFor(deps, actor.tenantId, row.id);
      return ok(promise ?? undefined);
    },
  });
