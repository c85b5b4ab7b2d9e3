/** Looking something up among the own cases that are on the screen: by number or place, never by person. */
import type { CaseLine } from '@buurtplus/contract/casework';

/** Below this one sees at a glance what there is. */
export const worthLooking = 8;
/** So many the server gives at most. */
export const mostCases = 500;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** @param placeName what a neighbourhood is called; a shielded street is not there to be found */
export const lookUp = (
  cases: readonly CaseLine[],
  text: string,
  placeName: (code: string) => string,
): readonly CaseLine[] => {
  const asked = plain(text.trim());
  if (asked === '') return cases;
  return cases.filter((one) =>
    [one.number, one.addressShielded ? null : one.street, placeName(one.neighbourhoodCode)].some(
      (part) => part !== null && plain(part).includes(asked),
    ),
  );
};
