/** The room of privacy, put together: opening outside the own work, oversight, own addresses, and what comes round by itself. */
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { breakGlassEndpoints } from './break-glass.routes.ts';
import { keepHomesApart } from './keep-homes-apart.ts';
import { oversightJobs } from './look-for-unusual.ts';
import { oversightEndpoints } from './oversight.routes.ts';
import { listTenantIds } from './oversight.store.ts';
import { ownAddressEndpoints } from './own-address.routes.ts';
import type { OwnAddressDeps } from './privacy-deps.ts';

type RoomDeps = OwnAddressDeps & {
  /** The moment at which a Dutch calendar day begins. */
  readonly startOfDay: (day: string) => Date;
};

export const roomOfPrivacy = (
  deps: RoomDeps,
): { readonly endpoints: readonly Endpoint[]; readonly jobs: readonly JobDefinition[] } => ({
  endpoints: [...breakGlassEndpoints(deps), ...oversightEndpoints(deps), ...ownAddressEndpoints(deps)],
  jobs: [
    ...oversightJobs(deps),
    {
      name: 'own-addresses.apart',
      cron: '17 3 * * *',
      run: async () => {
        for (const id of await listTenantIds(deps.jobsDb)) await keepHomesApart(deps, id);
      },
    },
  ],
});
