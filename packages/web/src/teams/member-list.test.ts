/** Ninety members: found by name and stage, counted, and who has something that ends. */
import type { MemberView } from '@buurtplus/contract/teams';
import { describe, expect, it } from 'vitest';
import { endingCourses, filtersOf, membersLike } from './member-list.ts';

const today = '2026-11-26';
const member = (at: number, change: Partial<MemberView> = {}): MemberView => ({
  personId: String(at),
  name: `Lid ${at}`,
  stage: 'active',
  stageSince: '2026-01-01',
  lead: null,
  leftOn: null,
  certificate: { seenOn: '2026-01-01', datedOn: '2026-01-01', validUntil: '2028-01-01' },
  qualifications: [],
  wishes: { roundsPerMonth: null, buddyIds: [], weekdays: [1], modes: ['walking'] },
  walked: 0,
  planned: 0,
  steps: [],
  ...change,
});
const held = (validUntil: string | null): MemberView['qualifications'] => [
  { qualification: 'first_aid', validUntil },
];
const ninety = Array.from({ length: 90 }, (_, at) =>
  member(at, {
    ...(at === 40 ? { name: 'Zoë van Dijk' } : {}),
    ...(at % 9 === 0 ? { stage: 'walking_along' } : {}),
    ...(at === 7 ? { qualifications: held('2026-12-20') } : {}),
    ...(at === 8 ? { certificate: null } : {}),
  }),
);

describe('the list of members', () => {
  it('is counted by stage and by what asks attention', () => {
    expect(filtersOf(ninety, today)).toEqual([
      { filter: 'all', count: 90 },
      { filter: 'walking_along', count: 10 },
      { filter: 'active', count: 80 },
      { filter: 'attention', count: 2 },
    ]);
  });
  it('is found by part of a name, without accents, within the chosen stage', () => {
    expect(membersLike(ninety, 'all', ' zoe ', today).map((one) => one.name)).toEqual(['Zoë van Dijk']);
    expect(membersLike(ninety, 'walking_along', 'zoe', today)).toEqual([]);
    expect(membersLike(ninety, 'attention', '', today).map((one) => one.personId)).toEqual(['7', '8']);
  });
  it.each([
    [null, []],
    ['2026-11-25', ['over']],
    ['2026-11-26', ['soon']],
    ['2027-01-21', ['soon']],
    ['2027-01-22', []],
  ])('says of a course until %s: %j', (until, states) => {
    expect(endingCourses(member(1, { qualifications: held(until) }), today).map((one) => one.state)).toEqual(
      states,
    );
  });
});
