/** How a refusal goes over HTTP. */
import { z } from 'zod';
import { problemCatalogue } from './problem-catalogue.ts';

export { problemCatalogue };
export type ProblemCode = keyof typeof problemCatalogue;
export const problemCodes = Object.keys(problemCatalogue) as readonly ProblemCode[];

/** RFC 9457 with our own code, the fields that were not right, and what is possible instead. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().optional(),
    code: z.string(),
    fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
    allowedActions: z.array(z.string()).optional(),
    retryAfterSeconds: z.number().int().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
