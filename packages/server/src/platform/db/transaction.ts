/** One transaction with its context: whose data, for whom; row-level security reads it and it ends with the transaction. */
import { isSlug, isUuid } from '@buurtplus/domain/kernel';
import { CompiledQuery, type Kysely } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type SessionContext = {
  readonly tenantId: string | null;
  readonly personId: string | null;
  /** "wijkagent@BU05990110": what this person is on duty for. */
  readonly duties: readonly string[];
  /** Teams this person coordinates. */
  readonly teams: readonly string[];
  /** Teams this person belongs to, in whatever role; none when left out. */
  readonly memberTeams?: readonly string[];
  /** The organisation this person works for in this role; none when left out. */
  readonly organisationId?: string | null;
  /** The role this person acts in; none when left out, and then nothing that asks for a role is there. */
  readonly role?: string | null;
};

export const noContext: SessionContext = { tenantId: null, personId: null, duties: [], teams: [] };

const duty = /^[a-z_]{3,30}@[A-Z0-9]{4,12}$/;
const roleSlug = /^[a-z_]{3,30}$/;

/** Values come from our own tables, but a comma or a quote in one would widen what is seen: so they are checked here. */
const settingsOf = (context: SessionContext): readonly (readonly [string, string])[] => {
  const { tenantId, personId, duties, teams, memberTeams = [], organisationId = null, role = null } = context;
  if (tenantId !== null && tenantId !== '_system' && !isSlug(tenantId))
    throw new Error('The tenant of a transaction is not a slug.');
  if (personId !== null && !isUuid(personId)) throw new Error('The person of a transaction is not an id.');
  if (!duties.every((one) => duty.test(one))) throw new Error('A duty of a transaction has a strange shape.');
  if (![...teams, ...memberTeams].every(isUuid)) throw new Error('A team of a transaction is not an id.');
  if (organisationId !== null && !isUuid(organisationId))
    throw new Error('The organisation of a transaction is not an id.');
  if (role !== null && !roleSlug.test(role)) throw new Error('The role of a transaction is not a slug.');
  return [
    ['app.tenant', tenantId ?? ''],
    ['app.person', personId ?? ''],
    ['app.duties', duties.join(',')],
    ['app.teams', teams.join(',')],
    ['app.member_teams', memberTeams.join(',')],
    ['app.organisation', organisationId ?? ''],
    ['app.role', role ?? ''],
  ];
};

/**
 * A list that is read in order, its first rows only: the planner cannot know how many rows row-level security lets through, takes it for
 * one, and then gathers all of them to sort. Without gathering it walks the index and stops.
 */
export const inOrder: readonly (readonly [string, string])[] = [['enable_bitmapscan', 'off']];

const run = async <Value>(
  db: Kysely<Tables>,
  how: 'begin' | 'begin isolation level repeatable read',
  context: SessionContext,
  work: (tx: Kysely<Tables>) => Promise<Value>,
  planner: readonly (readonly [string, string])[] = [],
): Promise<Value> => {
  const settings = [...settingsOf(context), ...planner].map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  // One message begins the transaction and tells it for whom: every message less is felt in every request.
  const begin = CompiledQuery.raw(`${how}; select ${settings.join(', ')}`);
  return db.connection().execute(async (tx) => {
    try {
      // Inside: begun and then refused, it would go back to the pool as a transaction that takes nothing any more.
      await tx.executeQuery(begin);
      const value = await work(tx);
      await tx.executeQuery(CompiledQuery.raw('commit'));
      return value;
    } catch (problem) {
      // A connection that is gone has rolled back already; what matters is the first problem.
      await tx.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
      throw problem;
    }
  });
};

/** @param planner settings of the database for these statements alone */
export const inTransaction = <Value>(
  db: Kysely<Tables>,
  context: SessionContext,
  work: (tx: Kysely<Tables>) => Promise<Value>,
  planner: readonly (readonly [string, string])[] = [],
): Promise<Value> => run(db, 'begin', context, work, planner);

/** For reading what hangs together: everything as it was at one moment, also when somebody changes it meanwhile. */
export const inSnapshot = <Value>(
  db: Kysely<Tables>,
  context: SessionContext,
  work: (tx: Kysely<Tables>) => Promise<Value>,
): Promise<Value> => run(db, 'begin isolation level repeatable read', context, work);

/** SQLSTATE classes and driver errors that mean "the database cannot be reached now, or is busy with this", not "this was wrong". */
const awayStates = /^(08|57P|53|55006|55P03)/;
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN']);

export const isConnectionProblem = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (awayCodes.has(code) || awayStates.test(code))) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  );
};

export type DatabaseRefusal = { readonly state: string; readonly constraint: string | null };

/** What the database refused by its own rules; null when it was something else. */
export const databaseRefusal = (error: unknown): DatabaseRefusal | null =>
  error instanceof pg.DatabaseError && error.code !== undefined && /^(23|42501)/.test(error.code)
    ? { state: error.code, constraint: error.constraint ?? null }
    : null;

/** Row-level security lets this row not be written: right when it was asked, somebody took the right to it away. */
export const isRowRefusal = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '42501' && error.routine === 'ExecWithCheckOptions';
