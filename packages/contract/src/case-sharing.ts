/** Sharing on the wire: what was chosen, the preview of it, and the frozen text that a receiver gets. */
import { handOverKinds, shareableFields } from '@buurtplus/domain/casework';
import { z } from 'zod';
import { disclosedEntrySchema } from './case-entries.ts';
import { idSchema } from './sync.ts';

export const chosenSchema = z
  .object({ fields: z.array(z.enum(shareableFields)).max(10), entryIds: z.array(idSchema).max(300) })
  .strict()
  .meta({ id: 'ChosenToShare' });

/** Who gets it decides about what goes along anyhow; an older phone does not say it and chooses everything. */
export const askPreviewSchema = chosenSchema
  .extend({
    kind: z.enum(handOverKinds).default('refer'),
    /** What a new owner reads as the reason when the reason itself stays behind. */
    purpose: z.string().trim().max(1_000).default(''),
  })
  .strict()
  .meta({ id: 'AskHandOverPreview' });

export const disclosedSchema = z
  .object({
    place: z.object({ neighbourhoodCode: z.string(), street: z.string().nullable() }).nullable(),
    houseNumber: z.string().nullable(),
    addressShielded: z.literal(true).optional(),
    reason: z.string().nullable(),
    rung: z.string().nullable(),
    reviewOn: z.string().nullable(),
    entries: z.array(disclosedEntrySchema),
  })
  .meta({ id: 'Disclosed' });
export type DisclosedView = z.infer<typeof disclosedSchema>;

/** The text is what is frozen and what the receiver gets; the mark says that this very preview was seen. */
export const previewSchema = z
  .object({ content: z.string(), mark: z.string() })
  .meta({ id: 'HandOverPreview' });
