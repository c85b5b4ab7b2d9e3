/** The whole catalogue of observations. */
import type { Observation } from '../observation.ts';
import { homeFacts } from './home.ts';
import { animalFacts, publicSpaceFacts, teamFacts } from './outside-animal-team.ts';
import { personFacts } from './person.ts';
import { streetFacts } from './street.ts';
import { businessFacts, vehicleFacts } from './vehicle-business.ts';

/** Raised when an observation is added or reworded; a signal names the version it was picked from. */
export const catalogueVersion = 3;

export const observations: readonly Observation[] = [
  ...homeFacts,
  ...personFacts,
  ...streetFacts,
  ...vehicleFacts,
  ...businessFacts,
  ...publicSpaceFacts,
  ...animalFacts,
  ...teamFacts,
];
