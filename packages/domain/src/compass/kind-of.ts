/** Which broad kind of signal some facts make. */
import type { CompassBook } from './book.ts';
import { concerns, isConcernCode } from './concerns.ts';
import { type SignalKind, signalKinds } from './kinds.ts';
import type { Observation } from './observation.ts';

/** Danger has no kind of its own: a cry for help at a home is about people, one about a car is about crime. */
const kindByPlace: Readonly<Record<Observation['place'], SignalKind>> = {
  home: 'niet_pluis',
  person: 'niet_pluis',
  animal: 'niet_pluis',
  street: 'suspicious',
  vehicle: 'suspicious',
  business: 'suspicious',
  public_space: 'public_space',
  team: 'suspicious',
};

/** Niet-pluis wins: once anything about a home or a person was picked, the whole signal is treated as sensitive; so is a code nobody knows. */
export const kindOf = (book: CompassBook, codes: readonly string[]): SignalKind => {
  const byCode = new Map(book.observations.map((one) => [one.code, one]));
  const found = new Set(
    codes.map((code): SignalKind => {
      const observation = byCode.get(code);
      if (observation === undefined || !isConcernCode(observation.concern)) return 'niet_pluis';
      return concerns[observation.concern].kind ?? kindByPlace[observation.place];
    }),
  );
  return signalKinds.find((kind) => found.has(kind)) ?? 'niet_pluis';
};
