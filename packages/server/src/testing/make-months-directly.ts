/** Makes the figures of months on the database of a product that runs, as its nightly job would: shows how long a night takes. */
import { demoTenant } from '../demo/demo-areas.ts';
import { makeMonths } from '../insight/make-months.ts';
import { openDatabases } from '../open-databases.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { createDatabase } from '../platform/db/database.ts';
import { newPhoneId } from './phone.ts';

/** @returns how many months of teams were made, and in how many milliseconds */
export const makeMonthsDirectly = async (
  dataDir: string,
): Promise<{ readonly made: number; readonly milliseconds: number }> => {
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error('the settings are wrong');
  const { urls } = await openDatabases(config.value, () => undefined, 'share');
  const [db, jobsDb] = [createDatabase(urls.app, { max: 1 }), createDatabase(urls.jobs, { max: 2 })];
  try {
    const start = performance.now();
    const made = await makeMonths({ db, jobsDb, clock: systemClock, newId: newPhoneId }, demoTenant.id);
    return { made, milliseconds: performance.now() - start };
  } finally {
    await Promise.all([db.destroy(), jobsDb.destroy()]);
  }
};
