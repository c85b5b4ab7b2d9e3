/** Learning on the wire: what somebody did in lessons, which lessons are done, and scenarios of trainers. */
import {
  dangerAnswers,
  deskKinds,
  followUpAnswers,
  gutFeelings,
  outcomes,
  riskAnswers,
} from '@buurtplus/domain/compass';
import { endKinds, learningKinds, scenarioLimits, storyMomentNames } from '@buurtplus/domain/training';
import { z } from 'zod';
import { idSchema, momentSchema } from './sync.ts';

export const learningLimits = { perRequest: 200 } as const;
const slug = z.string().regex(/^[a-z][a-z0-9_]{1,40}$/);

export const learningEventSchema = z
  .object({
    id: idSchema,
    kind: z.enum(learningKinds),
    subject: slug,
    version: z.number().int().min(1).max(10_000),
    run: z.number().int().min(1).max(10_000),
    step: z.string().min(1).max(100),
    choice: z.string().min(1).max(40).nullable(),
    right: z.boolean().nullable(),
    at: momentSchema.refine((text) => text >= '2020' && text < '2200'),
  })
  .strict()
  .meta({ id: 'LearningEvent' });

export const putLearningSchema = z
  .object({ events: z.array(learningEventSchema).max(learningLimits.perRequest) })
  .strict()
  .meta({ id: 'PutLearning' });
export const myLearningSchema = z
  .object({
    events: z.array(learningEventSchema),
    /** Whether the coordinator sees which lessons were done. */
    teamAsks: z.boolean(),
    /** Lessons of evenings one was at, and their day: of those the questions are enough for a while. */
    heard: z.array(z.object({ moduleId: z.string(), on: z.string() })),
  })
  .meta({ id: 'MyLearning' });
export type MyLearning = z.infer<typeof myLearningSchema>;

export const learningAskSchema = z.object({ asks: z.boolean() }).strict().meta({ id: 'LearningAsk' });
/** Done or not, never an answer. */
export const teamLearningSchema = z
  .object({
    asks: z.boolean(),
    people: z.array(z.object({ name: z.string(), done: z.array(z.string()) })),
  })
  .meta({ id: 'TeamLearning' });
export type TeamLearning = z.infer<typeof teamLearningSchema>;

const text = (most: number) => z.object({ nl: z.string().max(most), en: z.string().max(most) }).strict();
const long = text(scenarioLimits.scene * 2);
const name = z.string().min(1).max(40);
/** Where it leads: nowhere yet is kept in a draft; publishing looks at it. */
const target = z.string().max(40);
const optionalAnswer = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).exactOptional();

const situationSchema = z
  .object({
    at: z.enum(storyMomentNames),
    danger: z.enum(dangerAnswers),
    observations: z.array(name).max(12).readonly(),
    followUps: z
      .object({
        now: optionalAnswer(followUpAnswers.now),
        since: optionalAnswer(followUpAnswers.since),
        often: optionalAnswer(followUpAnswers.often),
        away: optionalAnswer(followUpAnswers.away),
      })
      .strict(),
    riskToSelf: z.enum(riskAnswers),
    riskToOthers: z.enum(riskAnswers),
    gutFeeling: z.enum(gutFeelings).nullable(),
    says: z.object({ outcome: z.enum(outcomes), desk: z.enum(deskKinds).nullable() }).strict(),
  })
  .strict();

const nodeSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('scene'),
      text: long,
      choices: z
        .array(z.object({ id: name, text: text(scenarioLimits.choice * 2), to: target }).strict())
        .max(6)
        .readonly(),
      hurry: z
        .object({ seconds: z.number().int().min(1).max(600), to: target })
        .strict()
        .nullable(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('compass'),
      text: long,
      situation: name,
      offered: z.array(name).max(8).readonly(),
      same: target,
      other: target,
    })
    .strict(),
  z
    .object({
      kind: z.literal('end'),
      end: z.enum(endKinds),
      situation: name,
      text: long,
      why: long,
      wanted: long,
    })
    .strict(),
]);

export const scenarioSchema = z
  .object({
    id: slug,
    version: z.number().int().min(1).max(10_000),
    title: text(scenarioLimits.title * 2),
    drawing: z
      .object({ light: z.enum(['day', 'evening', 'night']), parts: z.string().max(200), alt: long })
      .strict(),
    start: name,
    situations: z
      .record(name, situationSchema)
      .refine((all) => Object.keys(all).length <= 8)
      .readonly(),
    nodes: z
      .record(name, nodeSchema)
      .refine((all) => Object.keys(all).length <= scenarioLimits.steps)
      .readonly(),
  })
  .strict()
  .meta({ id: 'LearningScenario' });

export const scenariosSchema = z
  .object({ scenarios: z.array(scenarioSchema) })
  .meta({ id: 'LearningScenarios' });
export const draftSchema = z
  .object({
    scenario: scenarioSchema,
    published: z.number().nullable(),
    /** When the draft was kept last; null when there is none yet. Goes along with the next keeping, so that nobody writes over a colleague. */
    changedAt: z.string().nullable(),
  })
  .meta({ id: 'ScenarioDraft' });
export const draftKeptSchema = z.object({ changedAt: z.string() }).meta({ id: 'ScenarioDraftKept' });
export const draftsSchema = z
  .object({ drafts: z.array(draftSchema).readonly() })
  .meta({ id: 'ScenarioDrafts' });
export type ScenarioDrafts = z.infer<typeof draftsSchema>;
export const publishSchema = z.object({ id: slug }).strict().meta({ id: 'PublishScenario' });
