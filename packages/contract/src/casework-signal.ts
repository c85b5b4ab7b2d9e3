/** The signal a case began with, on the wire: how it stands, and what becomes of it when the case closes. */
import { answerCodes, handleOutcomes, signalStatuses } from '@buurtplus/domain/signals';
import { z } from 'zod';

/** Stays with who is in the case, in its timeline; left out when there is none. */
export const noteForColleaguesSchema = z.string().trim().min(1).max(1_000).optional();

export const signalAtCloseSchema = z.discriminatedUnion('choice', [
  z
    .object({
      choice: z.literal('close'),
      outcome: z.enum(handleOutcomes),
      answer: z.enum(answerCodes).nullable(),
      words: z.string().trim().min(1).max(500).nullable(),
      note: noteForColleaguesSchema,
    })
    .strict(),
  z.object({ choice: z.literal('keep') }).strict(),
]);

export const signalBehindSchema = z.object({
  signalId: z.string(),
  /** This reader reads it at an own desk. */
  mayOpen: z.boolean(),
  number: z.string(),
  status: z.enum(signalStatuses),
  isAnswerOwed: z.boolean(),
  /** Until when its answer is owed; null when it is not. */
  answerDueAt: z.string().nullable(),
  /** Since when its sender says that it goes on; null when that was not said, or it is done. */
  goesOnSince: z.string().nullable(),
});
