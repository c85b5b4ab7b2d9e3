/** Whether two signals are about one and the same place: the same home, or points that are so near and so sure that they are one. */
import { metresBetween } from '../kernel/index.ts';
import type { SignalPlace } from './place.ts';

export type Whereabouts = {
  readonly place: SignalPlace;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly neighbourhoodCode: string | null;
};

/** Within this many metres two points are one place, if both are at least as sure as that. */
export const samePlaceM = 30;
/** A tap on the map carries no accuracy of its own: our own assumption of how well a finger hits a house. */
const tapAccuracyM = 10;
/** A street and number occur in more than one village; farther apart than this it is another one. */
const oneVillageM = 500;

export type Distance = {
  readonly metres: number;
  /** How sure that is: the two uncertainties together, as independent errors add up. */
  readonly accuracyM: number;
};

const accuracyOf = (place: SignalPlace): number =>
  place.source === 'position' ? place.accuracyM : tapAccuracyM;

/** @returns null when one of the two is only a neighbourhood: that says nothing about metres */
export const distanceBetween = (one: SignalPlace, other: SignalPlace): Distance | null =>
  one.source === 'neighbourhood' || other.source === 'neighbourhood'
    ? null
    : {
        metres: metresBetween(one, other),
        accuracyM: Math.hypot(accuracyOf(one), accuracyOf(other)),
      };

/** Streets as people type them: capitals, accents, spaces and "str." make no difference. */
const streetKey = (street: string): string =>
  street
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .replace(/str$/, 'straat');

/** "12a", "12 A" and "12-a" are one home; "12-2" and "122" are not. */
const numberKey = (houseNumber: string): string => {
  const [, digits = '', rest = ''] = /^\D*(\d*)(.*)$/su.exec(houseNumber.toLowerCase()) ?? [];
  return `${digits}|${rest.replaceAll(/[^\p{L}\p{N}]+/gu, '')}`;
};

const inOneVillage = (one: Whereabouts, other: Whereabouts): boolean => {
  const distance = distanceBetween(one.place, other.place);
  if (distance !== null) return distance.metres <= oneVillageM;
  return one.neighbourhoodCode !== null && one.neighbourhoodCode === other.neighbourhoodCode;
};

/** What the addresses say, if both have one. A street that is spelled otherwise with the same number leaves it open. */
export const compareHomes = (one: Whereabouts, other: Whereabouts): 'same' | 'different' | 'unknown' => {
  if (one.street === null || one.houseNumber === null) return 'unknown';
  if (other.street === null || other.houseNumber === null) return 'unknown';
  if (numberKey(one.houseNumber) !== numberKey(other.houseNumber)) return 'different';
  if (streetKey(one.street) !== streetKey(other.street)) return 'unknown';
  return inOneVillage(one, other) ? 'same' : 'different';
};

/** Being unsure never makes two places one: a bad position can only take the claim away. */
export const isSamePlace = (one: Whereabouts, other: Whereabouts): boolean => {
  const homes = compareHomes(one, other);
  if (homes !== 'unknown') return homes === 'same';
  const distance = distanceBetween(one.place, other.place);
  return distance !== null && distance.metres <= samePlaceM && distance.accuracyM <= samePlaceM;
};
