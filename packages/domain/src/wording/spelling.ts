/** Words written as they sound or with a slip of the thumb: a long word is found again when no letter but one is out of place. */

/** As it sounds: "asosiaal" and "asociaal", "marokaan" and "marrokkaan" are one. */
const soundOf = (word: string): string =>
  word
    .replaceAll(/c(?=[eiy])/g, 's')
    .replaceAll(/ck|[cq]/g, 'k')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('kh', 'k')
    .replaceAll(/ij|y/g, 'i')
    .replaceAll('ie', 'i')
    .replaceAll(/dt$|d$/g, 't')
    .replaceAll(/(.)\1+/g, '$1');

const shortestSound = 7;
const shortestSlip = 9;

const withoutOne = (word: string): readonly string[] => {
  // The first and the last letter hold the word: "oplichten" is not "oplichter".
  const shorter: string[] = [];
  for (let at = 1; at < word.length - 2; at += 1) shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter;
};

const swapped = (word: string): readonly string[] => {
  const others: string[] = [];
  for (let at = 1; at < word.length - 2; at += 1)
    others.push(`${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`);
  return others;
};

/** @returns for a word as somebody wrote it the word it stands for, when that is one of these */
export const createSpelling = (words: Iterable<string>): ((written: string) => string | undefined) => {
  const bySound = new Map<string, string>();
  const bySlip = new Map<string, string>();
  const all = new Set([...words].filter((word) => /^[a-z-]+$/.test(word)));
  for (const word of all) {
    if (word.length >= shortestSound) bySound.set(soundOf(word), word);
    if (word.length >= shortestSlip) for (const shorter of withoutOne(word)) bySlip.set(shorter, word);
  }
  return (written) => {
    if (written.length < shortestSound - 1 || !/^[a-z-]+$/.test(written)) return undefined;
    const heard = bySound.get(soundOf(written));
    if (heard !== undefined) return heard;
    if (written.length < shortestSlip - 1) return undefined;
    // One letter too few, one too many, or two that changed places. One that is wrong makes too many everyday words.
    const fewer = bySlip.get(written);
    if (fewer !== undefined) return fewer;
    for (const other of [...withoutOne(written), ...swapped(written)])
      if (other.length >= shortestSlip && all.has(other)) return other;
    return undefined;
  };
};
