/** Lichtendam's other team members and what stands on their roster: invented, with fixed ids. */
import type { MemberStage } from '@buurtplus/domain/teams';

const id = (number: number): string => `0190a000-0000-7000-8000-0000000002${String(number).padStart(2, '0')}`;

export type DemoMember = {
  readonly id: string;
  readonly assignmentId: string;
  readonly name: string;
  readonly email: string;
  readonly stage: MemberStage;
};

const member = (number: number, name: string, stage: MemberStage = 'active'): DemoMember => ({
  id: id(number),
  assignmentId: id(number + 50),
  name,
  email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@lichtendam.example`,
  stage,
});

export const demoMembers: readonly DemoMember[] = [
  member(1, 'Henk van Dam'),
  member(2, 'Fatma Yilmaz'),
  member(3, 'Cor de Groot'),
  member(4, 'Ineke Mulder'),
  member(5, 'Ali Haddad'),
  member(6, 'Toos Vermeer', 'trained'),
  member(7, 'Marco Silva', 'walking_along'),
  member(8, 'Dilan Kaya', 'walking_along'),
  member(9, 'Joop Kramer', 'pausing'),
];

export const demoZones = [
  { id: id(90), name: 'Noord', neighbourhoodCodes: ['BU99010101', 'BU99010102', 'BU99010103'] },
  { id: id(91), name: 'Waterkant', neighbourhoodCodes: ['BU99010201', 'BU99010202'] },
  { id: id(92), name: 'Zuid', neighbourhoodCodes: ['BU99010301', 'BU99010302', 'BU99010303'] },
] as const;

const shape = {
  kind: 'round',
  title: null,
  capacity: 3,
  minimum: 2,
  needs: [],
  season: 'all_year',
  skipHolidays: true,
  signOffHours: 12,
  endsOn: null,
} as const;

/** Evenings in the north, by bicycle along the water, and by day in the south. */
export const demoTemplates = [
  {
    ...shape,
    id: id(80),
    zoneId: demoZones[0].id,
    mode: 'walking',
    weekdays: [1, 2, 3, 4, 5, 6],
    startMinute: 20 * 60,
    minutes: 90,
    meetingPlace: 'Buurthuis De Lantaarn',
  },
  {
    ...shape,
    id: id(81),
    zoneId: demoZones[1].id,
    mode: 'cycling',
    weekdays: [2, 5],
    startMinute: 19 * 60 + 30,
    minutes: 60,
    season: 'dark',
    meetingPlace: 'Bij de sluis',
  },
  {
    ...shape,
    id: id(82),
    zoneId: demoZones[2].id,
    mode: 'walking',
    weekdays: [3, 6],
    startMinute: 10 * 60 + 30,
    minutes: 75,
    meetingPlace: 'Ingang van het park',
  },
] as const;
