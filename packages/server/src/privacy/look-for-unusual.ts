/** Every Monday night the week before is read over; every day is said what waits too long; after five years it is forgotten. */
import { oversightYears, reviewWithinDays, unusualIn } from '@buurtplus/domain/privacy';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { tellEach } from '../platform/tell-each.ts';
import { mondayOf } from './open-break-glass.ts';
import {
  alarmWaiting,
  forgetOversight,
  insertItem,
  listHolders,
  listReaders,
  listTenantIds,
  readTrail,
} from './oversight.store.ts';
import { forgetAddresses } from './own-address.store.ts';
import { inTenant, type PrivacyDeps } from './privacy-deps.ts';

const dayMs = 86_400_000;

type WeekDeps = PrivacyDeps & { readonly startOfDay: (day: string) => Date };

const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** @returns how many items are new; asked twice about the same week the second answer is none */
export const lookAtWeekBefore = async (deps: WeekDeps, tenantId: string): Promise<number> => {
  const now = deps.clock.now();
  const monday = mondayOf(dutchDay(now));
  const week = daysLater(monday, -7);
  const [from, to] = [deps.startOfDay(week), deps.startOfDay(monday)];
  return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
    const readers = await listReaders(tx, tenantId, from);
    const roleOf = new Map(readers.map((reader) => [reader.personId, reader.role]));
    let fresh = 0;
    for (const item of unusualIn(await readTrail(tx, tenantId, from, to), readers)) {
      const isNew = await insertItem(tx, {
        tenant_id: tenantId,
        id: deps.newId(),
        kind: item.kind,
        person_id: item.personId,
        role: roleOf.get(item.personId) ?? '',
        object_id: item.objectId,
        break_glass_id: null,
        count: item.count,
        week,
        found_at: now,
      });
      if (isNew) fresh += 1;
    }
    if (fresh === 0) return fresh;
    const officers = await listHolders(tx, tenantId, ['privacy_officer'], dutchDay(now));
    await tellEach(tx, tenantId, { persons: [deps.tellPerson, officers] });
    return fresh;
  });
};

/** Longer than two weeks without a look: the privacy officer hears it again, and the administrator with him. */
export const sayWhatWaits = async (deps: PrivacyDeps, tenantId: string): Promise<number> => {
  const now = deps.clock.now();
  return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
    const late = await alarmWaiting(tx, tenantId, new Date(now.getTime() - reviewWithinDays * dayMs), now);
    if (late === 0) return late;
    const people = await listHolders(tx, tenantId, ['privacy_officer', 'functional_admin'], dutchDay(now));
    await tellEach(tx, tenantId, { persons: [deps.tellPerson, people] });
    return late;
  });
};

export const oversightJobs = (deps: WeekDeps): readonly JobDefinition[] => {
  const everywhere = async (work: (tenantId: string) => Promise<unknown>): Promise<void> => {
    for (const id of await listTenantIds(deps.jobsDb)) await work(id);
    await deps.wakeTelling();
  };
  return [
    { name: 'oversight.look', cron: '40 4 * * 1', run: () => everywhere((id) => lookAtWeekBefore(deps, id)) },
    { name: 'oversight.waiting', cron: '50 6 * * *', run: () => everywhere((id) => sayWhatWaits(deps, id)) },
    {
      name: 'oversight.forget',
      cron: '27 3 * * *',
      run: () =>
        everywhere((id) => {
          const before = deps.clock.now();
          before.setUTCFullYear(before.getUTCFullYear() - oversightYears);
          return inTransaction(deps.jobsDb, inTenant(id), async (tx) => {
            await forgetOversight(tx, id, before);
            await forgetAddresses(tx, id, dutchDay(deps.clock.now()));
          });
        }),
    },
  ];
};
