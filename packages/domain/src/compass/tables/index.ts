/** The standard tables and what they end in. */
import type { DecisionTable } from '../decision-table.ts';
import { absenceTable } from './absence.ts';
import { careTable } from './care.ts';
import { crimeTable } from './crime.ts';
import { nuisanceTable } from './nuisance.ts';
import { outsideTable } from './outside.ts';
import { teamTable } from './team.ts';
import { urgentTable } from './urgent.ts';
import { violenceTable } from './violence.ts';

export { advices } from './advices.ts';
export { sentences } from './sentences.ts';

export const tables: readonly DecisionTable[] = [
  urgentTable,
  absenceTable,
  careTable,
  violenceTable,
  crimeTable,
  nuisanceTable,
  outsideTable,
  teamTable,
];
