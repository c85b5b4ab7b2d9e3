/** Making, changing and stopping a team: the one road, for the screen and for the command line. */
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import {
  checkTeam,
  daysLater,
  isSameTeam,
  type TeamEndReason,
  type TeamRefusal,
  type TeamShape,
} from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { type Clock, dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import {
  endTeam,
  insertTeam,
  listAllTeams,
  lockTeamNames,
  lockTeamToStop,
  type TeamRow,
  updateTeam,
} from './teams.store.ts';

export type KeepTeamsDeps = {
  /** The handle of the role buurtplus_auth. */
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  /** The neighbourhoods on the map the municipality works with. */
  readonly neighbourhoodsOf: (tenantId: string) => Promise<readonly string[]>;
};

export type StopTeamDeps = Pick<KeepTeamsDeps, 'db' | 'clock'> & {
  /** How many rounds of this team are on the street, also those that were only just written. */
  readonly walking: (tenantId: string, teamId: string) => Promise<number>;
};

/** Who did it: nobody with an account when it was done on the command line. */
export type Doer = {
  readonly personId: string | null;
  readonly role: string | null;
  readonly sessionId: string | null;
};
export const commandLine: Doer = { personId: null, role: null, sessionId: null };

export type NewTeamAsked = TeamShape & { readonly tenantId: string; readonly id: string };
export type TeamNo =
  | TeamRefusal
  | { readonly code: 'other_content' | 'team_changed' | 'team_walks' | 'not_found' };

/** A refused team in the words of the wire. */
export const teamProblem = (no: TeamNo): HttpRefusal =>
  'field' in no ? { code: 'invalid_input', fields: [{ path: no.field, code: no.code }] } : { code: no.code };

const trail = (tx: Kysely<Tables>, doer: Doer, tenantId: string, action: string, objectId: string) =>
  writeAudit(tx, {
    tenantId,
    actorId: doer.personId,
    actorRole: doer.role,
    sessionId: doer.sessionId,
    action,
    objectType: 'team',
    objectId,
    purpose: 'administer',
    outcome: 'done',
  });

const shapeOf = (row: TeamRow): TeamShape => ({
  name: row.name,
  neighbourhoodCodes: [...row.neighbourhood_codes].sort(),
});

const openNames = (teams: readonly TeamRow[], except: string): readonly string[] =>
  teams.filter((one) => one.ended_on === null && one.id !== except).map((one) => one.name);

/** The same form sent twice is one team. */
export const addTeam = async (
  deps: KeepTeamsDeps,
  doer: Doer,
  asked: NewTeamAsked,
): Promise<Result<string, TeamNo>> => {
  const { tenantId, id } = asked;
  const known = new Set(await deps.neighbourhoodsOf(tenantId));
  return deps.db.transaction().execute(async (tx): Promise<Result<string, TeamNo>> => {
    await lockTeamNames(tx, tenantId);
    const teams = await listAllTeams(tx, tenantId);
    const checked = checkTeam(asked, openNames(teams, id), known);
    if (!checked.ok) return checked;
    const same = teams.find((one) => one.id === id);
    if (same !== undefined)
      return isSameTeam(shapeOf(same), checked.value) ? ok(id) : refuse({ code: 'other_content' });
    await insertTeam(tx, { ...checked.value, tenantId, id });
    await trail(tx, doer, tenantId, 'team.made', id);
    return ok(id);
  });
};

/** @param version what was seen; who was ahead with something else wins, and the same said twice is said once */
export const changeTeam = async (
  deps: KeepTeamsDeps,
  doer: Doer,
  asked: NewTeamAsked & { readonly version: number },
): Promise<Result<undefined, TeamNo>> => {
  const { tenantId, id, version } = asked;
  const onMap = await deps.neighbourhoodsOf(tenantId);
  return deps.db.transaction().execute(async (tx): Promise<Result<undefined, TeamNo>> => {
    await lockTeamNames(tx, tenantId);
    const teams = await listAllTeams(tx, tenantId);
    const now = teams.find((one) => one.id === id);
    if (now === undefined || now.ended_on !== null) return refuse({ code: 'not_found' });
    // What it has already may stay when the map moved to another year.
    const known = new Set([...onMap, ...now.neighbourhood_codes]);
    const checked = checkTeam(asked, openNames(teams, id), known);
    if (!checked.ok) return checked;
    if (isSameTeam(shapeOf(now), checked.value)) return ok(undefined);
    if (!(await updateTeam(tx, tenantId, id, version, checked.value)))
      return refuse({ code: 'team_changed' });
    await trail(tx, doer, tenantId, 'team.changed', id);
    return ok(undefined);
  });
};

/**
 * Roles end at once and who was in it has left; stopping twice is stopping once. Counting comes after the lock: what began before it is
 * counted, what begins after it finds a team that stopped. The lock is the first thing held, before any row.
 * @returns whether it stopped now
 */
export const stopTeam = async (
  deps: StopTeamDeps,
  doer: Doer,
  tenantId: string,
  teamId: string,
  reason: TeamEndReason,
): Promise<Result<boolean, TeamNo>> => {
  const today = dutchDay(deps.clock.now());
  return deps.db.transaction().execute(async (tx): Promise<Result<boolean, TeamNo>> => {
    const team = (await listAllTeams(tx, tenantId)).find((one) => one.id === teamId);
    if (team === undefined) return refuse({ code: 'not_found' });
    await lockTeamToStop(tx, tenantId, teamId);
    if ((await deps.walking(tenantId, teamId)) > 0) return refuse({ code: 'team_walks' });
    const stops = await endTeam(tx, { tenantId, teamId, reason, today, yesterday: daysLater(today, -1) });
    if (stops) await trail(tx, doer, tenantId, 'team.stopped', teamId);
    return ok(stops);
  });
};
