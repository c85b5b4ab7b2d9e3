/** What comes round by itself: telling both sides that an end or a meeting is near, and forgetting on time. */
import { endWarningDays } from '@buurtplus/domain/agreements';
import { addDays } from '@buurtplus/domain/roster';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { listTenants } from '../routing/routing.store.ts';
import { heldVersion } from './agreements.present.ts';
import { forgetAgreements } from './agreements.retention.ts';
import { type AgreementRow, listHeld, listVersions, markTold } from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { nextMeetingOn } from './meeting.ts';
import { listLastMeetings } from './meetings.store.ts';
import { readAround, tellSide } from './sides.ts';

const meetingWarningDays = 7;

/** Each end and each meeting is announced once, to both sides. @returns how many agreements were announced */
export const remindAgreements = async (deps: AgreementsDeps, tenantId: string): Promise<number> => {
  const around = await readAround(deps, tenantId);
  const today = dutchDay(deps.clock.now());
  let told = 0;
  await inTransaction(deps.jobsDb, { ...noContext, tenantId }, async (tx) => {
    const rows = await listHeld(tx, tenantId);
    const ids = rows.map((row) => row.id);
    const versions = await listVersions(tx, tenantId, ids);
    const lastMeetings = await listLastMeetings(tx, tenantId);
    const announce = async (row: AgreementRow, what: 'end' | 'meeting', day: string): Promise<void> => {
      if (!(await markTold(tx, row, what, day))) return;
      for (const side of ['team', 'partner'] as const) await tellSide(deps, tx, around, row, side);
      told += 1;
    };
    for (const row of rows) {
      const own = versions.filter((version) => version.agreement_id === row.id);
      const endsOn = heldVersion(row, own)?.terms.endsOn ?? null;
      if (endsOn !== null && endsOn >= today && endsOn <= addDays(today, endWarningDays))
        await announce(row, 'end', endsOn);
      const last = lastMeetings.get(row.id);
      const meetOn = nextMeetingOn([row], own, last === undefined ? [] : [last]);
      if (
        meetOn !== null &&
        meetOn <= addDays(today, meetingWarningDays) &&
        (endsOn === null || endsOn >= today)
      )
        await announce(row, 'meeting', meetOn);
    }
  });
  if (told > 0) await deps.wakeTelling();
  return told;
};

export const agreementJobs = (deps: AgreementsDeps): readonly JobDefinition[] => [
  {
    name: 'agreements.remind',
    cron: '3 8 * * *',
    run: async () => {
      for (const tenantId of await listTenants(deps.jobsDb)) await remindAgreements(deps, tenantId);
    },
  },
  {
    name: 'agreements.forget',
    cron: '37 3 * * *',
    run: async () => {
      for (const tenantId of await listTenants(deps.jobsDb)) await forgetAgreements(deps, tenantId);
    },
  },
];
