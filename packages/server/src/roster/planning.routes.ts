/** The roster for the coordinator: zones, single items, changed numbers, calling off, and people put on or taken off. */
import {
  cancelItemSchema,
  changeItemSchema,
  newItemSchema,
  newZoneSchema,
  placePersonSchema,
  rosterItemSchema,
} from '@buurtplus/contract/roster';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { databaseRefusal, inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { endZone, findTeam, insertZone } from '../teams/zones.store.ts';
import { offerPlaces } from './offer-places.ts';
import { callOff, changePlan, placePerson, planItem, planRefusal, takePersonOff } from './plan-item.ts';
import { type Place, placeOf, readItem } from './read-roster.ts';
import type { RosterDeps } from './roster-deps.ts';

const planner = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  limit: 'act',
  query: null,
} as const;
const itemParams = z.object({ itemId: idSchema });

/** One deed of a coordinator: in one transaction, with a line in the trail, and the database's own no in words. */
export const planningDeed = async <Value>(
  deps: RosterDeps,
  caller: Caller,
  action: string,
  objectId: string | null,
  work: (tx: Kysely<Tables>, place: Place) => Promise<Result<Value, HttpRefusal>>,
): Promise<Result<Value, HttpRefusal>> => {
  const place = placeOf(caller);
  if (place === null) return refuse({ code: 'not_found' });
  return inTransaction(deps.db, caller.context, async (tx) => {
    const done = await work(tx, place);
    if (done.ok)
      await writeAudit(tx, {
        tenantId: place.tenantId,
        actorId: caller.personId,
        actorRole: caller.actor?.role ?? null,
        sessionId: caller.sessionId,
        action,
        objectType: action.slice(0, action.indexOf('.')),
        objectId,
        purpose: 'run_team',
        outcome: 'done',
      });
    return done;
  }).catch((problem: unknown) => {
    const refusal = planRefusal(problem);
    if (refusal === null) throw problem;
    return refuse(refusal);
  });
};

export const planningEndpoints = (deps: RosterDeps): readonly Endpoint[] => {
  const view = async (caller: Caller, itemId: string) => {
    const item = await inTransaction(deps.db, caller.context, (tx) =>
      readItem(tx, caller, itemId, deps.clock.now()),
    );
    return item === null ? refuse({ code: 'not_found' as const }) : ok(item);
  };
  const tell = async (caller: Caller, people: readonly string[]): Promise<void> => {
    const tenantId = caller.actor?.tenantId ?? '';
    for (const personId of people) {
      await deps.announce({ tenantId, personId });
      await deps.tellPerson(tenantId, personId);
    }
  };
  return [
    endpoint({
      ...planner,
      id: 'zones.make',
      method: 'POST',
      path: '/team-zones',
      summary: 'Name a part of the area where the team walks.',
      audit: { event: 'zone.made' },
      params: null,
      body: newZoneSchema,
      answer: z.object({ zoneId: z.string() }),
      success: 201,
      handle: async (request) => {
        const { name, neighbourhoodCodes } = request.body;
        const id = deps.newId();
        return planningDeed(deps, signedIn(request), 'zone.made', id, async (tx, place) => {
          const team = await findTeam(tx, place.tenantId, place.teamId);
          if (neighbourhoodCodes.some((code) => team?.neighbourhood_codes.includes(code) !== true))
            return refuse({
              code: 'invalid_input',
              fields: [{ path: 'neighbourhoodCodes', code: 'not_of_this_team' }],
            });
          await insertZone(tx, { ...place, id, name, neighbourhoodCodes });
          return ok({ zoneId: id });
        }).catch((problem: unknown) => {
          if (databaseRefusal(problem)?.constraint !== 'team_zones_name_once') throw problem;
          return refuse({
            code: 'invalid_input' as const,
            fields: [{ path: 'name', code: 'already_there' }],
          });
        });
      },
    }),
    endpoint({
      ...planner,
      id: 'zones.end',
      method: 'DELETE',
      path: '/team-zones/:zoneId',
      summary: 'Stop using a zone; what was planned in it keeps its name.',
      audit: { event: 'zone.ended' },
      params: z.object({ zoneId: idSchema }),
      body: null,
      answer: null,
      success: 204,
      handle: (request) =>
        planningDeed(deps, signedIn(request), 'zone.ended', request.params.zoneId, async (tx, place) =>
          (await endZone(tx, place.tenantId, place.teamId, request.params.zoneId, deps.clock.now()))
            ? ok(undefined)
            : refuse({ code: 'not_found' }),
        ),
    }),
    endpoint({
      ...planner,
      id: 'roster-items.make',
      method: 'POST',
      path: '/roster-items',
      summary: 'Plan one round or task.',
      audit: { event: 'roster.planned' },
      params: null,
      body: newItemSchema,
      answer: z.object({ itemId: z.string() }),
      success: 201,
      handle: async (request) => {
        const made = await planningDeed(deps, signedIn(request), 'roster.planned', null, (tx, place) =>
          planItem(tx, deps, place, request.body),
        );
        return made.ok ? ok({ itemId: made.value }) : made;
      },
    }),
    endpoint({
      ...planner,
      id: 'roster-items.change',
      method: 'PUT',
      path: '/roster-items/:itemId',
      summary: 'Change how many can come, where to meet, or the note.',
      audit: { event: 'roster.changed' },
      params: itemParams,
      body: changeItemSchema,
      answer: rosterItemSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const { itemId } = request.params;
        const done = await planningDeed(deps, caller, 'roster.changed', itemId, (tx) =>
          changePlan(tx, caller, itemId, request.body),
        );
        if (!done.ok) return done;
        await offerPlaces(deps, done.value.tenant_id, itemId);
        return view(caller, itemId);
      },
    }),
    endpoint({
      ...planner,
      id: 'roster-items.call-off',
      method: 'POST',
      path: '/roster-items/:itemId/cancellation',
      summary: 'Call it off; who had signed up hears of it.',
      audit: { event: 'roster.called_off' },
      params: itemParams,
      body: cancelItemSchema,
      answer: rosterItemSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const { itemId } = request.params;
        const done = await planningDeed(deps, caller, 'roster.called_off', itemId, (tx) =>
          callOff(tx, caller, itemId, request.body.reason, deps.clock.now()),
        );
        if (!done.ok) return done;
        await tell(caller, done.value);
        return view(caller, itemId);
      },
    }),
    endpoint({
      ...planner,
      id: 'roster-items.place',
      method: 'POST',
      path: '/roster-items/:itemId/people',
      summary: 'Give a member a place.',
      audit: { event: 'roster.placed' },
      params: itemParams,
      body: placePersonSchema,
      answer: rosterItemSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const { itemId } = request.params;
        const { personId } = request.body;
        const done = await planningDeed(deps, caller, 'roster.placed', itemId, (tx) =>
          placePerson(tx, deps, caller, itemId, personId),
        );
        if (!done.ok) return done;
        if (done.value && personId !== caller.personId) await tell(caller, [personId]);
        return view(caller, itemId);
      },
    }),
    endpoint({
      ...planner,
      id: 'roster-items.take-off',
      method: 'DELETE',
      path: '/roster-items/:itemId/people/:personId',
      summary: 'Take a member off.',
      audit: { event: 'roster.taken_off' },
      params: z.object({ itemId: idSchema, personId: idSchema }),
      body: null,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        const { itemId, personId } = request.params;
        const done = await planningDeed(deps, caller, 'roster.taken_off', itemId, (tx) =>
          takePersonOff(tx, caller, itemId, personId),
        );
        if (!done.ok) return done;
        await offerPlaces(deps, caller.actor?.tenantId ?? '', itemId);
        if (done.value && personId !== caller.personId) await tell(caller, [personId]);
        return ok(undefined);
      },
    }),
  ];
};
