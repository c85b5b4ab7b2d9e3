/** Which desk role answers which urgency; "team" stays with the coordinator. */
import type { Urgency } from '../compass/index.ts';
import type { DutyRole } from '../people/index.ts';

export const dutyRoleForUrgency = {
  now_112: 'wijkagent',
  police_non_urgent: 'wijkagent',
  social: 'wijkwerker',
  municipality: 'wijkregisseur',
  team: null,
} as const satisfies Readonly<Record<Urgency, DutyRole | null>>;
