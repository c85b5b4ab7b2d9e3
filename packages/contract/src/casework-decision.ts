/** A step that somebody else decides, on the wire: how it stands at the case, the card of who decides, and the answer. */
import { decisionStatuses, rungAccesses } from '@buurtplus/domain/casework';
import { dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { idSchema } from './sync.ts';

const role = z.enum(dutyRoles);
const reason = z.string().trim().min(10).max(1_000);
const rungName = z.object({ nl: z.string(), en: z.string() });

const line = {
  decisionId: z.string(),
  number: z.string(),
  neighbourhoodCode: z.string(),
  direction: z.enum(['up', 'down']),
  from: rungName,
  to: rungName,
  askedRole: role,
  askedAt: z.string(),
  dueAt: z.string(),
} as const;

export const decisionListSchema = z
  .object({ items: z.array(z.object(line)) })
  .meta({ id: 'DecisionsToTake' });
export type DecisionLine = z.infer<typeof decisionListSchema>['items'][number];

/** Minimal on purpose: whoever must know more is let into the case by its owner. */
export const decisionCardSchema = z
  .object({
    ...line,
    reason: z.string(),
    access: z.enum(rungAccesses),
    /** How many people leave the case by this step. */
    leave: z.number().int(),
    endsSharing: z.boolean(),
    ownerName: z.string(),
    ownerRole: role,
    /** Only for who was let in already. */
    caseId: z.string().nullable(),
    /** Of the case: who decides decides about what he read. */
    version: z.number().int(),
  })
  .meta({ id: 'DecisionToTake' });
export type DecisionCard = z.infer<typeof decisionCardSchema>;

export const answerDecisionSchema = z
  .object({ commandId: idSchema, version: z.number().int(), answer: z.enum(['yes', 'no']), reason })
  .strict()
  .meta({ id: 'AnswerDecision' });
export type AnswerDecisionBody = z.infer<typeof answerDecisionSchema>;

/** At the case itself: what waits, or what came back not long ago. */
export const caseDecisionSchema = z.object({
  decisionId: z.string(),
  status: z.enum(decisionStatuses),
  to: z.string(),
  /** Null for an owner from whom the time before was held back. */
  reason: z.string().nullable(),
  askedAt: z.string(),
  dueAt: z.string(),
  answeredRole: z.string().nullable(),
  answerReason: z.string().nullable(),
});
