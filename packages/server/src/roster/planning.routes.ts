/** The roster for the coordinator: single items, changed numbers, calling off, and people put on or taken off. */
import {
  cancelItemSchema,
  changeItemSchema,
  newItemSchema,
  placePersonSchema,
  rosterItemSchema,
} from '@buurtplus/contract/roster';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { type DoneBefore, teamDeed } from '../platform/http/team-deed.ts';
import { callOn, changePlan } from './change-plan.ts';
import { offerPlaces } from './offer-places.ts';
import { callOff, placePerson, planItem, planRefusal, takePersonOff } from './plan-item.ts';
import { type Place, readItem } from './read-roster.ts';
import type { RosterDeps } from './roster-deps.ts';
import { tellPeople } from './tell-people.ts';

const planner = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  limit: 'act',
  query: null,
} as const;
const itemParams = z.object({ itemId: idSchema });

export const planningDeed = <Value>(
  { db }: RosterDeps,
  caller: Caller,
  action: string,
  objectId: string | null,
  work: (tx: Kysely<Tables>, place: Place) => Promise<Result<Value | DoneBefore<Value>, HttpRefusal>>,
): Promise<Result<Value, HttpRefusal>> =>
  teamDeed({ db, caller, action, objectId, refusalOf: planRefusal }, work);

export const planningEndpoints = (deps: RosterDeps): readonly Endpoint[] => {
  const view = async (caller: Caller, itemId: string) => {
    const item = await inTransaction(deps.db, caller.context, (tx) =>
      readItem(tx, caller, itemId, deps.clock.now()),
    );
    return item === null ? refuse({ code: 'not_found' as const }) : ok(item);
  };
  /** A deed that people hear of; not who did it himself. @param heard who, when the deed was done */
  const toldDeed = async <Value>(
    caller: Caller,
    action: string,
    itemId: string,
    work: (tx: Kysely<Tables>) => Promise<Result<Value, HttpRefusal>>,
    heard: (value: Value) => readonly string[],
  ): Promise<Result<Value, HttpRefusal>> => {
    const done = await planningDeed<Value>(deps, caller, action, itemId, async (tx, { tenantId }) => {
      const result = await work(tx);
      if (!result.ok) return result;
      const people = heard(result.value).filter((personId) => personId !== caller.personId);
      await tellPeople(tx, deps, tenantId, people);
      return result;
    });
    if (done.ok) await deps.wakeTelling();
    return done;
  };
  return [
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
      summary: 'Change when, how many can come, where to meet, or the note; who is on it hears of it.',
      audit: { event: 'roster.changed' },
      params: itemParams,
      body: changeItemSchema,
      answer: rosterItemSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const { itemId } = request.params;
        const done = await toldDeed(
          caller,
          'roster.changed',
          itemId,
          (tx) => changePlan(tx, caller, itemId, request.body, deps.clock.now()),
          (people) => people,
        );
        if (!done.ok) return done;
        await offerPlaces(deps, caller.actor?.tenantId ?? '', itemId);
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
        const done = await toldDeed(
          caller,
          'roster.called_off',
          itemId,
          (tx) => callOff(tx, caller, itemId, request.body.reason, deps.clock.now()),
          (people) => people,
        );
        if (!done.ok) return done;
        return view(caller, itemId);
      },
    }),
    endpoint({
      ...planner,
      id: 'roster-items.call-on',
      method: 'DELETE',
      path: '/roster-items/:itemId/cancellation',
      summary: 'It goes on after all; who had signed up hears of it and is asked again.',
      audit: { event: 'roster.called_on' },
      params: itemParams,
      body: null,
      answer: rosterItemSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const { itemId } = request.params;
        const done = await toldDeed(
          caller,
          'roster.called_on',
          itemId,
          (tx) => callOn(tx, caller, itemId, deps.clock.now()),
          (people) => people,
        );
        if (!done.ok) return done;
        await offerPlaces(deps, caller.actor?.tenantId ?? '', itemId);
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
        const done = await toldDeed(
          caller,
          'roster.placed',
          itemId,
          (tx) => placePerson(tx, deps, caller, itemId, personId),
          (isNew) => (isNew ? [personId] : []),
        );
        if (!done.ok) return done;
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
        const done = await toldDeed(
          caller,
          'roster.taken_off',
          itemId,
          (tx) => takePersonOff(tx, caller, itemId, personId),
          (wasThere) => (wasThere ? [personId] : []),
        );
        if (!done.ok) return done;
        await offerPlaces(deps, caller.actor?.tenantId ?? '', itemId);
        return ok(undefined);
      },
    }),
  ];
};
