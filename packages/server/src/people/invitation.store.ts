/** Invitations: bound to an address, a role and a place; accepted once. */
import { mostOnList } from '@buurtplus/contract/wire';
import { type Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type NewInvitation = {
  readonly tenantId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly teamId: string | null;
  readonly areaCodes: readonly string[];
  readonly invitedBy: string | null;
  readonly startsOn: string | null;
  readonly organisationId: string | null;
  readonly tokenHash: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
};

/** @returns false when there is one with this id already: sent again after a lost answer, or another one */
export const insertInvitation = async (db: Kysely<Tables>, invitation: NewInvitation): Promise<boolean> => {
  const made = await db
    .insertInto('invitations')
    .values({
      tenant_id: invitation.tenantId,
      id: invitation.id,
      email: invitation.email,
      name: invitation.name,
      role: invitation.role,
      team_id: invitation.teamId,
      area_codes: [...invitation.areaCodes],
      invited_by: invitation.invitedBy,
      starts_on: invitation.startsOn,
      organisation_id: invitation.organisationId,
      token_hash: invitation.tokenHash,
      created_at: invitation.now,
      expires_at: invitation.expiresAt,
    })
    .onConflict((on) => on.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
};

export const findInvitation = (db: Kysely<Tables>, tenantId: string, id: string) =>
  db
    .selectFrom('invitations')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Only with the key it was made with: who asked again meanwhile has mailed another one, and that one stays. */
export const dropUnmailed = async (
  db: Kysely<Tables>,
  tenantId: string,
  id: string,
  key: Buffer,
): Promise<void> => {
  await db
    .deleteFrom('invitations')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('token_hash', '=', key)
    .where('accepted_at', 'is', null)
    .execute();
};

export const listInvitations = (db: Kysely<Tables>, tenantId: string) =>
  db
    .selectFrom('invitations')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('created_at', 'desc')
    .limit(mostOnList)
    .execute();

export const withdrawInvitation = async (
  db: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<boolean> => {
  const gone = await db
    .deleteFrom('invitations')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};

type InvitedBy = { readonly tenantId: string; readonly teamId: string; readonly personId: string };

/** What one coordinator typed for his own team and nobody accepted yet. */
export const listOwnInvitations = (db: Kysely<Tables>, by: InvitedBy) =>
  db
    .selectFrom('invitations')
    .select(['id', 'name', 'email', 'created_at', 'expires_at', 'token_hash'])
    .where('tenant_id', '=', by.tenantId)
    .where('team_id', '=', by.teamId)
    .where('invited_by', '=', by.personId)
    .where('role', '=', 'volunteer')
    .where('accepted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(mostOnList)
    .execute();
export type OwnInvitation = Awaited<ReturnType<typeof listOwnInvitations>>[number];

/** Guarded by the key that was there: of two at once one changes it. */
export const putInvitationKey = async (
  db: Kysely<Tables>,
  tenantId: string,
  id: string,
  was: Buffer,
  key: { readonly tokenHash: Buffer; readonly expiresAt: Date },
): Promise<boolean> => {
  const done = await db
    .updateTable('invitations')
    .set({ token_hash: key.tokenHash, expires_at: key.expiresAt })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('token_hash', '=', was)
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

/** Accepts once: of two at the same moment one gets the row. */
export const acceptInvitation = (db: Kysely<Tables>, tokenHash: Buffer, now: Date) =>
  db
    .updateTable('invitations')
    .set({ accepted_at: now })
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();

/** @returns null also for a team that has stopped: nobody is invited to it */
export const findTeamName = async (
  db: Kysely<Tables>,
  tenantId: string,
  teamId: string,
): Promise<string | null> =>
  (
    await db
      .selectFrom('teams')
      .select('name')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', teamId)
      .where('ended_on', 'is', null)
      .executeTakeFirst()
  )?.name ?? null;

export const hasOrganisation = async (db: Kysely<Tables>, tenantId: string, id: string): Promise<boolean> =>
  (await db
    .selectFrom('organisations')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined;

export const findTenant = (db: Kysely<Tables>, tenantId: string) =>
  db.selectFrom('tenants').selectAll().where('id', '=', tenantId).executeTakeFirst();
