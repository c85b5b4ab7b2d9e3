/** What decides whether a member can walk: the stage and what somebody is qualified for. */
import type { HeldQualification, MemberStage } from '@buurtplus/domain/teams';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type WalkerRow = {
  readonly stage: MemberStage;
  readonly qualifications: readonly HeldQualification[];
};

/** Row-level security lets a member see the own qualifications and a coordinator everybody's. @returns null for who is no member */
export const findWalker = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  personId: string,
): Promise<WalkerRow | null> => {
  const member = await tx
    .selectFrom('team_members')
    .select('stage')
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (member === undefined) return null;
  const held = await tx
    .selectFrom('member_qualifications')
    .select(['qualification', 'valid_until'])
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('person_id', '=', personId)
    .execute();
  return {
    stage: member.stage as MemberStage,
    qualifications: held.map((one) => ({
      qualification: one.qualification as HeldQualification['qualification'],
      validUntil: one.valid_until,
    })),
  };
};
