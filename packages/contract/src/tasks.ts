/** Tasks on the wire: writing down what was done, the own year of tasks, and a link in a mail that answers for one place. */
import { itemKinds } from '@buurtplus/domain/roster';
import { z } from 'zod';
import { idSchema } from './sync.ts';

export const putTaskLogSchema = z
  .object({
    minutes: z.number().int().min(1).max(720),
    cards: z.number().int().min(0).max(5_000),
    talks: z.number().int().min(0).max(1_000),
    people: z.array(idSchema).min(1).max(60),
  })
  .strict()
  .meta({ id: 'PutTaskLog' });
export type TaskLogBody = z.infer<typeof putTaskLogSchema>;

const done = {
  itemId: z.string(),
  kind: z.enum(itemKinds),
  title: z.string().nullable(),
  day: z.string(),
} as const;
const figures = { minutes: z.number(), cards: z.number(), talks: z.number() } as const;

export const taskLogSchema = z
  .object({
    /** Null while nobody wrote it down. */
    log: z
      .object({
        ...figures,
        people: z.array(z.object({ personId: z.string(), name: z.string().nullable() })),
      })
      .nullable(),
    mayWrite: z.boolean(),
    /** Who had said to come: a start for who was there. */
    said: z.array(z.object({ personId: z.string(), name: z.string() })),
    plannedMinutes: z.number(),
  })
  .meta({ id: 'TaskLog' });
export type TaskLogView = z.infer<typeof taskLogSchema>;

export const myTasksSchema = z
  .object({
    year: z.number(),
    tasks: z.number(),
    ...figures,
    latest: z.array(z.object({ ...done, ...figures })),
    /** Done in the last two weeks and not written down yet. */
    toWrite: z.array(z.object(done)),
  })
  .meta({ id: 'MyTasks' });
export type MyTasks = z.infer<typeof myTasksSchema>;

export const teamTasksSchema = z
  .object({
    tasks: z.array(z.object({ ...done, ...figures, people: z.array(z.string().nullable()) })),
    toWrite: z.array(z.object(done)),
  })
  .meta({ id: 'TeamTasks' });
export type TeamTasks = z.infer<typeof teamTasksSchema>;

const token = z.string().min(20).max(100);
export const lookLinkSchema = z.object({ token }).strict().meta({ id: 'LookPlaceLink' });
export const answerLinkSchema = z
  .object({ token, answer: z.enum(['come', 'decline']) })
  .strict()
  .meta({ id: 'AnswerPlaceLink' });
/** When it is, and whether it can still be given back, and nothing else: a mail travels further than the app. */
export const placeLinkSchema = z
  .object({ kind: z.enum(itemKinds), startsAt: z.string(), endsAt: z.string(), mayDecline: z.boolean() })
  .meta({ id: 'PlaceLink' });
export type PlaceLinkView = z.infer<typeof placeLinkSchema>;
export const placeAnswerSchema = z
  .object({ answer: z.enum(['come', 'decline']) })
  .meta({ id: 'PlaceAnswer' });

export const missedSchema = z.object({ personId: idSchema }).strict().meta({ id: 'Missed' });
