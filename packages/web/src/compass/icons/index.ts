/** The door of pictures: one for every fact of the catalogue, and one for every place a fact can be. */
import type { ObservationPlace } from '@buurtplus/domain/compass';
import {
  Car,
  Construction,
  Footprints,
  House,
  type LucideIcon,
  PawPrint,
  PersonStanding,
  Store,
  UsersRound,
} from 'lucide-react';
import { homeIcons } from './home-icons.ts';
import { outsideIcons } from './outside-icons.ts';
import { personIcons } from './person-icons.ts';

export const observationIcons: Readonly<Record<string, LucideIcon>> = {
  ...homeIcons,
  ...personIcons,
  ...outsideIcons,
};

export const placeIcons: Readonly<Record<ObservationPlace, LucideIcon>> = {
  home: House,
  person: PersonStanding,
  street: Footprints,
  vehicle: Car,
  business: Store,
  public_space: Construction,
  animal: PawPrint,
  team: UsersRound,
};

const placeOfPrefix: Readonly<Record<string, ObservationPlace>> = {
  home: 'home',
  person: 'person',
  street: 'street',
  vehicle: 'vehicle',
  business: 'business',
  public: 'public_space',
  animal: 'animal',
  team: 'team',
};

/** Of a newer catalogue only the first half of the code is known: where it is. */
export const placeOfCode = (code: string): ObservationPlace | null =>
  placeOfPrefix[code.split('.')[0] ?? ''] ?? null;

/** A fact of a newer catalogue than this phone's gets the picture of its place. */
export const iconFor = (code: string): LucideIcon =>
  observationIcons[code] ?? placeIcons[placeOfCode(code) ?? 'street'];
