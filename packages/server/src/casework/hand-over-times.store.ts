/** When requests to an organisation were made, answered and ended: what its agreements are held against. No content, and nobody. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type HandOverTimes = {
  readonly case_id: string;
  readonly kind: 'refer' | 'transfer';
  readonly status: string;
  /** Asked of the organisation as such; else of one professional who works there. */
  readonly direct: boolean;
  readonly offered_at: Date;
  readonly due_at: Date;
  readonly answered_at: Date | null;
  readonly replied_at: Date | null;
  readonly over_at: Date | null;
};

/**
 * Only what was shared with its place: what the receiver is not told the place of belongs to no area he could learn it from.
 * @param tx of the jobs role, after "may you"
 */
export const listHandOverTimes = async (
  tx: Kysely<Tables>,
  ask: {
    readonly tenantId: string;
    readonly organisationId: string;
    readonly neighbourhoodCodes: readonly string[];
    readonly from: Date;
    readonly until: Date;
  },
): Promise<readonly HandOverTimes[]> =>
  (
    await sql<HandOverTimes>`
    select h.case_id, h.kind, h.status, h.to_person_id is null as direct, h.offered_at, h.due_at, h.answered_at,
      (select min(m.made_at) from case_messages m where m.tenant_id = h.tenant_id and m.hand_over_id = h.id) as replied_at,
      d.ended_at as over_at
    from case_hand_overs h
      join case_files f on f.tenant_id = h.tenant_id and f.id = h.case_id
      left join case_disclosures d on d.tenant_id = h.tenant_id and d.hand_over_id = h.id
    where h.tenant_id = ${ask.tenantId} and h.to_organisation_id = ${ask.organisationId}::uuid
      and h.kind = case when h.to_person_id is null then 'refer' else 'transfer' end and 'place' = any (h.fields)
      and f.neighbourhood_code = any (${[...ask.neighbourhoodCodes]}::text[])
      and h.offered_at >= ${ask.from} and h.offered_at < ${ask.until}
    order by h.offered_at desc`.execute(tx)
  ).rows;
