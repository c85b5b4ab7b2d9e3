/** The evening on the phone: invited, coming or not, the code of the beamer, and voting. */
import {
  attendSchema,
  ballotSchema,
  myEveningsSchema,
  replySchema,
  voteSchema,
} from '@buurtplus/contract/evenings';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { eveningLimits, isOn, mayEvening, stepsThatCount } from '@buurtplus/domain/training';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { ballotHashOf, codeAt, isSameCode, voteKeyOf } from './evenings.code.ts';
import {
  asJobs,
  comingTo,
  eveningFor,
  eveningParams,
  factsOf,
  headOf,
  holdOwnLine,
  invited,
  pollOf,
  saidIn,
  trail,
} from './evenings.shared.ts';
import { changeLine, findEvening, holdLineThere, listAttendance, listEvenings } from './evenings.store.ts';
import {
  hasBallot,
  holdPoll,
  insertBallot,
  newestPolls,
  putVote,
  readVotes,
} from './evenings.votes.store.ts';
import type { EveningsDeps } from './evenings-deps.ts';

const dayMs = 86_400_000;

export const myEveningEndpoints = (deps: EveningsDeps): readonly Endpoint[] => [
  endpoint({
    ...invited,
    id: 'my-evenings.list',
    method: 'GET',
    path: '/my-evenings',
    summary: 'Evenings one is invited to, with the own answer and the question of this moment.',
    audit: { none: 'An invitation, read by who is invited.' },
    limit: 'read',
    params: null,
    body: null,
    answer: myEveningsSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId } = actor;
      const now = deps.clock.now();
      const read = await inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const rows = (await listEvenings(tx, tenantId, new Date(now.getTime() - dayMs))).filter(
          (row) => mayEvening(actor, 'attend', factsOf(row), 'own_data').ok,
        );
        const ids = rows.map(({ id }) => id);
        return {
          rows,
          people: (await listAttendance(tx, tenantId, ids)).filter((one) => one.person_id === actor.personId),
          polls: await newestPolls(tx, tenantId, ids),
        };
      });
      const closed = read.polls.filter(({ closed_at }) => closed_at !== null).map(({ id }) => id);
      const votesOf = await inTransaction(deps.jobsDb, asJobs(tenantId), (tx) =>
        readVotes(tx, tenantId, closed),
      );
      return ok({
        evenings: read.rows.map((row) => {
          const own = read.people.find((one) => one.evening_id === row.id);
          const poll = read.polls.find((one) => one.evening_id === row.id);
          return {
            ...headOf(row),
            on: row.cancelled_at === null && isOn({ startsAt: row.starts_at, endsAt: row.ends_at }, now),
            coming: comingTo(row, own),
            saidBefore: own === undefined || comingTo(row, own) !== null ? null : saidIn(own),
            present: own?.present_how != null,
            poll: poll === undefined || own?.present_how == null ? null : pollOf(poll, votesOf(poll.id)),
          };
        }),
      });
    },
  }),
  endpoint({
    ...invited,
    id: 'my-evenings.reply',
    method: 'PUT',
    path: '/my-evenings/:eveningId/reply',
    summary: 'Say whether you come; saying something else replaces it.',
    audit: { event: 'evening.reply' },
    limit: 'act',
    params: eveningParams,
    body: replySchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      return inTransaction(deps.db, caller.context, async (tx) => {
        const row = await eveningFor(tx, actor, 'attend', request.params.eveningId);
        if (row === null) return refuse({ code: 'not_found' });
        if (row.cancelled_at !== null || row.ends_at <= deps.clock.now())
          return refuse({ code: 'wrong_status' });
        const { coming, startsAt } = request.body;
        if (startsAt !== undefined && new Date(startsAt).getTime() !== row.starts_at.getTime())
          return refuse({ code: 'evening_moved' });
        if ((await holdOwnLine(tx, actor, row.id)) === null) return refuse({ code: 'not_found' });
        const key = { tenantId: actor.tenantId, eveningId: row.id, personId: actor.personId };
        await changeLine(tx, key, {
          coming: coming === 'perhaps' ? null : coming,
          perhaps: coming === 'perhaps',
          answered_for: row.starts_at,
        });
        await trail(tx, caller, actor, 'reply', row.id);
        return ok(undefined);
      });
    },
  }),
  endpoint({
    ...invited,
    id: 'my-evenings.attend',
    method: 'POST',
    path: '/my-evenings/:eveningId/attend',
    summary:
      'Be there, by the code on the beamer; one that was typed without network counts by the time it was typed.',
    audit: { event: 'evening.attend' },
    limit: 'act',
    params: eveningParams,
    body: attendSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { code, typedAt } = request.body;
      const now = deps.clock.now();
      return inTransaction(deps.db, caller.context, async (tx) => {
        const row = await eveningFor(tx, actor, 'attend', request.params.eveningId);
        if (row === null || row.cancelled_at !== null) return refuse({ code: 'not_found' });
        const { tenantId, personId } = actor;
        const key = { tenantId, eveningId: row.id, personId };
        const line = await holdOwnLine(tx, actor, row.id);
        if (line === null) return refuse({ code: 'not_found' });
        if (line.present_how !== null) return ok(undefined);
        if (line.wrong_codes >= eveningLimits.wrongCodes) return refuse({ code: 'evening_code_tries' });
        const times = { startsAt: row.starts_at, endsAt: row.ends_at };
        const right = stepsThatCount(times, new Date(typedAt), now).some((step) =>
          isSameCode(codeAt(deps.secretKey, tenantId, row.id, step), code),
        );
        if (!right) {
          await changeLine(tx, key, { wrong_codes: line.wrong_codes + 1 });
          return refuse({ code: 'evening_code' });
        }
        await changeLine(tx, key, { present_how: 'code', present_at: now });
        await trail(tx, caller, actor, 'attend', row.id);
        return ok(undefined);
      });
    },
  }),
  endpoint({
    ...invited,
    id: 'my-evenings.ballot',
    method: 'PUT',
    path: '/my-evenings/:eveningId/ballot',
    summary:
      'Hand in the hash of a secret of this phone, once for each person who is there; with the secret it may vote.',
    audit: { none: 'One phone, one vote; which vote is known to nobody (ADR 0033).' },
    limit: 'act',
    params: eveningParams,
    body: ballotSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId, personId } = actor;
      const key = { tenantId, eveningId: request.params.eveningId };
      const { ballotHash } = request.body;
      const may = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        eveningFor(tx, actor, 'attend', key.eveningId),
      );
      if (may === null) return refuse({ code: 'not_found' });
      return inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
        const line = await holdLineThere(tx, { ...key, personId });
        if (line === undefined || line.present_how === null) return refuse({ code: 'evening_not_here' });
        // The same phone again, after an answer that was lost on the way.
        if (await hasBallot(tx, key, ballotHash)) return ok(undefined);
        if (line.has_ballot) return refuse({ code: 'evening_other_phone' });
        await insertBallot(tx, key, ballotHash);
        await changeLine(tx, { ...key, personId }, { has_ballot: true });
        return ok(undefined);
      });
    },
  }),
  endpoint({
    ...invited,
    id: 'my-evenings.vote',
    method: 'PUT',
    path: '/my-evenings/:eveningId/vote',
    summary:
      'Vote without a name; again counts once, and something else replaces it while the question is open.',
    audit: { none: 'A vote names nobody, here neither (ADR 0033).' },
    limit: 'act',
    params: eveningParams,
    body: voteSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      const { pollId, secret, choice, seq } = request.body;
      const key = { tenantId, eveningId: request.params.eveningId };
      // Not told who asks: what it writes cannot name him.
      return inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
        if ((await findEvening(tx, key)) === null) return refuse({ code: 'not_found' });
        if (!(await hasBallot(tx, key, ballotHashOf(key.eveningId, secret))))
          return refuse({ code: 'not_found' });
        const poll = await holdPoll(tx, key, pollId);
        if (poll === null) return refuse({ code: 'not_found' });
        if (poll.closed_at !== null) return refuse({ code: 'evening_closed' });
        if (!poll.choices.some(({ id }) => id === choice))
          return refuse({ code: 'invalid_input', fields: [{ path: 'choice', code: 'unknown' }] });
        await putVote(tx, tenantId, { pollId, key: voteKeyOf(pollId, secret), choice, seq });
        return ok(undefined);
      });
    },
  }),
];
