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
import { listZones } from '../teams/zones.store.ts';
import { listNotBegun } from './plans.store.ts';
import { type Named, presentWalked } from './rounds.present.ts';
import { listMembers, systemContext } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { listDebriefs, listOwnWalked, listQuarters, listTeamRounds, walkedOf } from './walked.store.ts';

const pageSize = 50;
const read = { method: 'GET', limit: 'read', params: null, body: null, success: 200 } as const;
const shared = { dataClass: 1, tenantScope: 'own' } as const;

const namesIn = async (deps: RoundsDeps, tenantId: string, teamId: string): Promise<Named> =>
  inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    const members = await listMembers(tx, tenantId, teamId, dutchDay(deps.clock.now()));
    const zones = await listZones(tx, tenantId, teamId);
    return {
      people: new Map(members.map((member) => [member.personId, member.name])),
      zones: new Map(zones.map((zone) => [zone.id, zone.name])),
    };
  });

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

/** New Year's night of Dutch time lies an hour before that of UTC. */
const newYear = (year: number): Date => new Date(Date.UTC(year - 1, 11, 31, 23));

const ownEndpoint = (deps: RoundsDeps): Endpoint =>
  endpoint({
    ...shared,
    ...read,
    id: 'my-rounds.read',
    path: '/my-rounds',
    summary:
      'The own rounds of this calendar year or the last and what they add up to; nobody is compared. Until the first round of this year it is the last.',
    who: ['volunteer', 'coordinator'],
    audit: { none: 'Own data.' },
    query: z.object({ year: z.coerce.number().int().optional() }).strict(),
    answer: myRoundsSchema,
    handle: async (request) => {
      const { tenantId, teamId, personId } = actorOf(request);
      if (teamId === null) return refuse({ code: 'not_found' });
      const thisYear = Number(dutchDay(deps.clock.now()).slice(0, 4));
      const asked = request.query.year;
      if (asked !== undefined && asked !== thisYear && asked !== thisYear - 1)
        return refuse({ code: 'invalid_input', fields: [{ path: 'year', code: 'unknown' }] });
      const names = await namesIn(deps, tenantId, teamId);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const both = (await listOwnWalked(tx, tenantId, personId, newYear(thisYear - 1))).filter((row) =>
          row.walkers.some((one) => one.personId === personId && one.present),
        );
        const of = (year: number) =>
          both.filter(({ started_at: at }) => at !== null && at >= newYear(year) && at < newYear(year + 1));
        const year = asked ?? (of(thisYear).length === 0 && both.length > 0 ? thisYear - 1 : thisYear);
        const rows = of(year);
        const overview = overviewOf(rows.map(walkedOf));
        return ok({
          year,
          otherYear: year === thisYear ? thisYear - 1 : thisYear,
          rounds: overview.rounds,
          walkingMinutes: Math.round(overview.walkingMs / 60_000),
          quiet: overview.quiet,
          counts: overview.counts,
          latest: rows.slice(0, 5).map((row) => presentWalked(row, names, deps.clock.now())),
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
            ...presentWalked(row, names, deps.clock.now()),
            notes: debriefs
              .filter((one) => one.round_id === row.id)
              .map((one) => ({
                name: names.people.get(one.person_id) ?? null,
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
          notBegun: (await listNotBegun(tx, tenantId, teamId, deps.clock.now())).map((one) => ({
            itemId: one.item_id,
            startsAt: one.starts_at.toISOString(),
            endsAt: one.ends_at.toISOString(),
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
