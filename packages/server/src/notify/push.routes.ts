/** Wanting to be told: this browser's push address, saved and taken away by its own person. */
import { pushSubscriptionSchema } from '@buurtplus/contract/signals';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { dropOwnSubscriptions, saveSubscription } from './notify.store.ts';
import { isPushService } from './push-sender.ts';

export type PushRouteDeps = {
  readonly db: Kysely<Tables>;
  readonly newId: () => string;
  readonly publicKey: string | null;
};

const shared = {
  who: 'signed_in',
  dataClass: 1,
  tenantScope: 'person',
  params: null,
  query: null,
  limit: 'act',
  audit: { none: 'Own choice to be told.' },
} as const;

export const pushEndpoints = (deps: PushRouteDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'push.key',
    method: 'GET',
    path: '/push-key',
    summary: 'The public key push services ask for; null when push is off.',
    body: null,
    answer: z.object({ publicKey: z.string().nullable() }),
    success: 200,
    handle: async () => ok({ publicKey: deps.publicKey }),
  }),
  endpoint({
    ...shared,
    id: 'push.subscribe',
    method: 'POST',
    path: '/me/push-subscriptions',
    summary: 'Be told on this browser, and whoever used it before no more.',
    body: pushSubscriptionSchema,
    answer: z.object({ subscribed: z.boolean() }),
    success: 201,
    handle: async (request) => {
      const { personId, sessionId, context } = signedIn(request);
      const { endpoint: address, keys } = request.body;
      if (!isPushService(address))
        return refuse({ code: 'invalid_input', fields: [{ path: 'endpoint', code: 'not_a_push_service' }] });
      const subscribed = await inTransaction(deps.db, { ...context, personId }, (tx) =>
        saveSubscription(tx, {
          personId,
          sessionId,
          id: deps.newId(),
          endpoint: address,
          p256dh: keys.p256dh,
          auth: keys.auth,
        }),
      );
      return ok({ subscribed });
    },
  }),
  endpoint({
    ...shared,
    id: 'push.unsubscribe',
    method: 'DELETE',
    path: '/me/push-subscriptions',
    summary: 'Be told no more, on any browser.',
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const { personId, context } = signedIn(request);
      await inTransaction(deps.db, { ...context, personId }, (tx) => dropOwnSubscriptions(tx, personId));
      return ok(undefined);
    },
  }),
];
