/** Certificates: the own one, the one behind a hash, which teams count them, and taking away what is over term. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Owner = { readonly tenantId: string; readonly personId: string };

export type CertificateRow = {
  readonly id: string;
  readonly lessons: readonly string[];
  readonly issued_on: string;
  readonly valid_until: string;
};

/** The one of now, expired or not; row-level security shows only one's own. */
export const findOwnCertificate = async (
  tx: Kysely<Tables>,
  { tenantId, personId }: Owner,
): Promise<CertificateRow | null> =>
  (await tx
    .selectFrom('training_certificates')
    .select(['id', 'lessons', 'issued_on', 'valid_until'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()) ?? null;

/** Nothing happens when another phone was first. */
export const insertCertificate = async (
  tx: Kysely<Tables>,
  { tenantId, personId }: Owner,
  row: CertificateRow & { readonly codeHash: Buffer },
): Promise<boolean> => {
  const done = await tx
    .insertInto('training_certificates')
    .values({
      tenant_id: tenantId,
      id: row.id,
      person_id: personId,
      code_hash: row.codeHash,
      lessons: JSON.stringify(row.lessons),
      issued_on: row.issued_on,
      valid_until: row.valid_until,
      withdrawn_on: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
};

export const withdrawCertificate = async (
  tx: Kysely<Tables>,
  { tenantId, personId }: Owner,
  id: string,
  today: string,
): Promise<boolean> => {
  const done = await tx
    .updateTable('training_certificates')
    .set({ withdrawn_on: today })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
};

/** What somebody did, whichever team it was for. */
export const listOwnDone = async (tx: Kysely<Tables>, { tenantId, personId }: Owner) =>
  (
    await tx
      .selectFrom('learning_done')
      .select(['module_id', 'version'])
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .execute()
  ).map(({ module_id, version }) => ({ id: module_id, version }));

export type CodeRow = {
  readonly tenantId: string;
  readonly personId: string | null;
  readonly validUntil: string;
  readonly withdrawnOn: string | null;
};

/** The policy shows the one row of this hash and no other. */
export const findByCode = async (tx: Kysely<Tables>, hash: Buffer): Promise<CodeRow | null> => {
  await sql`select set_config('app.certificate_hash', ${hash.toString('hex')}, true)`.execute(tx);
  const row = await tx
    .selectFrom('training_certificates')
    .select(['tenant_id', 'person_id', 'valid_until', 'withdrawn_on'])
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        tenantId: row.tenant_id,
        personId: row.person_id,
        validUntil: row.valid_until,
        withdrawnOn: row.withdrawn_on,
      };
};

export const isStillMember = async (
  tx: Kysely<Tables>,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string | null },
): Promise<boolean> =>
  (await tx
    .selectFrom('team_members')
    .select('person_id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('stage', '<>', 'left')
    .executeTakeFirst()) !== undefined;

/** The team of now counts certificates. */
export const readCounts = async (tx: Kysely<Tables>, tenantId: string, teamId: string): Promise<boolean> =>
  (
    await tx
      .selectFrom('certificate_settings')
      .select('counts')
      .where('tenant_id', '=', tenantId)
      .where('team_id', '=', teamId)
      .executeTakeFirst()
  )?.counts ?? false;

export const setCounts = async (
  tx: Kysely<Tables>,
  key: { readonly tenantId: string; readonly teamId: string },
  counts: boolean,
  personId: string,
  now: Date,
): Promise<void> => {
  const values = { counts, changed_by: personId, changed_at: now };
  await tx
    .insertInto('certificate_settings')
    .values({ tenant_id: key.tenantId, team_id: key.teamId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'team_id']).doUpdateSet(values))
    .execute();
};

/** Teams of this person that count certificates. */
export const listCountingTeams = async (
  tx: Kysely<Tables>,
  { tenantId, personId }: Owner,
): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('certificate_settings as s')
      .innerJoin('team_members as m', (join) =>
        join.onRef('m.tenant_id', '=', 's.tenant_id').onRef('m.team_id', '=', 's.team_id'),
      )
      .select('s.team_id')
      .where('s.tenant_id', '=', tenantId)
      .where('s.counts', '=', true)
      .where('m.person_id', '=', personId)
      .where('m.stage', '<>', 'left')
      .execute()
  ).map((row) => row.team_id);

/** Who of a team has one that was not withdrawn, and until when it holds. */
export const listOfTeam = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
): Promise<readonly { readonly personId: string; readonly validUntil: string }[]> =>
  (
    await tx
      .selectFrom('training_certificates as c')
      .innerJoin('team_members as m', (join) =>
        join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.person_id', '=', 'c.person_id'),
      )
      .select(['m.person_id', 'c.valid_until'])
      .where('c.tenant_id', '=', tenantId)
      .where('m.team_id', '=', teamId)
      .where('m.stage', '<>', 'left')
      .where('c.withdrawn_on', 'is', null)
      .execute()
  ).map((row) => ({ personId: row.person_id, validUntil: row.valid_until }));

export const findMemberName = async (
  tx: Kysely<Tables>,
  { tenantId, personId }: Owner,
  teamId: string,
): Promise<string | null> =>
  (
    await tx
      .selectFrom('team_members')
      .select('name')
      .where('tenant_id', '=', tenantId)
      .where('team_id', '=', teamId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
  )?.name ?? null;

/** Of who left the person goes from the row; what ended long ago goes whole. */
export const forgetCertificates = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
  { goneDays, endedBefore }: { readonly goneDays: number; readonly endedBefore: string },
): Promise<void> => {
  await sql`update training_certificates set person_id = null, withdrawn_on = coalesce(withdrawn_on, ${today}::date)
    where tenant_id = ${tenantId} and person_id is not null and not exists (select 1 from team_members m
      where m.tenant_id = training_certificates.tenant_id and m.person_id = training_certificates.person_id
        and (m.stage <> 'left' or m.left_on > ${today}::date - ${goneDays}::int))`.execute(tx);
  await tx
    .deleteFrom('training_certificates')
    .where('tenant_id', '=', tenantId)
    .where('valid_until', '<', endedBefore)
    .execute();
};
