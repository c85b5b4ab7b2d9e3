/** The own calendar feed: make a secret address, end it, and the feed itself for a calendar program. */
import { calendarAddressSchema, calendarStateSchema } from '@buurtplus/contract/roster';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import { hashToken, newToken } from '../people/tokens.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import {
  dropFeed,
  type FeedKey,
  findFeed,
  findFeedMadeAt,
  listFeedItems,
  putFeed,
} from './calendar.store.ts';
import { calendarText } from './calendar-text.ts';
import { forJobs } from './offer-places.ts';
import { placeOf } from './read-roster.ts';
import type { RosterDeps } from './roster-deps.ts';

const own = {
  who: ['volunteer', 'coordinator'],
  dataClass: 1,
  tenantScope: 'person',
  params: null,
  query: null,
  body: null,
} as const;

const keyOf = (caller: Caller): FeedKey | null => {
  const place = placeOf(caller);
  return place === null ? null : { ...place, personId: caller.personId };
};

export const calendarEndpoints = (deps: RosterDeps): readonly Endpoint[] => [
  endpoint({
    ...own,
    id: 'calendar.state',
    method: 'GET',
    path: '/my-calendar',
    summary: 'Whether I have a calendar address, and since when.',
    audit: { none: 'Own data.' },
    limit: 'read',
    answer: calendarStateSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const key = keyOf(caller);
      if (key === null) return refuse({ code: 'not_found' });
      const madeAt = await inTransaction(deps.db, caller.context, (tx) => findFeedMadeAt(tx, key));
      return ok({ madeAt: madeAt?.toISOString() ?? null });
    },
  }),
  endpoint({
    ...own,
    id: 'calendar.make',
    method: 'POST',
    path: '/my-calendar',
    summary: 'Make a secret calendar address, shown once; an older one stops working.',
    audit: { none: 'A key of one’s own to one’s own places.' },
    limit: 'act',
    answer: calendarAddressSchema,
    success: 201,
    handle: async (request) => {
      const caller = signedIn(request);
      const key = keyOf(caller);
      if (key === null) return refuse({ code: 'not_found' });
      const token = newToken();
      await inTransaction(deps.db, caller.context, (tx) =>
        putFeed(tx, key, hashToken(token), deps.clock.now()),
      );
      return ok({ address: `${deps.publicUrl}/api/v1/calendar-feeds/${token}` });
    },
  }),
  endpoint({
    ...own,
    id: 'calendar.end',
    method: 'DELETE',
    path: '/my-calendar',
    summary: 'End the calendar address: it stops working at once.',
    audit: { none: 'A key of one’s own to one’s own places.' },
    limit: 'act',
    answer: null,
    success: 204,
    handle: async (request) => {
      const caller = signedIn(request);
      const key = keyOf(caller);
      if (key === null) return refuse({ code: 'not_found' });
      await inTransaction(deps.db, caller.context, (tx) => dropFeed(tx, key));
      return ok(undefined);
    },
  }),
  endpoint({
    id: 'calendar.feed',
    method: 'GET',
    path: '/calendar-feeds/:secret',
    summary: 'Own places as iCalendar, for whoever has the secret address; anything else is not there.',
    who: 'anyone',
    dataClass: 1,
    tenantScope: 'person',
    audit: { none: 'Own places without names or places; read by a program every hour.' },
    limit: 'public',
    params: z.object({ secret: z.string().max(200) }),
    query: null,
    body: null,
    answer: null,
    success: 200,
    kind: 'file',
    handle: async (request) => {
      const key = await findFeed(deps.jobsDb, hashToken(request.params.secret));
      const found =
        key === null
          ? null
          : await inTransaction(deps.jobsDb, forJobs(key.tenantId), (tx) =>
              listFeedItems(tx, key, deps.clock.now()),
            );
      if (found === null) return refuse({ code: 'not_found' });
      void request.reply
        .header('content-type', 'text/calendar; charset=utf-8')
        .header('content-disposition', 'inline; filename="buurtplus.ics"')
        .header('cache-control', 'private, no-store');
      return ok(calendarText(found.rows, found.language === 'en' ? 'en' : 'nl', deps.publicUrl));
    },
  }),
];
