/** Members with what belongs to them: stage, VOG dates, qualifications, wishes. */
import type { MemberWishes } from '@buurtplus/contract/teams';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type MemberRow = {
  readonly person_id: string;
  readonly name: string;
  readonly stage: string;
  readonly stage_since: string;
  readonly lead: 'coordinator' | 'deputy' | null;
  readonly trained_on: string | null;
  readonly left_on: string | null;
  readonly seen_on: string | null;
  readonly dated_on: string | null;
  readonly valid_until: string | null;
  readonly rounds_per_month: number | null;
  readonly buddy_ids: string[] | null;
  readonly weekdays: number[] | null;
  readonly modes: string[] | null;
  readonly qualifications: readonly { qualification: string; validUntil: string | null }[];
};

/** Row-level security cuts: a member sees the names of the team and only the own dates, wishes and courses. */
export const listMembers = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  personId: string | null = null,
): Promise<readonly MemberRow[]> => {
  const found = await sql<MemberRow>`
    select m.person_id, m.name, m.stage, m.stage_since, m.lead, m.trained_on, m.left_on, c.seen_on, c.dated_on, c.valid_until,
      w.rounds_per_month, w.buddy_ids, w.weekdays, w.modes,
      coalesce((select json_agg(json_build_object('qualification', q.qualification, 'validUntil', q.valid_until) order by q.qualification)
        from member_qualifications q where q.tenant_id = m.tenant_id and q.team_id = m.team_id and q.person_id = m.person_id), '[]') as qualifications
    from team_members m
    left join member_certificates c on c.tenant_id = m.tenant_id and c.team_id = m.team_id and c.person_id = m.person_id
    left join member_wishes w on w.tenant_id = m.tenant_id and w.team_id = m.team_id and w.person_id = m.person_id
    where m.tenant_id = ${tenantId} and m.team_id = ${teamId}::uuid and m.stage <> 'left'
      and (${personId}::uuid is null or m.person_id = ${personId}::uuid)
    order by m.name`.execute(tx);
  return found.rows;
};

export const setStage = async (
  tx: Kysely<Tables>,
  key: { readonly tenantId: string; readonly teamId: string; readonly personId: string },
  stage: string,
  today: string,
): Promise<void> => {
  await tx
    .updateTable('team_members')
    .set({
      stage,
      stage_since: today,
      left_on: stage === 'left' ? today : null,
      ...(stage === 'trained' ? { trained_on: today } : {}),
    })
    .where('tenant_id', '=', key.tenantId)
    .where('team_id', '=', key.teamId)
    .where('person_id', '=', key.personId)
    .execute();
};

export const setLead = async (
  tx: Kysely<Tables>,
  key: { readonly tenantId: string; readonly teamId: string; readonly personId: string },
  lead: 'coordinator' | 'deputy',
): Promise<boolean> => {
  const done = await tx
    .updateTable('team_members')
    .set({ lead })
    .where('tenant_id', '=', key.tenantId)
    .where('team_id', '=', key.teamId)
    .where('person_id', '=', key.personId)
    .where('lead', 'is not', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

type Key = { readonly tenantId: string; readonly teamId: string; readonly personId: string };
const columnsOf = (key: Key) => ({
  tenant_id: key.tenantId,
  team_id: key.teamId,
  person_id: key.personId,
});

export const putCertificate = async (
  tx: Kysely<Tables>,
  key: Key,
  dates: { readonly seenOn: string; readonly datedOn: string; readonly validUntil: string },
  seenBy: string,
): Promise<void> => {
  const values = {
    seen_on: dates.seenOn,
    dated_on: dates.datedOn,
    valid_until: dates.validUntil,
    seen_by: seenBy,
  };
  await tx
    .insertInto('member_certificates')
    .values({ ...columnsOf(key), ...values })
    .onConflict((on) => on.columns(['tenant_id', 'team_id', 'person_id']).doUpdateSet(values))
    .execute();
};

export const putQualification = async (
  tx: Kysely<Tables>,
  key: Key,
  qualification: string,
  validUntil: string | null,
): Promise<void> => {
  await tx
    .insertInto('member_qualifications')
    .values({ ...columnsOf(key), qualification, valid_until: validUntil })
    .onConflict((on) =>
      on
        .columns(['tenant_id', 'team_id', 'person_id', 'qualification'])
        .doUpdateSet({ valid_until: validUntil }),
    )
    .execute();
};

export const dropQualification = async (
  tx: Kysely<Tables>,
  key: Key,
  qualification: string,
): Promise<void> => {
  await tx
    .deleteFrom('member_qualifications')
    .where('tenant_id', '=', key.tenantId)
    .where('team_id', '=', key.teamId)
    .where('person_id', '=', key.personId)
    .where('qualification', '=', qualification)
    .execute();
};

export const putWishes = async (
  tx: Kysely<Tables>,
  key: Key,
  wishes: MemberWishes,
  now: Date,
): Promise<void> => {
  const values = {
    rounds_per_month: wishes.roundsPerMonth,
    buddy_ids: [...wishes.buddyIds],
    weekdays: [...new Set(wishes.weekdays)],
    modes: [...new Set(wishes.modes)],
    changed_at: now,
  };
  await tx
    .insertInto('member_wishes')
    .values({ ...columnsOf(key), ...values })
    .onConflict((on) => on.columns(['tenant_id', 'team_id', 'person_id']).doUpdateSet(values))
    .execute();
};
