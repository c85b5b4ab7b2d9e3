/** When a count may be told, and how: never below five, never of too few people, in steps of five (threat model section 10). */

/** A multiple of five; null is "too few to tell", and says nothing about why. */
export type About = number | null;

export const smallestCount = 5;
const fewestPeople = 3;

/** How much each person put in; null is whoever is forgotten already, and may be any one of the others. */
export type Share = { readonly person: string | null; readonly count: number };

const roundToFive = (count: number): number => Math.round(count / 5) * 5;

/** A count that people made together, as a round is walked by two: told by the same small numbers, whoever of them tapped. */
export const aboutTogether = (count: number, people: number): About =>
  count >= smallestCount && people >= fewestPeople ? roundToFive(count) : null;

/** @param least how many different people it takes */
export const aboutOf = (shares: readonly Share[], least: number = fewestPeople): About => {
  const total = shares.reduce((sum, one) => sum + one.count, 0);
  const byPerson = new Map<string, number>();
  let forgotten = 0;
  for (const { person, count } of shares) {
    if (count === 0) continue;
    if (person === null) forgotten += count;
    else byPerson.set(person, (byPerson.get(person) ?? 0) + count);
  }
  // Whoever is forgotten could be the very one who did most.
  const most = Math.max(0, ...byPerson.values()) + forgotten;
  const tellable = total >= smallestCount && byPerson.size >= least && most * 2 <= total;
  return tellable ? roundToFive(total) : null;
};
