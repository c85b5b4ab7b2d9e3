/** The answer to the volunteer: standard sentences first, bounded by privacy, apart from the note for colleagues. */
import { ok, type Result, refuse } from '../kernel/index.ts';

/** Who does something is a role, never a name; what help is given is never told (practice.md section 8). */
export const answersByKind = {
  received: ['received'],
  picked_up: ['picked_up'],
  step: ['step_agreed', 'in_good_hands', 'being_repaired', 'passed_on'],
  done: ['done', 'looked_at'],
  not_done: ['nothing_needed', 'not_our_task', 'too_little_to_go_on', 'not_possible'],
  thanks: ['thanks'],
} as const;
export type AnswerKind = keyof typeof answersByKind;
export type AnswerCode = (typeof answersByKind)[AnswerKind][number];
export const answerCodes = Object.values(answersByKind).flat() as [AnswerCode, ...AnswerCode[]];

/** Not said by a person: nobody had moved it for half a year, and it closed. */
export const answersGiven = [...answerCodes, 'fell_still'] as const;
export type AnswerGiven = (typeof answersGiven)[number];

/** "We have it" and "somebody has it" are kind, and no answer yet: what came of it stays owed. */
export const paysTheDebt = (answer: AnswerCode): boolean =>
  !([...answersByKind.received, ...answersByKind.picked_up] as readonly AnswerCode[]).includes(answer);

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
export const mayClose = (owed: boolean, reasonWithoutAnswer: string | null): boolean =>
  !owed || (reasonWithoutAnswer !== null && reasonWithoutAnswer.trim().length >= 10);
