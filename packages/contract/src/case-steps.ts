/** What is done in a case, on the wire: one step at a time, each with its own shape. */
import { actionStates, caseCompartments, caseOutcomes, solvedAnswers } from '@buurtplus/domain/casework';
import { answerCodes, extendReasons } from '@buurtplus/domain/signals';
import { z } from 'zod';
import { caseEntrySchema } from './case-entries.ts';
import { noteForColleaguesSchema, signalAtCloseSchema } from './casework-signal.ts';
import { daySchema } from './roster.ts';
import { idSchema } from './sync.ts';

const words = (limit = 1_000) => z.string().trim().min(1).max(limit);
const reason = z.string().trim().min(10).max(1_000);
const compartment = z.enum(caseCompartments);

const step = { commandId: idSchema } as const;
const versioned = { ...step, version: z.number().int() } as const;
export const caseStepSchema = z
  .discriminatedUnion('action', [
    z
      .object({
        ...step,
        action: z.literal('add'),
        compartment,
        entry: caseEntrySchema,
        /** Kept sealed, and read by a tap: health, addiction, violence, suspicion, children, a secret address. */
        sensitive: z.boolean().optional(),
      })
      .strict(),
    z
      .object({
        ...step,
        action: z.literal('change_plan'),
        entryId: idSchema,
        state: z.enum(actionStates),
        checkInOn: daySchema.nullable(),
      })
      .strict(),
    z
      .object({
        ...step,
        action: z.literal('correct'),
        entryId: idSchema,
        /** The whole line as it should have been; of an action the state stays as it is. */
        entry: caseEntrySchema,
        sensitive: z.boolean().optional(),
      })
      .strict(),
    z.object({ ...step, action: z.literal('withdraw_entry'), entryId: idSchema, reason }).strict(),
    z.object({ ...step, action: z.literal('link_signal'), signalId: idSchema, reason }).strict(),
    z.object({ ...step, action: z.literal('narrow'), entryId: idSchema, compartment }).strict(),
    z
      .object({
        ...step,
        action: z.literal('invite'),
        personId: idSchema,
        untilOn: daySchema,
        deputy: z.boolean(),
      })
      .strict(),
    z.object({ ...step, action: z.literal('let_go'), accessId: idSchema }).strict(),
    z.object({ ...step, action: z.literal('withdraw'), handOverId: idSchema }).strict(),
    z.object({ ...step, action: z.literal('end_disclosure'), handOverId: idSchema, reason }).strict(),
    z.object({ ...step, action: z.literal('shield_address'), shielded: z.boolean(), reason }).strict(),
    z.object({ ...versioned, action: z.literal('scale'), to: words(40), reason }).strict(),
    z.object({ ...versioned, action: z.literal('ask_decision'), to: words(40), reason }).strict(),
    z.object({ ...step, action: z.literal('withdraw_ask'), decisionId: idSchema }).strict(),
    z
      .object({
        ...versioned,
        action: z.literal('review'),
        /** Asked at every review: lighter, the same or heavier. Null is "the same", and says why as well. */
        to: words(40).nullable(),
        reason,
        reviewOn: daySchema,
      })
      .strict(),
    z
      .object({
        ...versioned,
        action: z.literal('extend'),
        reason,
        because: z.enum(extendReasons).nullable().default(null),
      })
      .strict(),
    z
      .object({
        ...step,
        action: z.literal('report_back'),
        /** Left out for the signal it began with. */
        signalId: idSchema.optional(),
        answer: z.enum(answerCodes),
        words: words(500).nullable(),
        note: noteForColleaguesSchema,
      })
      .strict(),
    z
      .object({
        ...versioned,
        action: z.literal('close'),
        outcome: z.enum(caseOutcomes),
        solved: z.enum(solvedAnswers),
        learned: words(),
        /** What becomes of the signal it began with; asked when somebody has that in hand. */
        signal: signalAtCloseSchema.nullable().default(null),
        /** And of each that was put under it later. */
        linked: z
          .array(z.object({ signalId: idSchema, said: signalAtCloseSchema }).strict())
          .max(100)
          .default([]),
      })
      .strict(),
    z.object({ ...versioned, action: z.literal('reopen'), reason, reviewOn: daySchema }).strict(),
  ])
  .meta({ id: 'CaseStep' });
export type CaseStepBody = z.infer<typeof caseStepSchema>;
