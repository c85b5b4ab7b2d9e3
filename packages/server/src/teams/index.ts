/** The door of team life: its routes. */
import type { Endpoint } from '../platform/http/endpoint.ts';
import { memberEndpoints } from './members.routes.ts';
import { membershipEndpoints } from './membership.routes.ts';
import type { TeamsDeps } from './teams-deps.ts';

export const teamEndpoints = (deps: TeamsDeps): readonly Endpoint[] => [
  ...memberEndpoints(deps),
  ...membershipEndpoints(deps),
];
