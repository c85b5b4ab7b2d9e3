/** A certificate as the PLUS course of a member: it opens rounds that ask for it, and goes when the certificate goes. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Key = { readonly tenantId: string; readonly teamId: string; readonly personId: string };
const course = 'plus_course';

export const courseByCertificate = {
  /** What the coordinator wrote down for longer, or without an end, stays. */
  grant: async (tx: Kysely<Tables>, key: Key, validUntil: string): Promise<void> => {
    await sql`insert into member_qualifications (tenant_id, team_id, person_id, qualification, valid_until)
      values (${key.tenantId}, ${key.teamId}::uuid, ${key.personId}::uuid, ${course}, ${validUntil}::date)
      on conflict (tenant_id, team_id, person_id, qualification) do update
        set valid_until = excluded.valid_until where member_qualifications.valid_until < excluded.valid_until`.execute(
      tx,
    );
  },
  drop: async (tx: Kysely<Tables>, key: Key, validUntil: string): Promise<void> => {
    await tx
      .deleteFrom('member_qualifications')
      .where('tenant_id', '=', key.tenantId)
      .where('team_id', '=', key.teamId)
      .where('person_id', '=', key.personId)
      .where('qualification', '=', course)
      .where('valid_until', '=', validUntil)
      .execute();
  },
};
