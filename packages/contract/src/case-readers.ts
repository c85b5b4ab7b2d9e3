/** Who read a case, on the wire. */
import { z } from 'zod';
import { earlierSchema, logMoments, seenBySchema } from './privacy.ts';

export const whoReadQuerySchema = z.object({ earlier: earlierSchema });

/** Who read a case, for who is in it; never what was read. */
export const whoReadCaseSchema = seenBySchema
  .extend({
    /** With this the lines before these are asked for; null when there are none. */
    earlier: z.string().nullable(),
    lines: z.array(
      z.object({
        ...logMoments,
        name: z.string().nullable(),
        role: z.string().nullable(),
        action: z.string(),
      }),
    ),
  })
  .meta({ id: 'WhoReadCase' });
export type WhoReadCase = z.infer<typeof whoReadCaseSchema>;
