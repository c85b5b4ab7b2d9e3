/** A text in pieces, marked and not, and where the caret goes after a proposal was put in place; pure. */
import type { Mark } from '@buurtplus/domain/wording';

export type Part = { readonly text: string; readonly marked: boolean; readonly at: number };

/** Together the parts are the text again. @param marks in the order of the text, none over another */
export const partsOf = (text: string, marks: readonly Pick<Mark, 'start' | 'end'>[]): readonly Part[] => {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at || end > text.length) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false, at });
    parts.push({ text: text.slice(start, end), marked: true, at: start });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false, at });
  return parts;
};

/** What was left as it is stays left, wherever it stands. */
export const keyOf = (text: string, mark: Pick<Mark, 'start' | 'end' | 'kind'>): string =>
  `${mark.kind} ${text.slice(mark.start, mark.end).toLowerCase()}`;

/** "iemand die … (wat deed die?)": what is to be filled in is selected, so that typing takes its place. */
export const toFillIn = (
  changed: string,
  { start, proposal }: Pick<Mark, 'start' | 'proposal'>,
): readonly [number, number] => {
  const end = Math.min(changed.length, start + proposal.length);
  const gap = proposal.indexOf('…');
  return gap === -1 ? [end, end] : [Math.min(start + gap, end), end];
};

/** Marks of a moment ago on the text of now: those before the change stay, those behind it move along, those in it go. */
export const carryOver = <Placed extends Pick<Mark, 'start' | 'end'>>(
  marks: readonly Placed[],
  before: string,
  after: string,
): readonly Placed[] => {
  const shortest = Math.min(before.length, after.length);
  let same = 0;
  while (same < shortest && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < shortest - same && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const moved = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= same) return [mark];
    if (mark.start >= before.length - tail)
      return [{ ...mark, start: mark.start + moved, end: mark.end + moved }];
    return [];
  });
};
