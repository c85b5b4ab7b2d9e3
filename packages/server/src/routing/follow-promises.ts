/** A desk that closes, or opens again sooner, moves what was promised: what waits there to be taken up is due by the promise as it is now. */
import type { Duty } from '@buurtplus/domain/people';
import { inTransaction } from '../platform/db/transaction.ts';
import { announce } from '../platform/live/news.store.ts';
import { listPromised, moveDue } from './promised.store.ts';
import type { RoutingDeps } from './routing-deps.ts';

const batch = 500;

/** Reckoned anew each time, as when it came there; doing it twice changes nothing. @returns how many moved */
export const followPromises = async (
  deps: Pick<RoutingDeps, 'jobsDb' | 'clock' | 'promisedTakes'>,
  tenantId: string,
): Promise<number> => {
  let moved = 0;
  for (let after: string | null = null; ; ) {
    const page: { readonly last: string | null; readonly moved: number } = await inTransaction(
      deps.jobsDb,
      { tenantId, personId: null, duties: [], teams: [] },
      async (tx) => {
        const rows = await listPromised(tx, tenantId, after, batch);
        const promised = await deps.promisedTakes?.(
          tx,
          tenantId,
          rows.map((row) => ({
            signalId: row.signal_id,
            teamId: row.team_id,
            kind: row.kind,
            neighbourhoodCode: row.neighbourhood_code,
            duty: row.duty,
            arrivedAt: row.made_at,
          })),
        );
        const late = rows.flatMap((row) => {
          const takeBy = promised?.get(row.signal_id);
          const dueAt = takeBy !== undefined && takeBy < row.term_at ? takeBy : row.term_at;
          return dueAt.getTime() === row.due_at.getTime() ? [] : [{ ...row, dueAt }];
        });
        const done = await moveDue(tx, tenantId, late, deps.clock.now());
        for (const duty of new Set(done)) await announce(tx, { tenantId, duty: duty as Duty });
        return { last: rows.length < batch ? null : (rows.at(-1)?.id ?? null), moved: done.length };
      },
    );
    moved += page.moved;
    after = page.last;
    if (after === null) return moved;
  }
};
