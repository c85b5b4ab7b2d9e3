/** The administrator changes the ladder: a rung on which cases stand goes only when it is said where they go, and nobody gains or loses a way in by it. */
import type { LadderChange } from '@buurtplus/contract/casework-desk';
import { checkLadder, type Rung, rungsInUse } from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { auditCase } from './audit-case.ts';
import { wrongField } from './case-step.ts';
import { systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { countOnRungs, moveToRung, readLadder, saveLadder } from './ladder.store.ts';
import { tellAllWith } from './tell-all.ts';

type Move = LadderChange['moves'][number];

/** Each rung that goes and holds cases has one place for them, with the same access as it had. */
const checkMoves = (
  inUse: readonly Rung[],
  next: readonly Rung[],
  moves: readonly Move[],
): Result<readonly Move[], HttpRefusal> => {
  const asked: Move[] = [];
  for (const rung of inUse) {
    const move = moves.find((one) => one.from === rung.code);
    if (move === undefined)
      return refuse({ code: 'rung_in_use', fields: [{ path: `moves.${rung.code}`, code: 'missing' }] });
    const target = next.find((one) => one.code === move.to);
    if (target?.access !== rung.access)
      return refuse({ code: 'rung_in_use', fields: [{ path: `moves.${rung.code}`, code: 'other_access' }] });
    asked.push(move);
  }
  return ok(asked);
};

export const changeLadder = async (
  deps: CaseworkDeps,
  caller: Caller,
  tenantId: string,
  change: LadderChange,
): Promise<Result<undefined, HttpRefusal>> => {
  const checked = checkLadder(change.rungs);
  if (!checked.ok) return wrongField('rungs', checked.refusal);
  const done = await inTransaction(
    deps.jobsDb,
    systemContext(tenantId),
    async (jobs): Promise<Result<undefined, HttpRefusal>> => {
      const now = deps.clock.now();
      const inUse = rungsInUse(
        await readLadder(jobs, tenantId),
        checked.value,
        await countOnRungs(jobs, tenantId),
      );
      const moves = checkMoves(inUse, checked.value, change.moves);
      if (!moves.ok) return moves;
      const owners = new Set<string>();
      for (const move of moves.value)
        for (const one of await moveToRung(jobs, tenantId, move, now)) {
          await auditCase(jobs, caller, 'case.rung_moved', one.id);
          owners.add(one.owner_id);
        }
      await saveLadder(jobs, tenantId, checked.value, caller.personId, now);
      await auditCase(jobs, caller, 'case_ladder.changed', null);
      await tellAllWith(jobs, deps, tenantId, [...owners]);
      return ok(undefined);
    },
  );
  if (done.ok) await deps.wakeTelling();
  return done;
};
