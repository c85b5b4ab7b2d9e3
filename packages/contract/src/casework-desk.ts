/** Beside the cases themselves: where about they are, for a map, and the ladder as its administrator sees and changes it. */
import { z } from 'zod';
import { ladderSchema, rungSchema } from './casework.ts';

/** For a map: about where, and never what is shielded. */
export const casePlacesSchema = z
  .object({
    items: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        neighbourhoodCode: z.string(),
        street: z.string().nullable(),
        /** The middle of a square of some hundred metres; null when only the neighbourhood is known. */
        place: z.object({ lat: z.number(), lon: z.number() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'CasePlaces' });
export type CasePlaces = z.infer<typeof casePlacesSchema>;

/** For the administrator also on how many open cases a rung is used; a number and nothing else. */
export const ladderInUseSchema = ladderSchema
  .extend({ inUse: z.array(z.object({ code: z.string(), cases: z.number().int() })) })
  .meta({ id: 'CaseLadderInUse' });
export type LadderInUse = z.infer<typeof ladderInUseSchema>;
export const ladderChangeSchema = ladderSchema
  .extend({
    /** Where the cases go of a rung that goes. */
    moves: z
      .array(z.object({ from: rungSchema.shape.code, to: rungSchema.shape.code }).strict())
      .max(12)
      .default([]),
  })
  .strict()
  .meta({ id: 'CaseLadderChange' });
export type LadderChange = z.infer<typeof ladderChangeSchema>;
