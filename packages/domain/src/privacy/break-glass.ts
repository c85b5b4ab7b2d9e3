/** Reading outside the working relation: only for a named reason, in own words, for an hour, and never unseen (threat model rule 5, bar B20). */
import { ok, type Result, refuse } from '../kernel/index.ts';

export const breakGlassReasons = ['life_in_danger', 'crisis_now', 'desk_away', 'legal_duty'] as const;
export type BreakGlassReason = (typeof breakGlassReasons)[number];

export const breakGlassObjects = ['signal', 'case_file'] as const;
export type BreakGlassObject = (typeof breakGlassObjects)[number];

export const breakGlassLimits = { minutes: 60, leastReason: 20, mostReason: 500 } as const;

export type BreakGlassRefusal = 'reason_too_short' | 'reason_too_long';

/**
 * @param words the reason in own words
 * @returns until when reading is open, in milliseconds since 1970
 */
export const openUntil = (words: string, nowMs: number): Result<number, BreakGlassRefusal> => {
  // Twenty times the same letter is not a reason either.
  const letters = words.trim().replaceAll(/\s+/g, ' ');
  if (letters.length < breakGlassLimits.leastReason || new Set(letters.toLowerCase()).size < 8)
    return refuse('reason_too_short');
  if (letters.length > breakGlassLimits.mostReason) return refuse('reason_too_long');
  return ok(nowMs + breakGlassLimits.minutes * 60_000);
};
