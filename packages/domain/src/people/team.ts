/** A team of the municipality: what it is called, where it walks, and why one stops. */
import { ok, type Result, refuse } from '../kernel/index.ts';

/** Codes, no free text: why a team stops must not tell about a person. */
export const teamEndReasons = ['too_few_people', 'merged', 'other_way', 'not_needed'] as const;
export type TeamEndReason = (typeof teamEndReasons)[number];

export const teamLimits = { longestName: 80, mostNeighbourhoods: 120 } as const;

export type TeamShape = { readonly name: string; readonly neighbourhoodCodes: readonly string[] };
export type TeamRefusal =
  | { readonly field: 'name'; readonly code: 'needed' | 'too_long' | 'already_there' }
  | { readonly field: 'neighbourhoodCodes'; readonly code: 'needed' | 'too_many' | 'unknown' };

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ');

/** Whether two names are one to whoever has to choose from a list. */
const isSameTeamName = (one: string, other: string): boolean =>
  plain(one).toLowerCase() === plain(other).toLowerCase();

/**
 * @param otherNames of teams that have not stopped
 * @param known the neighbourhoods on the map the municipality works with
 * @returns each neighbourhood once, in order
 */
export const checkTeam = (
  asked: TeamShape,
  otherNames: readonly string[],
  known: ReadonlySet<string>,
): Result<TeamShape, TeamRefusal> => {
  const name = plain(asked.name);
  const neighbourhoodCodes = [...new Set(asked.neighbourhoodCodes)].sort();
  if (name === '') return refuse({ field: 'name', code: 'needed' });
  if (name.length > teamLimits.longestName) return refuse({ field: 'name', code: 'too_long' });
  if (otherNames.some((one) => isSameTeamName(one, name)))
    return refuse({ field: 'name', code: 'already_there' });
  if (neighbourhoodCodes.length === 0) return refuse({ field: 'neighbourhoodCodes', code: 'needed' });
  if (neighbourhoodCodes.length > teamLimits.mostNeighbourhoods)
    return refuse({ field: 'neighbourhoodCodes', code: 'too_many' });
  if (!neighbourhoodCodes.every((code) => known.has(code)))
    return refuse({ field: 'neighbourhoodCodes', code: 'unknown' });
  return ok({ name, neighbourhoodCodes });
};

export const isSameTeam = (one: TeamShape, other: TeamShape): boolean =>
  one.name === other.name && one.neighbourhoodCodes.join() === other.neighbourhoodCodes.join();

/** Columns of the table `teams`: purpose; class 0, read by everybody of the municipality, and kept so that what a team did keeps its name. */
export const teamColumns = {
  tenant_id: 'keeps municipalities apart',
  id: 'names the team',
  name: 'what the team is called',
  neighbourhood_codes: 'where it walks',
  version: 'of two administrators at once one changes it',
  ended_on: 'a stopped team is not to be chosen any more',
  end_reason: 'why it stopped, as a code',
} as const;
