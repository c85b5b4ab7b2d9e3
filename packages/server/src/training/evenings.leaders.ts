/** Comes round by itself: a series whose trainer left goes to the next who was named, or every trainer, team and guest hears that nobody leads it. */
import { isSameLeadership, leadershipOf, leadsSeries } from '@buurtplus/domain/training';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { tellEach } from '../platform/tell-each.ts';
import { guestsAt, readHolders } from './evenings.guests.ts';
import { hasEveningToCome, holdAllSeries, listTrainers, setLeadership } from './evenings.leaders.store.ts';
import { asJobs } from './evenings.shared.ts';
import type { EveningsDeps } from './evenings-deps.ts';

/** @returns how many series changed hands */
export const keepLeaders = async (
  deps: Pick<EveningsDeps, 'jobsDb' | 'clock' | 'tellPerson' | 'tellTeam' | 'neighbourhoodsIn'>,
  tenantId: string,
): Promise<number> => {
  const holders = await readHolders(deps, tenantId);
  return inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
    const now = deps.clock.now();
    const trainers = (await listTrainers(tx, tenantId, dutchDay(now))).map(({ id }) => id);
    let changed = 0;
    const [persons, teams]: [string[], string[]] = [[], []];
    for (const was of await holdAllSeries(tx, tenantId)) {
      const is = leadershipOf(was, new Set(trainers));
      if (isSameLeadership(was, is)) continue;
      changed += 1;
      await setLeadership(tx, tenantId, was.id, is, now);
      await writeAudit(tx, {
        tenantId,
        actorId: null,
        actorRole: null,
        sessionId: null,
        action: is.leaderless ? 'evening.leaderless' : 'evening.hand_on',
        objectType: 'training_series',
        objectId: was.id,
        purpose: 'run_team',
        outcome: 'done',
      });
      // What is over can be taken over as well, for its questions to guests; nobody is called to it.
      if (is.leaderless && !(await hasEveningToCome(tx, tenantId, was.id, now))) continue;
      const guests = guestsAt(holders, { organisation_ids: was.organisationIds, duties: was.duties });
      const toHear = is.leaderless
        ? [...trainers, ...guests.map(({ personId }) => personId)]
        : trainers.filter((one) => leadsSeries(is, one));
      persons.push(...toHear);
      if (is.leaderless) teams.push(...was.teamIds);
    }
    await tellEach(tx, tenantId, { persons: [deps.tellPerson, persons], teams: [deps.tellTeam, teams] });
    return changed;
  });
};
