/** Who is reached by learning, as figures only: multiples of five, and nothing below five. */
import { missedKinds, missedSides } from '@buurtplus/domain/training';
import { z } from 'zod';

/** Null: too few to tell. */
const about = z.number().int().nullable();
const reachSchema = z.object({
  people: about,
  certificates: about,
  /** Came to at least one training evening. */
  evenings: about,
  modules: z.array(z.object({ moduleId: z.string(), people: about })),
});

const text = z.object({ nl: z.string(), en: z.string() });
/** A question or a step of a story: of ten people or more, in fives, each counted once with the first answer. */
const missedSchema = z.object({
  kind: z.enum(missedKinds),
  id: z.string(),
  title: text,
  text,
  of: z.number().int(),
  wrong: about,
  side: z.enum(missedSides),
});

export const trainingOverviewSchema = z
  .object({
    /** Lessons of the line are reckoned on this day. */
    on: z.string(),
    teams: z.array(reachSchema.extend({ teamId: z.string(), name: z.string() })),
    areas: z.array(reachSchema.extend({ code: z.string(), name: z.string() })),
    /** Of the whole municipality, what goes wrong most first; answers of this week count from next Monday. */
    missed: z.array(missedSchema).readonly(),
  })
  .meta({ id: 'TrainingOverview' });
export type TrainingOverview = z.infer<typeof trainingOverviewSchema>;
export type LearningReach = z.infer<typeof reachSchema>;
