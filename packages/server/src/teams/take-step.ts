/** One step in the life of a member: by the coordinator, or by the member himself where that is his to take. */
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type MemberStage, type MemberStep, nextStage } from '@buurtplus/domain/teams';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { listMembers, setStage } from './members.store.ts';
import type { TeamsDeps } from './teams-deps.ts';

const ownSteps: readonly MemberStep[] = ['pause', 'resume', 'leave'];

const asJobs = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });

/** A team without anybody who keeps it running helps nobody: the last coordinator asks the municipality first. */
export const takeStep = async (
  deps: TeamsDeps,
  caller: Caller,
  personId: string,
  step: MemberStep,
): Promise<Result<MemberStage, HttpRefusal>> => {
  const { actor } = caller;
  const teamId = actor?.teamId ?? null;
  if (actor === null || teamId === null) return refuse({ code: 'not_found' });
  const mine = personId === caller.personId;
  if (!mine && actor.role !== 'coordinator') return refuse({ code: 'not_found' });
  if (mine && !ownSteps.includes(step)) return refuse({ code: 'not_allowed' });
  const key = { tenantId: actor.tenantId, teamId, personId };
  const done = await inTransaction(deps.jobsDb, asJobs(actor.tenantId), async (tx) => {
    const members = await listMembers(tx, actor.tenantId, teamId);
    const member = members.find((one) => one.person_id === personId);
    if (member === undefined) return refuse({ code: 'not_found' as const });
    if (step === 'leave' && member.lead !== null && members.filter((one) => one.lead !== null).length === 1)
      return refuse({ code: 'last_coordinator' as const });
    const next = nextStage(member.stage as MemberStage, step, member.trained_on !== null);
    if (!next.ok) return refuse({ code: 'wrong_status' as const, allowedActions: next.refusal.possible });
    await setStage(tx, key, next.value, dutchDay(deps.clock.now()));
    await writeAudit(tx, {
      tenantId: actor.tenantId,
      actorId: caller.personId,
      actorRole: actor.role,
      sessionId: caller.sessionId,
      action: `member.${step}`,
      objectType: 'person',
      objectId: personId,
      purpose: 'run_team',
      outcome: 'done',
    });
    return ok(next.value);
  });
  if (done.ok && done.value === 'left') {
    await deps.giveBack(actor.tenantId, teamId, personId);
    await deps.endRole(actor.tenantId, teamId, personId);
  }
  return done;
};
