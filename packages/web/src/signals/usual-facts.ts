/** What teams see most (practice.md section 3), on top of the facts: one tap, no search. */
import {
  type CompassBook,
  type ConcernCode,
  isConcernCode,
  type Observation,
  type ObservationPlace,
} from '@buurtplus/domain/compass';
import { calledFact } from './capture-form.ts';

const usual = [
  'public.rubbish',
  'public.light_broken',
  'public.paving',
  'home.door_open',
  'home.curtains_closed',
  'home.neglected',
  'person.confused',
  'street.looking_into_homes',
  'street.group_noise',
  'street.noise',
];

/** All there is to pick from; the call itself is not a fact that was seen. */
export const pickable = (book: CompassBook): readonly Observation[] =>
  book.observations.filter(({ code }) => code !== calledFact);

export const usualFacts = (book: CompassBook): readonly Observation[] =>
  usual.flatMap((code) => book.observations.filter((one) => one.code === code));

/** In the order in which they are shown: danger first, nothing special last. */
const groupOf: Readonly<Record<ConcernCode, string>> = {
  acute: 'danger',
  helpless: 'unseen',
  absence: 'unseen',
  neglect: 'decline',
  withdrawn: 'decline',
  money: 'decline',
  asks_help: 'behaviour',
  lost: 'behaviour',
  behaviour: 'behaviour',
  despair: 'behaviour',
  outdoors: 'behaviour',
  young: 'behaviour',
  upset: 'behaviour',
  victim: 'behaviour',
  listener: 'behaviour',
  home_violence: 'violence',
  child: 'violence',
  child_outside: 'violence',
  scouting: 'crime',
  slow_car: 'crime',
  trade: 'crime',
  crime_past: 'crime',
  alarm: 'crime',
  odd_sign: 'crime',
  open_home: 'open',
  opportunity: 'open',
  nuisance: 'nuisance',
  youth: 'nuisance',
  neighbours: 'nuisance',
  quarrel: 'nuisance',
  worry: 'nuisance',
  traffic: 'nuisance',
  parking: 'nuisance',
  barking: 'nuisance',
  defect: 'outside',
  danger_outside: 'outside',
  gas_and_power: 'outside',
  industry: 'outside',
  building: 'outside',
  animal_in_need: 'animal',
  exploitation: 'hidden',
  hidden_crime: 'hidden',
  pattern: 'hidden',
  knowledge: 'hidden',
  own_team: 'team',
  shaken: 'team',
  unknown: 'team',
  harmless: 'calm',
};
const order = [...new Set(Object.values(groupOf))];

/** The facts of one place, group by group. */
export const groupsAt = (
  book: CompassBook,
  place: ObservationPlace,
): readonly { readonly group: string; readonly facts: readonly Observation[] }[] => {
  const here = pickable(book).filter((one) => one.place === place);
  return order
    .map((group) => ({
      group,
      facts: here.filter(({ concern }) => groupOf[isConcernCode(concern) ? concern : 'unknown'] === group),
    }))
    .filter(({ facts }) => facts.length > 0);
};
