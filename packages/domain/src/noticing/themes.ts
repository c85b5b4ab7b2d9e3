/** What belongs to what: which facts are about one theme, how long a theme reaches back, and how near it must be. */
import type { ConcernCode } from '../compass/index.ts';
import type { Fact } from './noticeable.ts';

export type Theme = {
  /** How many days apart two signals may have been seen. */
  readonly windowDays: number;
  /** About one household: another house number is another home, and a sequence only counts at the very same place. */
  readonly isOneHome: boolean;
  /** Only the same fact at the same place: the next broken lamp is another lamp. */
  readonly isExact: boolean;
};

const week = 7;
const oneHome = (weeks: number): Theme => ({ windowDays: weeks * week, isOneHome: true, isExact: false });
const around = (weeks: number): Theme => ({ windowDays: weeks * week, isOneHome: false, isExact: false });
const exact = (weeks: number): Theme => ({ windowDays: weeks * week, isOneHome: false, isExact: true });

/** Weeks are product defaults of our own: what goes fast (scouting) is short, what grows slowly (a home, a hidden trade) is long. */
export const themes = {
  resident_alone: oneHome(8),
  confusion: oneHome(8),
  safe_at_home: oneHome(26),
  outdoors: around(8),
  young: around(13),
  burglary: around(4),
  drugs: around(13),
  exploitation: oneHome(26),
  street_nuisance: around(6),
  neighbours: oneHome(8),
  traffic: around(6),
  easy_entry: exact(4),
  outside: exact(6),
  animal: exact(8),
  danger: exact(8),
  unknown: exact(8),
} as const satisfies Readonly<Record<string, Theme>>;
export type ThemeCode = keyof typeof themes;
export const themeCodes = Object.keys(themes) as readonly ThemeCode[];

/** A theme never holds facts of two compartments, so that what belongs together is always work of one of them (held by a test). */
const themeByConcern: Readonly<Record<ConcernCode, ThemeCode | null>> = {
  acute: 'danger',
  helpless: 'resident_alone',
  absence: 'resident_alone',
  neglect: 'resident_alone',
  withdrawn: 'resident_alone',
  asks_help: 'resident_alone',
  money: 'resident_alone',
  upset: 'confusion',
  young: 'young',
  lost: 'confusion',
  behaviour: 'confusion',
  despair: 'confusion',
  outdoors: 'outdoors',
  home_violence: 'safe_at_home',
  child: 'safe_at_home',
  child_outside: 'safe_at_home',
  exploitation: 'exploitation',
  hidden_crime: 'drugs',
  pattern: 'drugs',
  trade: 'drugs',
  scouting: 'burglary',
  slow_car: 'burglary',
  crime_past: 'burglary',
  alarm: 'burglary',
  odd_sign: 'burglary',
  open_home: 'easy_entry',
  opportunity: 'easy_entry',
  nuisance: 'street_nuisance',
  youth: 'street_nuisance',
  neighbours: 'neighbours',
  quarrel: 'neighbours',
  barking: 'neighbours',
  worry: 'street_nuisance',
  traffic: 'traffic',
  parking: 'traffic',
  defect: 'outside',
  danger_outside: 'outside',
  gas_and_power: 'outside',
  industry: 'outside',
  building: 'outside',
  animal_in_need: 'animal',
  // What people tell of themselves, what the walkers went through, and what is harmless, is never put together with anything.
  victim: null,
  listener: null,
  knowledge: null,
  own_team: null,
  shaken: null,
  harmless: null,
  unknown: 'unknown',
};

/** Danger that is plainly the next step of something slower; all of it police work, as the slower facts are. */
export const themeOfDanger: Readonly<Record<string, ThemeCode>> = {
  'home.break_in_now': 'burglary',
  'street.tries_doors': 'burglary',
  'vehicle.broken_into_now': 'burglary',
  'home.chemical_smell': 'drugs',
  'street.drug_waste': 'drugs',
  'street.damage_now': 'street_nuisance',
  'street.fight_now': 'street_nuisance',
  'street.thrown_fireworks': 'street_nuisance',
};

export const themeOf = ({ code, concern }: Fact): ThemeCode | null =>
  concern === 'acute' && Object.hasOwn(themeOfDanger, code)
    ? (themeOfDanger[code] ?? null)
    : themeByConcern[concern];

/** How far back, and forth, anything can be noticed at all. */
export const longestWindowDays = Math.max(...Object.values(themes).map((theme) => theme.windowDays));
