/** A team of before that went on together with the present one: an administrator sees how a stopped team stands in the list. */
import type { Kysely } from 'kysely';
import { endTeam, insertTeam, listAllTeams } from '../people/teams.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { demoTenant } from './demo-areas.ts';

const neighbourhoodCodes = ['BU99010101', 'BU99010102'];
const teamId = '0190a000-0000-7000-8000-0000000000a9';

export const fillDemoTeams = (authDb: Kysely<Tables>): Promise<void> =>
  authDb.transaction().execute(async (tx) => {
    const tenantId = demoTenant.id;
    if ((await listAllTeams(tx, tenantId)).some(({ id }) => id === teamId)) return;
    await insertTeam(tx, { tenantId, id: teamId, name: 'Avondteam De Haven', neighbourhoodCodes });
    await endTeam(tx, {
      tenantId,
      teamId,
      reason: 'merged',
      today: '2025-09-01',
      yesterday: '2025-08-31',
    });
  });
