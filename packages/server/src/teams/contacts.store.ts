/** Fixed contacts of a team. */
import type { ContactBody, ContactView } from '@buurtplus/contract/team-life';
import type { ContactKind } from '@buurtplus/domain/teams';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { TeamKey } from './keep-team.ts';

export const listContacts = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
): Promise<readonly ContactView[]> => {
  const rows = await tx
    .selectFrom('team_contacts')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    contactId: row.id,
    kind: row.kind as ContactKind,
    name: row.name,
    phone: row.phone,
    email: row.email,
    note: row.note,
  }));
};

export const putContact = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
  id: string,
  body: ContactBody,
): Promise<void> => {
  await tx
    .insertInto('team_contacts')
    .values({ tenant_id: tenantId, team_id: teamId, id, ...body })
    .onConflict((on) => on.columns(['tenant_id', 'id']).doUpdateSet({ ...body }))
    .execute();
};

export const dropContact = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
  id: string,
): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('team_contacts')
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};
