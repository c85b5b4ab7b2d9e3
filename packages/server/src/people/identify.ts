/** From a session token to who is asking: the roles that hold now, the chosen one, and what row-level security is told. */
import type { PersonId, TeamId, TenantId } from '@buurtplus/domain/kernel';
import { type Actor, type Duty, dutiesOf, needsSecondFactor } from '@buurtplus/domain/people';
import { dutchDay } from '../platform/clock.ts';
import { noContext, type SessionContext } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { PeopleDeps } from './people-deps.ts';
import { type AssignmentRow, findSession, type SessionRow, touchSession } from './session.store.ts';
import { hashToken } from './tokens.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Threat model section 8: members 30 days idle, 90 at most; professionals 30 minutes idle, 12 hours at most. */
export const memberSession = { idle: 30 * day, most: 90 * day } as const;
const professionalSession = { idle: 30 * minute, most: 12 * hour } as const;

/** last_seen_at is written at most once a minute. */
const touchEvery = minute;

type InRole = Pick<SessionRow, 'acting_assignment_id' | 'assignments'>;

const actingAssignment = (row: InRole): AssignmentRow | null => {
  const chosen = row.assignments.find((assignment) => assignment.id === row.acting_assignment_id);
  if (chosen !== undefined) return chosen;
  return row.assignments.length === 1 ? (row.assignments[0] ?? null) : null;
};

type Times = Pick<SessionRow, 'last_seen_at' | 'created_at'>;

const isOver = (row: Times, acting: AssignmentRow | null, now: Date): boolean => {
  const limits = acting !== null && needsSecondFactor(acting.role) ? professionalSession : memberSession;
  return (
    now.getTime() - row.last_seen_at.getTime() > limits.idle ||
    now.getTime() - row.created_at.getTime() > limits.most
  );
};

/** Whether a session in a list would still be let in, in the role it acts in. */
export const isLive = (row: Times & InRole, now: Date): boolean => !isOver(row, actingAssignment(row), now);

const dutiesFor = async (deps: PeopleDeps, acting: AssignmentRow): Promise<readonly Duty[]> => {
  // Whoever stands in for a colleague has that colleague's duties too, for these days.
  const areaCodes = [...new Set([...acting.area_codes, ...acting.deputy_area_codes])];
  const codes = await Promise.all(
    areaCodes.map(async (code) => [code, await deps.neighbourhoodsIn(acting.tenant_id, code)] as const),
  );
  const neighbourhoodsByArea = new Map(codes);
  return dutiesOf({ role: acting.role, areaCodes }, (code) => neighbourhoodsByArea.get(code) ?? []);
};

/** Without its second factor a professional role sees nothing: not by the policy, and not by the database either. */
const contextFor = (actor: Actor | null): SessionContext => {
  if (actor === null) return noContext;
  const open = actor.strong || !needsSecondFactor(actor.role);
  const teams = open && actor.role === 'coordinator' && actor.teamId !== null ? [actor.teamId] : [];
  const memberTeams = open && actor.teamId !== null ? [actor.teamId] : [];
  const duties = open ? actor.duties : [];
  const organisationId = open ? (actor.organisationId ?? null) : null;
  const role = open ? actor.role : null;
  return {
    tenantId: actor.tenantId,
    personId: actor.personId,
    duties,
    teams,
    memberTeams,
    organisationId,
    role,
  };
};

export type Identified = {
  readonly caller: Caller;
  readonly row: SessionRow;
  readonly acting: AssignmentRow | null;
};

/** @param use "work" is a request of a person; "look" is asking on behalf of an open line, which does not keep a session awake */
export const identifyFully = async (
  deps: PeopleDeps,
  token: string,
  use: 'work' | 'look' = 'work',
): Promise<Identified | null> => {
  const now = deps.clock.now();
  const row = await findSession(deps.db, hashToken(token), now, dutchDay(now));
  if (row === null) return null;
  const acting = actingAssignment(row);
  if (isOver(row, acting, now)) return null;
  if (use === 'work' && now.getTime() - row.last_seen_at.getTime() > touchEvery)
    await touchSession(deps.db, row.id, now);
  const actor: Actor | null =
    acting === null
      ? null
      : {
          personId: row.person_id as PersonId,
          tenantId: acting.tenant_id as TenantId,
          role: acting.role,
          teamId: acting.team_id as TeamId | null,
          duties: await dutiesFor(deps, acting),
          organisationId: acting.organisation_id,
          strong: row.strong_at !== null,
        };
  const language = row.language === 'en' ? 'en' : 'nl';
  return {
    caller: {
      personId: row.person_id,
      sessionId: row.id,
      language,
      strongAt: row.strong_at,
      actor,
      context: contextFor(actor),
    },
    row,
    acting,
  };
};
