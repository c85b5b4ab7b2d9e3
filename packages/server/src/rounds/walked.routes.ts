/** After the round: the own year without a ranking, and the team's rounds for the coordinator. */
import { myRoundsSchema, teamRoundsSchema } from '@buurtplus/contract/rounds';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { type DebriefFeeling, mayRound, overviewOf } from '@buurtplus/domain/rounds';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { presentWalked } from './rounds.present.ts';
import { listMembers, systemContext } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { listDebriefs, listOwnWalked, listQuarters, listTeamRounds, walkedOf } from './walked.store.ts';

const pageSize = 50;
const read = { method: 'GET', limit: 'read', params: null, body: null, success: 200 } as const;
const shared = { dataClass: 1, tenantScope: 'own' } as const;

const namesIn = async (
  deps: RoundsDeps,
  tenantId: string,
  teamId: string,
): Promise<ReadonlyMap<string, string>> => {
  const members = await inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
    listMembers(tx, tenantId, teamId, dutchDay(deps.clock.now())),
  );
  return new Map(members.map((member) => [member.personId, member.name]));
};

/** Readable text; a made-up one only changes where the list begins. */
const cursorOf = (
  row: { readonly started_at: Date | null; readonly id: string } | undefined,
): string | null =>
  row?.started_at == null
    ? null
    : Buffer.from(`${row.started_at.toISOString()} ${row.id}`).toString('base64url');
const placeOf = (cursor: string | undefined): { at: Date; id: string } | null | 'wrong' => {
  if (cursor === undefined) return null;
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  return z.iso.datetime().safeParse(at).success && idSchema.safeParse(id).success
    ? { at: new Date(at), id }
    : 'wrong';
};

const ownEndpoint = (deps: RoundsDeps): Endpoint =>
  endpoint({
    ...shared,
    ...read,
    id: 'my-rounds.read',
    path: '/my-rounds',
    summary: 'The own rounds of this calendar year and what they add up to; nobody is compared.',
    who: ['volunteer', 'coordinator'],
    audit: { none: 'Own data.' },
    query: null,
    answer: myRoundsSchema,
    handle: async (request) => {
      const { tenantId, teamId, personId } = actorOf(request);
      if (teamId === null) return refuse({ code: 'not_found' });
      const year = Number(dutchDay(deps.clock.now()).slice(0, 4));
      const names = await namesIn(deps, tenantId, teamId);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        // New Year's night of Dutch time lies an hour before that of UTC.
        const since = new Date(Date.UTC(year - 1, 11, 31, 23));
        const rows = (await listOwnWalked(tx, tenantId, personId, since)).filter((row) =>
          row.walkers.some((one) => one.personId === personId && one.present),
        );
        const overview = overviewOf(rows.map(walkedOf));
        return ok({
          year,
          rounds: overview.rounds,
          walkingMinutes: Math.round(overview.walkingMs / 60_000),
          quiet: overview.quiet,
          counts: overview.counts,
          latest: rows.slice(0, 5).map((row) => presentWalked(row, names)),
        });
      });
    },
  });

const teamEndpoint = (deps: RoundsDeps): Endpoint =>
  endpoint({
    ...shared,
    ...read,
    id: 'team-rounds.read',
    path: '/team/rounds',
    summary:
      'Rounds of the own team: who walked when, quiet ones, counts, and what walkers wanted the coordinator to know.',
    who: ['coordinator'],
    audit: { event: 'team_rounds.read' },
    query: z.object({ cursor: z.string().max(200).optional() }).strict(),
    answer: teamRoundsSchema,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { tenantId, teamId } = actor;
      if (teamId === null) return refuse({ code: 'not_found' });
      const facts = { tenantId, teamId, walkerIds: [] };
      if (!mayRound(actor, 'read_team', facts, 'run_team').ok) return refuse({ code: 'not_found' });
      const place = placeOf(request.query.cursor);
      if (place === 'wrong')
        return refuse({ code: 'invalid_input', fields: [{ path: 'cursor', code: 'unknown' }] });
      const names = await namesIn(deps, tenantId, teamId);
      return inTransaction(deps.db, caller.context, async (tx) => {
        const rows = await listTeamRounds(tx, tenantId, teamId, place, pageSize);
        const debriefs = await listDebriefs(
          tx,
          tenantId,
          rows.map((row) => row.id),
        );
        await writeAudit(tx, {
          tenantId,
          actorId: actor.personId,
          actorRole: actor.role,
          sessionId: caller.sessionId,
          action: 'team_rounds.read',
          objectType: 'team',
          objectId: teamId,
          purpose: 'run_team',
          outcome: 'done',
        });
        return ok({
          rounds: rows.map((row) => ({
            ...presentWalked(row, names),
            notes: debriefs
              .filter((one) => one.round_id === row.id)
              .map((one) => ({
                name: names.get(one.person_id) ?? null,
                feeling: one.feeling as DebriefFeeling | null,
                feltUnsafe: one.felt_unsafe,
                words: one.words,
              })),
          })),
          quarters: (await listQuarters(tx, tenantId, teamId)).map((one) => ({
            quarter: one.quarter,
            rounds: one.rounds,
            quiet: one.quiet,
            walkingMinutes: one.walking_minutes,
          })),
          cursor: rows.length < pageSize ? null : cursorOf(rows.at(-1)),
        });
      });
    },
  });

export const walkedEndpoints = (deps: RoundsDeps): readonly Endpoint[] => [
  ownEndpoint(deps),
  teamEndpoint(deps),
];
