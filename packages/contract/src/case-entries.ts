/** One thing of a case on the wire: as it is written, as a page shows it, as it goes along, and what is behind a tap. */
import {
  actionStates,
  consentAsked,
  factSources,
  informalKinds,
  lifeDomains,
  supportKinds,
} from '@buurtplus/domain/casework';
import { z } from 'zod';
import { daySchema } from './roster.ts';

const words = (limit = 1_000) => z.string().trim().min(1).max(limit);

export const caseEntrySchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('fact'),
      domain: z.enum(lifeDomains),
      text: words(),
      source: z.enum(factSources),
      seenOn: daySchema,
    })
    .strict(),
  z.object({ kind: z.literal('knows'), domain: z.enum(lifeDomains), who: words(80) }).strict(),
  z.object({ kind: z.literal('wish'), text: words() }).strict(),
  z
    .object({
      kind: z.literal('consent'),
      asked: z.enum(consentAsked),
      given: z.boolean().nullable(),
      why: words().nullable(),
      askedOn: daySchema,
    })
    .strict(),
  z
    .object({
      kind: z.literal('action'),
      domain: z.enum(lifeDomains),
      what: words(),
      support: z.enum(supportKinds),
      informal: z.enum(informalKinds).nullable(),
      doer: words(80),
      dueOn: daySchema,
      state: z.enum(actionStates),
      agreement: words().nullable(),
      checkInOn: daySchema.nullable(),
    })
    .strict(),
]);
export type CaseEntryBody = z.infer<typeof caseEntrySchema>;

/** Something sensitive is there: that is all a page says of it. It is never written like this, only shown. */
export const shownEntrySchema = z.discriminatedUnion('kind', [
  ...caseEntrySchema.options,
  z.object({ kind: z.literal('sensitive') }).strict(),
]);
export type ShownEntryBody = z.infer<typeof shownEntrySchema>;
/** In what was shared it is asked for by its place among what is sensitive. */
export const disclosedEntrySchema = z.discriminatedUnion('kind', [
  ...caseEntrySchema.options,
  z.object({ kind: z.literal('sensitive'), at: z.number().int() }).strict(),
]);
/** What is behind one tap. */
export const revealedEntrySchema = z.object({ entry: caseEntrySchema }).meta({ id: 'RevealedEntry' });
export const revealedPlaceSchema = z
  .object({ street: z.string().nullable(), houseNumber: z.string().nullable() })
  .meta({ id: 'RevealedPlace' });
export const revealSharedSchema = z
  .object({ at: z.number().int().min(0).max(1_000) })
  .strict()
  .meta({ id: 'RevealShared' });
