/** Who did what, only to be counted: nothing of it leaves the server with a person. */
import { eveningTerms, type FirstAnswers, keptSince, learningTerms } from '@buurtplus/domain/training';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const listTeamsWithAreas = (tx: Kysely<Tables>, tenantId: string) =>
  tx
    .selectFrom('teams')
    .select(['id', 'name', 'neighbourhood_codes'])
    .where('tenant_id', '=', tenantId)
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute();

/** @param before a Monday; who finished a lesson or left since is so from next Monday, and looking each day tells of nobody */
export const listReached = (tx: Kysely<Tables>, tenantId: string, before: string) =>
  tx
    .selectFrom('learning_done as d')
    .innerJoin('team_members as m', (join) =>
      join
        .onRef('m.tenant_id', '=', 'd.tenant_id')
        .onRef('m.team_id', '=', 'd.team_id')
        .onRef('m.person_id', '=', 'd.person_id'),
    )
    .select(['d.team_id', 'd.person_id', 'd.module_id'])
    .where('d.tenant_id', '=', tenantId)
    .where('d.first_on', '<', before)
    // What goes this week is counted no more from its Monday on, whenever the night comes that takes it away.
    .where('d.done_on', '>=', keptSince(before, learningTerms.doneMonths))
    .where('m.joined_on', '<', before)
    .where((eb) => eb.or([eb('m.stage', '<>', 'left'), eb('m.left_on', '>=', before)]))
    .execute();

/** Members who came to an evening; a guest is of no team here. @param before a Monday, as above */
export const listAttended = (tx: Kysely<Tables>, tenantId: string, before: string) =>
  tx
    .selectFrom('evening_people as p')
    .innerJoin('training_evenings as e', (join) =>
      join.onRef('e.tenant_id', '=', 'p.tenant_id').onRef('e.id', '=', 'p.evening_id'),
    )
    .innerJoin('team_members as m', (join) =>
      join
        .onRef('m.tenant_id', '=', 'p.tenant_id')
        .onRef('m.team_id', '=', 'p.team_id')
        .onRef('m.person_id', '=', 'p.person_id'),
    )
    .select(['m.team_id', 'm.person_id'])
    .distinct()
    .where('p.tenant_id', '=', tenantId)
    .where('p.present_how', 'is not', null)
    // Ticked off days later it counts from the Monday after that, as a lesson does.
    .where(
      sql<boolean>`greatest(e.starts_at, p.present_at) < ${before}::date::timestamp at time zone 'Europe/Amsterdam'`,
    )
    .where(
      sql<boolean>`e.ends_at >= ${keptSince(before, eveningTerms.attendanceMonths)}::date::timestamp at time zone 'Europe/Amsterdam'`,
    )
    .where('m.joined_on', '<', before)
    .where((eb) => eb.or([eb('m.stage', '<>', 'left'), eb('m.left_on', '>=', before)]))
    .execute();

/** @param before a Monday, as above: what held on it counts all week, also when it ends or is taken back meanwhile */
export const listCertified = (tx: Kysely<Tables>, tenantId: string, before: string) =>
  tx
    .selectFrom('training_certificates as c')
    .innerJoin('team_members as m', (join) =>
      join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.person_id', '=', 'c.person_id'),
    )
    .select(['m.team_id', 'm.person_id'])
    .where('c.tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('c.withdrawn_on', 'is', null), eb('c.withdrawn_on', '>=', before)]))
    .where('c.valid_until', '>=', before)
    .where('c.issued_on', '<', before)
    .where('m.joined_on', '<', before)
    .where((eb) => eb.or([eb('m.stage', '<>', 'left'), eb('m.left_on', '>=', before)]))
    .execute();

/** First answers, counted where they lie: no person comes out of the database. @param before a Monday; what came in since is not counted yet, and who left since still is */
export const countFirstAnswers = async (
  tx: Kysely<Tables>,
  tenantId: string,
  before: string,
): Promise<readonly FirstAnswers[]> =>
  (
    await sql<FirstAnswers>`
      select kind, subject, version, step, choice, was_right as "right", count(*)::int as people
      from (
        select distinct on (e.person_id, e.kind, e.subject, e.version, e.step)
          e.kind, e.subject, e.version, e.step, e.choice, e.was_right
        from learning_events e
        where e.tenant_id = ${tenantId} and e.choice is not null
          and e.received_at < ${before}::date::timestamp at time zone 'Europe/Amsterdam'
          and e.received_at >= ${keptSince(before, learningTerms.answersMonths)}::date::timestamp at time zone 'Europe/Amsterdam'
          and exists (select 1 from team_members m where m.tenant_id = e.tenant_id and m.person_id = e.person_id
            and m.joined_on < ${before}::date and (m.stage <> 'left' or m.left_on >= ${before}::date))
        order by e.person_id, e.kind, e.subject, e.version, e.step, e.at, e.id
      ) first_answers
      group by kind, subject, version, step, choice, was_right`.execute(tx)
  ).rows;
