/** What hangs on a team stands in rooms above the one that keeps teams; here they meet. */
import type { Kysely } from 'kysely';
import { countAgreementsOf } from './agreements/index.ts';
import type { AreaBook } from './areas/area-book.ts';
import type { PeopleDeps } from './people/people-deps.ts';
import { teamAdministrationEndpoints } from './people/team-administration.routes.ts';
import type { Tables } from './platform/db/tables.ts';
import { inTransaction, noContext } from './platform/db/transaction.ts';
import type { Endpoint } from './platform/http/endpoint.ts';
import type { Roster } from './roster/index.ts';
import { countOnStreet } from './rounds/open-rounds.store.ts';
import { countLent } from './teams/equipment.store.ts';
import { listZoneViews } from './teams/zones.store.ts';

type Shared = {
  readonly people: PeopleDeps;
  readonly jobsDb: Kysely<Tables>;
  readonly book: AreaBook;
  readonly roster: Roster;
  readonly rounds: { readonly forgetLeft: (tenantId: string) => Promise<void> };
};

export const wireTeams = ({ people, jobsDb, book, roster, rounds }: Shared): readonly Endpoint[] =>
  teamAdministrationEndpoints({
    ...people,
    walking: (tenantId, teamId) =>
      inTransaction(jobsDb, { ...noContext, tenantId }, (tx) =>
        countOnStreet(tx, tenantId, teamId, people.clock.now()),
      ),
    neighbourhoodsOf: book.neighbourhoodsOf,
    heldBy: async (tenantId, teamId) => ({
      ...(await roster.plansOf(tenantId, teamId)),
      ...(await inTransaction(jobsDb, { ...noContext, tenantId }, async (tx) => ({
        walking: await countOnStreet(tx, tenantId, teamId, people.clock.now()),
        agreements: await countAgreementsOf(tx, tenantId, teamId),
        lent: await countLent(tx, tenantId, teamId),
        zones: (
          await listZoneViews(tx, tenantId, teamId)
        ).map(({ name, neighbourhoodCodes }) => ({
          name,
          neighbourhoodCodes,
        })),
      }))),
    }),
    afterStop: async (tenantId) => {
      await roster.endStopped(tenantId);
      await rounds.forgetLeft(tenantId);
    },
  });
