/** The link in a reminder: looking changes nothing, one tap answers for that one place, and then it is worth nothing. */
import {
  answerLinkSchema,
  lookLinkSchema,
  placeAnswerSchema,
  placeLinkSchema,
} from '@buurtplus/contract/tasks';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type ItemKind, mayGiveBack } from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import { hashToken } from '../people/tokens.ts';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { type ItemRow, lockItem } from './items.store.ts';
import { forJobs, offerPlaces } from './offer-places.ts';
import { findPlaceLink, type LinkedPlace, openPlaceLink } from './place-links.store.ts';
import { isCalledUp } from './roster.present.ts';
import type { RosterDeps } from './roster-deps.ts';
import { dropSignup, markSignup } from './signups.store.ts';

const open = {
  method: 'POST',
  who: 'anyone',
  dataClass: 1,
  tenantScope: 'person',
  limit: 'sign_in_try',
  params: null,
  query: null,
  success: 200,
} as const;

type Found = { readonly place: LinkedPlace; readonly item: ItemRow };

const withPlace = async <Value>(
  deps: RosterDeps,
  token: string,
  use: boolean,
  work: (tx: Kysely<Tables>, found: Found) => Promise<Result<Value, HttpRefusal>>,
): Promise<Result<Value, HttpRefusal>> => {
  const now = deps.clock.now();
  const hash = hashToken(token);
  const tenantId = await findPlaceLink(deps.jobsDb, hash, now);
  if (tenantId === null) return refuse({ code: 'link_over' });
  return inTransaction(deps.jobsDb, forJobs(tenantId), async (tx) => {
    const place = await openPlaceLink(tx, hash, now, use);
    const item = place === null ? null : await lockItem(tx, tenantId, place.item_id);
    if (place === null || item === null) return refuse({ code: 'link_over' as const });
    if (item.cancelled_at !== null) return refuse({ code: 'roster_cancelled' as const });
    return work(tx, { place, item });
  });
};

const mayDecline = ({ place, item }: Found, now: Date): boolean =>
  mayGiveBack({ signOffUntil: item.sign_off_until }, { calledUp: isCalledUp(place) }, now);

const answerFor = async (
  tx: Kysely<Tables>,
  { place, item }: Found,
  answer: 'come' | 'decline',
  now: Date,
): Promise<Result<LinkedPlace, HttpRefusal>> => {
  if (answer === 'decline') await dropSignup(tx, place.tenant_id, item.id, place.person_id);
  else await markSignup(tx, place.tenant_id, item.id, place.person_id, { confirmed_at: now });
  await writeAudit(tx, {
    tenantId: place.tenant_id,
    actorId: place.person_id,
    actorRole: null,
    sessionId: null,
    action: answer === 'come' ? 'roster.confirm' : 'roster.sign_off',
    objectType: 'roster_item',
    objectId: item.id,
    purpose: 'run_team',
    outcome: 'done',
  });
  return ok(place);
};

export const placeLinkEndpoints = (deps: RosterDeps): readonly Endpoint[] => [
  endpoint({
    ...open,
    id: 'place-link.look',
    path: '/place-links/looks',
    summary:
      'When the place behind a link in a mail is and whether it can be given back; changes nothing, however often it is fetched.',
    audit: { none: 'A moment without names, for whoever has the mail.' },
    body: lookLinkSchema,
    answer: placeLinkSchema,
    handle: (request) =>
      withPlace(deps, request.body.token, false, async (_tx, found) => ({
        ok: true,
        value: {
          kind: found.item.kind as ItemKind,
          startsAt: found.item.starts_at.toISOString(),
          endsAt: found.item.ends_at.toISOString(),
          mayDecline: mayDecline(found, deps.clock.now()),
        },
      })),
  }),
  endpoint({
    ...open,
    id: 'place-link.answer',
    path: '/place-links/answers',
    summary: 'Say with one tap, without signing in, whether I come to this one thing; works once.',
    audit: { event: 'roster.*' },
    body: answerLinkSchema,
    answer: placeAnswerSchema,
    handle: async (request) => {
      const { token, answer } = request.body;
      const now = deps.clock.now();
      const done = await withPlace(deps, token, answer !== 'decline', async (tx, found) =>
        answer === 'decline' && !mayDecline(found, now)
          ? refuse({ code: 'roster_too_late' as const })
          : answerFor(tx, found, answer, now),
      );
      if (!done.ok) return done;
      const { tenant_id: tenantId, item_id: itemId } = done.value;
      if (answer === 'decline') await offerPlaces(deps, tenantId, itemId);
      await deps.announce({ tenantId, personId: done.value.person_id });
      return ok({ answer });
    },
  }),
];
