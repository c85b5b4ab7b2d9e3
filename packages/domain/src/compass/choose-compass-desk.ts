/** The desk of the right kind for this place, whether it is open, and who to turn to when it is not. */
import type { CompassDesk, DeskKind } from './desk-kinds.ts';
import { type DutchMoment, isOpen, nextOpening } from './opening-hours.ts';

export type DeskNow = {
  readonly desk: CompassDesk;
  readonly open: boolean;
  readonly opensAt: DutchMoment | null;
};

export type DeskQuestion = {
  readonly desks: readonly CompassDesk[];
  /** CBS codes of the neighbourhood and the district, where known. */
  readonly areaCodes: readonly string[];
  readonly at: DutchMoment;
  readonly holidays: ReadonlySet<string>;
};

const now = (desk: CompassDesk, { at, holidays }: DeskQuestion): DeskNow => ({
  desk,
  open: isOpen(desk.hours, at, holidays),
  opensAt: nextOpening(desk.hours, at, holidays),
});

/** The narrowest area goes first, then the order of the book. */
const servesHere = (question: DeskQuestion, kind: DeskKind): CompassDesk | undefined => {
  const ofKind = question.desks.filter((desk) => desk.kinds.includes(kind));
  return (
    ofKind.find((desk) => desk.areas?.some((area) => question.areaCodes.includes(area)) === true) ??
    ofKind.find((desk) => desk.areas === null)
  );
};

/** @returns the desk, or by its fallbacks another that exists; null only when a book has neither the kind nor a coordinator */
export const chooseCompassDesk = (question: DeskQuestion, kind: DeskKind): DeskNow | null => {
  const found = servesHere(question, kind) ?? servesHere(question, 'coordinator');
  return found === undefined ? null : now(found, question);
};

/** For what cannot wait until a closed desk opens. A circle of fallbacks ends at the first desk seen twice. */
export const openFallback = (question: DeskQuestion, from: CompassDesk): DeskNow | null => {
  const seen = new Set<string>([from.code]);
  let kind = from.fallback;
  while (kind !== null) {
    const next = servesHere(question, kind);
    if (next === undefined || seen.has(next.code)) return null;
    const state = now(next, question);
    if (state.open) return state;
    seen.add(next.code);
    kind = next.fallback;
  }
  return null;
};
