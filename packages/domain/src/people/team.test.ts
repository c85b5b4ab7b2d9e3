/** A team has a name nobody else has and neighbourhoods that are on the map. */
import { describe, expect, it } from 'vitest';
import { checkTeam, isSameTeam, teamLimits } from './team.ts';

const known = new Set(['BU1', 'BU2', 'BU3']);
const of = (name: string, neighbourhoodCodes: readonly string[]) => ({ name, neighbourhoodCodes });

describe('a team', () => {
  it('keeps each neighbourhood once, in order, and its name without loose spaces', () => {
    const checked = checkTeam(of('  Team   Oost ', ['BU2', 'BU1', 'BU2']), ['Team West'], known);
    expect(checked).toEqual({ ok: true, value: of('Team Oost', ['BU1', 'BU2']) });
  });

  it.each([
    [of(' ', ['BU1']), 'name', 'needed'],
    [of('x'.repeat(teamLimits.longestName + 1), ['BU1']), 'name', 'too_long'],
    [of('team  west', ['BU1']), 'name', 'already_there'],
    [of('Oost', []), 'neighbourhoodCodes', 'needed'],
    [of('Oost', ['BU1', 'BU9']), 'neighbourhoodCodes', 'unknown'],
    [
      of(
        'Oost',
        Array.from({ length: teamLimits.mostNeighbourhoods + 1 }, (_, at) => `BU${at}`),
      ),
      'neighbourhoodCodes',
      'too_many',
    ],
  ])('%o is refused at %s: %s', (asked, field, code) => {
    expect(checkTeam(asked, ['Team West'], known)).toEqual({ ok: false, refusal: { field, code } });
  });

  it('is the same only with the same name and neighbourhoods', () => {
    expect(isSameTeam(of('A', ['BU1']), of('A', ['BU1']))).toBe(true);
    expect(isSameTeam(of('A', ['BU1']), of('A', ['BU2']))).toBe(false);
    expect(isSameTeam(of('A', ['BU1']), of('B', ['BU1']))).toBe(false);
  });
});
