/** Noticing on the wire: which signals may belong to one, why, and linking them. */
import { followUpAnswers, urgencies } from '@buurtplus/domain/compass';
import { themeCodes } from '@buurtplus/domain/noticing';
import { dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { workListItemSchema } from './signals.ts';
import { idSchema } from './sync.ts';

const theme = z.enum(themeCodes as readonly [(typeof themeCodes)[number], ...typeof themeCodes]);
const since = z.enum(followUpAnswers.since);
const about = z.enum(['this', 'other', 'both']);
const count = z.number().int();

/** A code with the numbers its sentence needs; there is no score beside them. */
const relatedReasonSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('same_address') }),
    z.object({ code: z.literal('same_place'), metres: count, accuracyM: count }),
    z.object({ code: z.literal('near'), metres: count, accuracyM: count }),
    z.object({ code: z.literal('same_fact'), observations: z.array(z.string()) }),
    z.object({ code: z.literal('same_theme'), theme }),
    z.object({ code: z.literal('related_theme'), theme }),
    z.object({ code: z.literal('earlier'), days: count }),
    z.object({ code: z.literal('later'), days: count }),
    z.object({ code: z.literal('same_event'), hours: count }),
    z.object({ code: z.literal('repeat'), count, weeks: count }),
    z.object({ code: z.literal('more_urgent'), from: z.enum(urgencies), to: z.enum(urgencies) }),
    z.object({ code: z.literal('lasts_longer'), from: since, to: since }),
    z.object({ code: z.literal('holiday'), about, isAssumed: z.boolean() }),
    z.object({ code: z.literal('working_hours'), about }),
    z.object({ code: z.literal('known_away'), about }),
  ])
  .meta({ id: 'RelatedReason' });
export type RelatedReasonView = z.infer<typeof relatedReasonSchema>;

/** Another signal of the same desk as the work list shows it, and why it is named here. */
export const relatedSignalSchema = z
  .object({
    signal: workListItemSchema,
    /** Null while nobody linked the two. */
    link: z.object({ role: z.enum(dutyRoles), at: z.string() }).nullable(),
    reasons: z.array(relatedReasonSchema),
  })
  .meta({ id: 'RelatedSignal' });
export type RelatedSignal = z.infer<typeof relatedSignalSchema>;

/** What was linked first, then what may belong, the strongest reasons first. */
export const relatedSchema = z.object({ items: z.array(relatedSignalSchema) }).meta({ id: 'RelatedSignals' });
export type RelatedSignals = z.infer<typeof relatedSchema>;

export const linkSignalsSchema = z
  .object({ commandId: idSchema, otherSignalId: idSchema })
  .strict()
  .meta({ id: 'LinkSignals' });
