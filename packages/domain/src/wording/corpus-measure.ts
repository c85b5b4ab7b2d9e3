/** Reads the written sentences with their marks, and counts how often the text help finds what deserves a mark and how often it speaks in vain. */
import { checkWording } from './check-wording.ts';
import { type Language, type MarkKind, markKinds } from './mark.ts';

type Expected = { readonly start: number; readonly end: number; readonly kinds: readonly MarkKind[] };
type Count = { readonly hit: number; readonly missed: number; readonly inVain: number };

/** "{opinion|insult:vieze}": either is right. */
export const parseMarked = (line: string): { text: string; expected: readonly Expected[] } => {
  const expected: Expected[] = [];
  let text = '';
  let at = 0;
  for (const match of line.matchAll(/\{([a-z_|]+):([^}]*)\}/g)) {
    const [whole, names = '', words = ''] = match;
    text += line.slice(at, match.index);
    const kinds = names.split('|').map((name) => {
      const kind = markKinds.find((one) => one === name);
      if (kind === undefined) throw new Error(`${name} is not a kind: ${line}`);
      return kind;
    });
    expected.push({ kinds, start: text.length, end: text.length + words.length });
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + line.slice(at), expected };
};

const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

export const measure = (
  lines: readonly string[],
  language: Language = 'nl',
): ReadonlyMap<MarkKind, Count> => {
  const counts = new Map<MarkKind, Count>();
  const add = (kind: MarkKind | undefined, what: keyof Count): void => {
    if (kind === undefined) return;
    const before = counts.get(kind) ?? { hit: 0, missed: 0, inVain: 0 };
    counts.set(kind, { ...before, [what]: before[what] + 1 });
  };
  for (const line of lines) {
    const { text, expected } = parseMarked(line);
    const marks = checkWording(text, language);
    for (const one of expected) {
      const found = marks.find((mark) => one.kinds.includes(mark.kind) && meets(mark, one));
      add(found?.kind ?? one.kinds[0], found === undefined ? 'missed' : 'hit');
    }
    for (const mark of marks) {
      if (!expected.some((one) => one.kinds.includes(mark.kind) && meets(mark, one)))
        add(mark.kind, 'inVain');
    }
  }
  return counts;
};

export const precision = ({ hit, inVain }: Count): number => (hit + inVain === 0 ? 1 : hit / (hit + inVain));
export const recall = ({ hit, missed }: Count): number => (hit + missed === 0 ? 1 : hit / (hit + missed));

export const report = (title: string, counts: ReadonlyMap<MarkKind, Count>): string =>
  [
    title,
    ...markKinds.flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined
        ? []
        : [
            `  ${kind.padEnd(13)} precision ${precision(count).toFixed(2)}  recall ${recall(count).toFixed(2)}  (${count.hit + count.missed} marked, ${count.inVain} too many)`,
          ];
    }),
    '',
  ].join('\n');
