/** The door of team life: its routes. */
import type { Endpoint } from '../platform/http/endpoint.ts';
import { contactEndpoints } from './contacts.routes.ts';
import { equipmentEndpoints } from './equipment.routes.ts';
import { exportEndpoints } from './export.routes.ts';
import { memberEndpoints } from './members.routes.ts';
import { membershipEndpoints } from './membership.routes.ts';
import { myTeamEndpoint } from './my-team.routes.ts';
import { rulesEndpoints } from './rules.routes.ts';
import type { TeamsDeps } from './teams-deps.ts';

export const teamEndpoints = (deps: TeamsDeps): readonly Endpoint[] => [
  ...memberEndpoints(deps),
  ...membershipEndpoints(deps),
  ...exportEndpoints(deps),
  myTeamEndpoint(deps),
  ...rulesEndpoints(deps),
  ...contactEndpoints(deps),
  ...equipmentEndpoints(deps),
];
