/** The answer to the volunteer: standard sentences first, bounded by privacy, apart from the note for colleagues. */
import { ok, type Result, refuse } from '../kernel/index.ts';

/** Who does something is a role, never a name; what help is given is never told (practice.md section 8). */
export const answerCodes = [
  'looked_at',
  'in_good_hands',
  'being_repaired',
  'passed_on',
  'nothing_needed',
  'thanks',
] as const;
export type AnswerCode = (typeof answerCodes)[number];

export type ReportBack = {
  readonly answer: AnswerCode;
  /** Extra words the volunteer reads; no names, no help, no household. */
  readonly wordsForVolunteer: string | null;
  /** Stays with professionals of the desk. */
  readonly noteForProfessionals: string | null;
};

export type ReportBackRefusal = {
  readonly field: 'wordsForVolunteer' | 'noteForProfessionals';
  readonly code: 'too_long';
};

export const reportBackLimits = { wordsForVolunteer: 500, noteForProfessionals: 2_000 } as const;

const tooLong = (text: string | null, limit: number): boolean => text !== null && [...text].length > limit;

export const reportBack = (answer: ReportBack): Result<ReportBack, readonly ReportBackRefusal[]> => {
  const refusals: ReportBackRefusal[] = [];
  for (const field of ['wordsForVolunteer', 'noteForProfessionals'] as const) {
    if (tooLong(answer[field], reportBackLimits[field])) refusals.push({ field, code: 'too_long' });
  }
  return refusals.length > 0 ? refuse(refusals) : ok(answer);
};

/** Closing without an answer needs a reason: the answer is owed. */
export const mayClose = (answersGiven: number, reasonWithoutAnswer: string | null): boolean =>
  answersGiven > 0 || (reasonWithoutAnswer !== null && reasonWithoutAnswer.trim().length >= 10);
