/** A professional says where he lives, so that nothing about that address comes to his own desk; nobody else reads it. */
import { ownAddressesSchema, ownAddressSchema } from '@buurtplus/contract/privacy';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import {
  countAddition,
  deleteOwnAddress,
  insertOwnAddress,
  keepApart,
  listOwnAddresses,
} from './own-address.store.ts';
import { inTenant, type OwnAddressDeps } from './privacy-deps.ts';

const shared = { who: dutyRoles, dataClass: 1, tenantScope: 'person', query: null } as const;
const most = 5;
const dayMs = 86_400_000;

export const ownAddressEndpoints = (deps: OwnAddressDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'own-addresses.list',
    method: 'GET',
    path: '/me/own-addresses',
    summary: 'The addresses the asker keeps out of his own work.',
    audit: { none: 'Own addresses.' },
    limit: 'read',
    params: null,
    body: null,
    answer: ownAddressesSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId, personId } = actorOf(request);
      const rows = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        listOwnAddresses(tx, tenantId, personId),
      );
      return ok({
        addresses: rows.map((row) => ({
          addressId: row.id,
          street: row.street,
          houseNumber: row.house_number,
        })),
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'own-addresses.add',
    method: 'POST',
    path: '/me/own-addresses',
    summary: 'Keep an own address out of the own work; what lies here about it is routed to somebody else.',
    audit: { event: 'own_address.added' },
    limit: 'act',
    params: null,
    body: ownAddressSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId, personId } = actor;
      const caller = signedIn(request);
      const { addressId, street, houseNumber } = request.body;
      const now = deps.clock.now();
      const added = await inTransaction(deps.db, caller.context, async (tx) => {
        const addition = {
          tenant_id: tenantId,
          person_id: personId,
          address_id: addressId,
          added_at: now,
        };
        if (!(await countAddition(tx, addition, new Date(now.getTime() - dayMs), most))) return 'too_often';
        if ((await listOwnAddresses(tx, tenantId, personId)).length >= most) return 'too_many';
        return insertOwnAddress(tx, {
          tenant_id: tenantId,
          person_id: personId,
          id: addressId,
          street,
          house_number: houseNumber,
          made_at: now,
        });
      });
      if (added === 'too_many' || added === 'too_often')
        return refuse({ code: 'invalid_input', fields: [{ path: 'street', code: added }] });
      // Also when the form came twice: what a broken connection left undone is done now.
      const isToBeRouted = await inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
        await writeAudit(tx, {
          tenantId,
          actorId: personId,
          actorRole: actor.role,
          sessionId: caller.sessionId,
          action: 'own_address.added',
          objectType: 'own_address',
          objectId: addressId,
          purpose: 'own_data',
          outcome: 'done',
        });
        return keepApart(
          tx,
          { tenantId, personId, duties: actor.duties, now },
          { street, houseNumber },
          'open',
        );
      });
      await deps.keepCasesApart(tenantId, personId, { street, houseNumber }, 'open');
      if (isToBeRouted) await deps.wakeRouting();
      return ok(undefined);
    },
  }),
  endpoint({
    ...shared,
    id: 'own-addresses.remove',
    method: 'DELETE',
    path: '/me/own-addresses/:addressId',
    summary: 'Take an own address away, after moving house; what was kept apart before stays apart.',
    audit: { event: 'own_address.removed' },
    limit: 'act',
    params: z.object({ addressId: idSchema }),
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId, personId } = actor;
      const caller = signedIn(request);
      return inTransaction(deps.db, caller.context, async (tx) => {
        const { addressId } = request.params;
        if (!(await deleteOwnAddress(tx, tenantId, personId, addressId)))
          return refuse({ code: 'not_found' });
        await writeAudit(tx, {
          tenantId,
          actorId: personId,
          actorRole: actor.role,
          sessionId: caller.sessionId,
          action: 'own_address.removed',
          objectType: 'own_address',
          objectId: addressId,
          purpose: 'own_data',
          outcome: 'done',
        });
        return ok(undefined);
      });
    },
  }),
];
