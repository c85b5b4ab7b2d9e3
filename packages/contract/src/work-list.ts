/** All of the own work that matches a filter and that nobody looked at yet, to mark many at once. */
import { z } from 'zod';
import { workListQuerySchema } from './signals.ts';

/** How many can be chosen at once; what is more is said. */
export const mostChosen = 1_000;
/** The filter of the list, without pages: all that match it and nobody looked at yet. */
export const unseenQuerySchema = workListQuerySchema
  .pick({ view: true, status: true, kind: true, neighbourhoodCode: true })
  .strict();
export const unseenWorkSchema = z
  .object({
    items: z.array(z.object({ signalId: z.string(), number: z.string() })),
    more: z.boolean(),
  })
  .meta({ id: 'UnseenWork' });
export type UnseenWork = z.infer<typeof unseenWorkSchema>;
