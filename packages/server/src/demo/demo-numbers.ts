/** One walker of the demo left a number for an alarm, and the coordinator shows his to the team: a newcomer sees whom one can call. */
import { readOwnNumber } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { createSecretBox } from '../platform/secret-box.ts';
import { sealedNumber } from '../rounds/numbers.routes.ts';
import { findOwnNumber, saveOwnNumber } from '../rounds/numbers.store.ts';
import { demoTenant } from './demo-areas.ts';
import { type DemoPerson, demoPeople, demoTeamId } from './demo-people.ts';

/** Kept free for stories and films: nobody has it. */
const invented = [
  { name: 'Riet', number: '06 12345699', forTeam: false },
  { name: 'Bram', number: '06 12345698', forTeam: true },
] as const;

export const fillDemoNumber = async (
  appDb: Kysely<Tables>,
  secretKey: string,
  callerFor: (one: DemoPerson) => Caller,
): Promise<void> => {
  for (const { name, number: typed, forTeam } of invented) {
    const person = demoPeople.find((one) => one.name.startsWith(name));
    const number = readOwnNumber(typed);
    if (person === undefined || !number.ok) continue;
    const tenantId = demoTenant.id;
    await inTransaction(appDb, { ...callerFor(person).context, memberTeams: [demoTeamId] }, async (tx) => {
      if ((await findOwnNumber(tx, tenantId, person.id)) !== null) return;
      const sealed = sealedNumber(
        createSecretBox(secretKey, 'round-number'),
        tenantId,
        person.id,
        number.value,
      );
      await saveOwnNumber(tx, {
        tenantId,
        teamId: demoTeamId,
        personId: person.id,
        sealed,
        forTeam,
        now: new Date(),
      });
    });
  }
};
