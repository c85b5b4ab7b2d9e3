/** Invitations: bound to an address, a role and a place; accepted once. */
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

export const insertInvitation = async (db: Kysely<Tables>, invitation: NewInvitation): Promise<void> => {
  await db
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
    .execute();
};

export const listInvitations = (db: Kysely<Tables>, tenantId: string) =>
  db
    .selectFrom('invitations')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('created_at', 'desc')
    .limit(200)
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
