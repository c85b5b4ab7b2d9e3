/** What a fact is about: its concern says which table is read, what is asked, and of which broad kind the signal is. */
import type { SignalKind } from './kinds.ts';

/** Questions after the facts; each is asked only when a picked fact needs it, and each may be skipped. */
export const followUps = ['now', 'since', 'often', 'away'] as const;
export type FollowUp = (typeof followUps)[number];

/** The decision tables that look at one fact; the table "urgent" looks at all facts at once. */
export const factTables = ['absence', 'care', 'violence', 'crime', 'nuisance', 'outside', 'team'] as const;
type FactTable = (typeof factTables)[number];

export type Concern = {
  /** Null where it follows from the place of the fact: an acute fact at a home is not one about a vehicle. */
  readonly kind: SignalKind | null;
  /** Null for what needs no table: danger itself. */
  readonly table: FactTable | null;
  readonly asks: readonly FollowUp[];
  /** Doubt about danger weighs only beside facts about people or crime. */
  readonly isHeavy: boolean;
  /** Who works with it when it comes back: police and care do not read each other (threat model section 6c). */
  readonly compartment: 'police' | 'care' | 'public_space';
};

const care = (table: FactTable, ...asks: readonly FollowUp[]): Concern => ({
  kind: 'niet_pluis',
  table,
  asks,
  isHeavy: true,
  compartment: 'care',
});
const crime = (...asks: readonly FollowUp[]): Concern => ({
  kind: 'suspicious',
  table: 'crime',
  asks,
  isHeavy: true,
  compartment: 'police',
});
const nuisance = (...asks: readonly FollowUp[]): Concern => ({
  kind: 'nuisance',
  table: 'nuisance',
  asks,
  isHeavy: false,
  compartment: 'police',
});
const outside = (...asks: readonly FollowUp[]): Concern => ({
  kind: 'public_space',
  table: 'outside',
  asks,
  isHeavy: false,
  compartment: 'public_space',
});
const ownTeam: Concern = {
  kind: 'nuisance',
  table: 'team',
  asks: [],
  isHeavy: false,
  compartment: 'public_space',
};

export const concerns = {
  acute: { kind: null, table: null, asks: [], isHeavy: true, compartment: 'police' },
  helpless: care('absence', 'away', 'since'),
  absence: care('absence', 'since', 'often', 'away'),
  neglect: care('care', 'since', 'often'),
  withdrawn: care('care', 'since', 'often'),
  asks_help: care('care'),
  money: care('care'),
  young: care('care', 'often'),
  upset: care('care', 'often'),
  victim: care('care'),
  listener: care('care'),
  lost: care('care', 'now'),
  behaviour: care('care', 'now', 'often'),
  despair: care('care', 'now'),
  outdoors: care('care', 'often'),
  home_violence: care('violence', 'now', 'often'),
  child: care('violence', 'often'),
  child_outside: care('violence', 'now'),
  exploitation: crime('now'),
  hidden_crime: crime(),
  pattern: crime('often'),
  knowledge: crime(),
  worry: crime(),
  scouting: crime('now'),
  slow_car: crime('now', 'often'),
  trade: crime('now', 'often'),
  crime_past: crime('now'),
  alarm: crime('now'),
  odd_sign: crime('often'),
  open_home: crime(),
  opportunity: crime(),
  nuisance: nuisance('now', 'often'),
  youth: nuisance('now', 'often'),
  neighbours: nuisance('now', 'often'),
  quarrel: nuisance('now', 'often'),
  traffic: nuisance('now', 'often'),
  parking: nuisance(),
  barking: nuisance('often'),
  defect: outside(),
  danger_outside: outside('now'),
  gas_and_power: outside(),
  industry: outside(),
  building: outside(),
  animal_in_need: { ...outside(), kind: 'niet_pluis' },
  own_team: ownTeam,
  shaken: ownTeam,
  harmless: ownTeam,
  /** A code of a newer catalogue than this one: it goes to a person rather than nowhere. */
  unknown: care('team'),
} as const satisfies Readonly<Record<string, Concern>>;
export type ConcernCode = keyof typeof concerns;

export const concernCodes = Object.keys(concerns) as readonly ConcernCode[];
export const isConcernCode = (text: string): text is ConcernCode => Object.hasOwn(concerns, text);
