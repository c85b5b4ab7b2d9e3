/** Things of a team, and with whom they are. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { TeamKey } from './keep-team.ts';

export type ThingRow = {
  readonly id: string;
  readonly kind: string;
  readonly label: string | null;
  readonly size: string | null;
  readonly loan_id: string | null;
  readonly person_id: string | null;
  readonly name: string | null;
  readonly lent_on: string | null;
  readonly back_by: string | null;
  /** True for who left the team, or is over the term. */
  readonly left: boolean;
};

/** Everything in use, and whatever is still with somebody. Row-level security shows a member the own loans only. */
export const listThings = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
): Promise<readonly ThingRow[]> => {
  const found = await sql<ThingRow>`
    select e.id, e.kind, e.label, e.size, l.id as loan_id, l.person_id, l.name, l.lent_on, l.back_by,
      l.id is not null and coalesce(m.stage, 'left') = 'left' as left
    from team_equipment e
    left join equipment_loans l on l.tenant_id = e.tenant_id and l.equipment_id = e.id and l.returned_on is null
    left join team_members m on m.tenant_id = l.tenant_id and m.team_id = l.team_id and m.person_id = l.person_id
    where e.tenant_id = ${tenantId} and e.team_id = ${teamId}::uuid and (e.ended_at is null or l.id is not null)
    order by e.kind, e.size nulls first, e.label nulls first, e.id`.execute(tx);
  return found.rows;
};

/** @returns false when that id is a thing of another team, also one that the same person coordinates */
export const putThing = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
  id: string,
  thing: { readonly kind: string; readonly label: string | null; readonly size: string | null },
): Promise<boolean> => {
  const done = await tx
    .insertInto('team_equipment')
    .values({ tenant_id: tenantId, team_id: teamId, id, ...thing })
    .onConflict((on) =>
      on
        .columns(['tenant_id', 'id'])
        .doUpdateSet({ ...thing })
        .where('team_equipment.team_id', '=', teamId),
    )
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
};

/** Held, so that lending and taking out of use come one after the other. */
export const lockThing = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
  id: string,
): Promise<boolean> =>
  (await tx
    .selectFrom('team_equipment')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()) !== undefined;

export const endThing = async (
  tx: Kysely<Tables>,
  { tenantId }: TeamKey,
  id: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('team_equipment')
    .set({ ended_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};

export const insertLoan = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
  loan: {
    readonly id: string;
    readonly equipmentId: string;
    readonly personId: string;
    readonly name: string;
    readonly lentOn: string;
    readonly backBy: string | null;
  },
): Promise<void> => {
  await tx
    .insertInto('equipment_loans')
    .values({
      tenant_id: tenantId,
      team_id: teamId,
      id: loan.id,
      equipment_id: loan.equipmentId,
      person_id: loan.personId,
      name: loan.name,
      lent_on: loan.lentOn,
      back_by: loan.backBy,
    })
    .execute();
};

/** @returns false when it was back already */
export const endLoan = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
  equipmentId: string,
  today: string,
): Promise<boolean> => {
  const done = await sql`update equipment_loans set returned_on = greatest(lent_on, ${today}::date)
    where tenant_id = ${tenantId} and team_id = ${teamId}::uuid and equipment_id = ${equipmentId}::uuid and returned_on is null`.execute(
    tx,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
};

/** Things of a team that somebody has at home. */
export const countLent = async (tx: Kysely<Tables>, tenantId: string, teamId: string): Promise<number> =>
  Number(
    (
      await tx
        .selectFrom('equipment_loans')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('tenant_id', '=', tenantId)
        .where('team_id', '=', teamId)
        .where('returned_on', 'is', null)
        .executeTakeFirstOrThrow()
    ).count,
  );
