/** Own numbers for an alarm, sealed: written by their own person, seen by the server while an alarm of his round is open. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** Whether the person of number "n" is a coordinator of its team on this day. */
const leads = (today: string) => sql`exists (
    select 1 from role_assignments c where c.tenant_id = n.tenant_id and c.team_id = n.team_id and c.person_id = n.person_id
      and c.role = 'coordinator' and c.starts_on <= ${today}::date and (c.ends_on is null or c.ends_on >= ${today}::date))`;

/** In the own context. */
export const findOwnNumber = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
): Promise<{ readonly sealed: Buffer; readonly for_team: boolean; readonly changed_at: Date } | null> =>
  (await tx
    .selectFrom('round_numbers')
    .select(['sealed', 'for_team', 'changed_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst()) ?? null;

export const saveOwnNumber = async (
  tx: Kysely<Tables>,
  own: {
    readonly tenantId: string;
    readonly teamId: string;
    readonly personId: string;
    readonly sealed: Buffer;
    /** Undefined leaves it as it was. */
    readonly forTeam?: boolean | undefined;
    readonly now: Date;
  },
): Promise<void> => {
  const row = {
    team_id: own.teamId,
    sealed: own.sealed,
    changed_at: own.now,
    ...(own.forTeam === undefined ? {} : { for_team: own.forTeam }),
  };
  await tx
    .insertInto('round_numbers')
    .values({ tenant_id: own.tenantId, person_id: own.personId, ...row })
    .onConflict((on) => on.columns(['tenant_id', 'person_id']).doUpdateSet(row))
    .execute();
};

export const dropOwnNumber = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
): Promise<void> => {
  await tx
    .deleteFrom('round_numbers')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
};

/** As the system; row-level security leaves out whoever is in no round with an open alarm of a team he is of today. */
export const listNumbersOf = (
  tx: Kysely<Tables>,
  tenantId: string,
  personIds: readonly string[],
): Promise<readonly { readonly person_id: string; readonly sealed: Buffer }[]> =>
  tx
    .selectFrom('round_numbers')
    .select(['person_id', 'sealed'])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`person_id = any (${[...personIds]}::uuid[])`)
    .execute();

/** As the system: of coordinators of this team today who want to be called by it. */
export const listNumbersForTeam = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  today: string,
): Promise<readonly { readonly person_id: string; readonly sealed: Buffer }[]> =>
  (
    await sql<{ person_id: string; sealed: Buffer }>`
      select n.person_id, n.sealed from round_numbers n
      where n.tenant_id = ${tenantId} and n.team_id = ${teamId}::uuid and n.for_team and ${leads(today)}`.execute(
      tx,
    )
  ).rows;

/** As the system: of who is in no team any more; leaving one of two leaves the number to the other. Who leads no more shows it to nobody and keeps it. */
export const forgetLeftNumbers = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<void> => {
  await sql`delete from round_numbers n where tenant_id = ${tenantId} and not exists (
    select 1 from role_assignments m where m.tenant_id = n.tenant_id and m.team_id is not null and m.person_id = n.person_id
      and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date))`.execute(tx);
  // Row-level security chooses them: who shows it and leads that team no more.
  await sql`update round_numbers set for_team = false`.execute(tx);
};
