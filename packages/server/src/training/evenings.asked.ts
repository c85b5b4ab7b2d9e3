/** Comes round by itself: a question goes to who can answer it now, and its trainer hears when nobody can. */
import { writeAudit } from '../platform/audit/audit.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { tellEach } from '../platform/tell-each.ts';
import { holdOpenQuestions, setAsked } from './evenings.asked.store.ts';
import { askedOf, isGuestOf, readHolders } from './evenings.guests.ts';
import { asJobs } from './evenings.shared.ts';
import type { EveningsDeps } from './evenings-deps.ts';

/** @returns how many people are told */
export const keepAsked = async (
  deps: Pick<EveningsDeps, 'jobsDb' | 'clock' | 'tellPerson' | 'neighbourhoodsIn'>,
  tenantId: string,
): Promise<number> => {
  const holders = await readHolders(deps, tenantId);
  return inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
    const toHear = new Set<string>();
    for (const row of await holdOpenQuestions(tx, tenantId)) {
      const can = isGuestOf(row, row) ? askedOf(holders, row, row.duties) : [];
      const before = row.told_to;
      // Whoever was told and is still there goes on with it.
      if (before !== null && !can.some((id) => before.includes(id))) for (const id of can) toHear.add(id);
      const unheard = can.length > 0 ? null : (row.unheard_since ?? deps.clock.now());
      if (unheard !== null && row.unheard_since === null) {
        for (const id of [row.made_by, ...row.co_leader_ids]) toHear.add(id);
        await writeAudit(tx, {
          tenantId,
          actorId: null,
          actorRole: null,
          sessionId: null,
          action: 'evening.question_unheard',
          objectType: 'training_evening',
          objectId: row.evening_id,
          purpose: 'run_team',
          outcome: 'done',
        });
      }
      const same = before !== null && [...before].sort().join() === [...can].sort().join();
      if (!same || unheard !== row.unheard_since) await setAsked(tx, tenantId, row.id, can, unheard);
    }
    await tellEach(tx, tenantId, { persons: [deps.tellPerson, toHear] });
    return toHear.size;
  });
};
