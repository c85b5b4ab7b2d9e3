/** The desks every municipality begins with: the three professionals who know the area; it changes them as it agrees. */

import type { Urgency } from '@buurtplus/domain/compass';
import type { DutyRole } from '@buurtplus/domain/people';

export type NewDesk = {
  readonly code: string;
  readonly role: DutyRole;
  readonly nl: string;
  readonly en: string;
  readonly takes: readonly Urgency[];
  readonly phone: string | null;
};

export const standardDesks: readonly NewDesk[] = [
  {
    code: 'wijkagent',
    role: 'wijkagent',
    nl: 'Wijkagent',
    en: 'Wijkagent (police)',
    takes: ['now_112', 'police_non_urgent', 'social', 'municipality'],
    phone: '0900-8844',
  },
  {
    code: 'wijkregisseur',
    role: 'wijkregisseur',
    nl: 'Wijkregisseur',
    en: 'Wijkregisseur (public space)',
    takes: ['municipality'],
    phone: null,
  },
  {
    code: 'wijkwerker',
    role: 'wijkwerker',
    nl: 'Wijkwerker',
    en: 'Wijkwerker (welfare)',
    takes: ['social', 'municipality'],
    phone: null,
  },
];
