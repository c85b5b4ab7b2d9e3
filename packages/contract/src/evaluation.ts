/** Evaluations on the wire: made by a trainer, answered without a name, shown as figures of enough people. */
import {
  evaluationChoices,
  evaluationForms,
  evaluationMoments,
  linkCodeLength,
  reactionSteps,
} from '@buurtplus/domain/evaluation';
import { z } from 'zod';
import { idSchema } from './sync.ts';

export const newEvaluationSchema = z
  .object({
    evaluationId: idSchema,
    name: z.string().trim().min(1).max(120),
    teamIds: z.array(idSchema).min(1).max(200),
    trainingOn: z.iso.date(),
  })
  .strict()
  .meta({ id: 'NewEvaluation' });
export const changedEvaluationSchema = newEvaluationSchema
  .omit({ evaluationId: true })
  .meta({ id: 'ChangedEvaluation' });

const evaluationSchema = z.object({
  evaluationId: z.string(),
  name: z.string(),
  teamNames: z.array(z.string()),
  trainingOn: z.string(),
});
const evaluationCardSchema = evaluationSchema.extend({
  teamIds: z.array(z.string()),
  /** The evening of that day, by the clock; null when none is planned for these teams. */
  evening: z.object({ beginsAt: z.string(), endsAt: z.string() }).nullable(),
  /** Nobody answered yet: then it can still be changed or taken away. How many answered is told to nobody. */
  untouched: z.boolean(),
});
export type EvaluationCard = z.infer<typeof evaluationCardSchema>;
export const evaluationsSchema = z
  .object({
    evaluations: z.array(evaluationCardSchema),
    /** Teams an evaluation can be about. */
    teams: z.array(z.object({ teamId: z.string(), name: z.string() })),
  })
  .meta({ id: 'Evaluations' });

/** What somebody of a team can answer now. */
export const myEvaluationsSchema = z
  .object({
    open: z.array(
      z.object({
        evaluationId: z.string(),
        name: z.string(),
        moment: z.enum(evaluationMoments),
        trainingOn: z.string(),
        until: z.string(),
      }),
    ),
  })
  .meta({ id: 'MyEvaluations' });
export type OpenEvaluation = z.infer<typeof myEvaluationsSchema>['open'][number];

const words = z.string().max(500).nullable();
export const evaluationAnswerSchema = z
  .discriminatedUnion('moment', [
    z
      .object({
        moment: z.enum(['before', 'after']),
        code: z
          .string()
          .min(linkCodeLength)
          .max(linkCodeLength * 2),
        form: z.enum(evaluationForms),
        choices: z.record(z.string().max(40), z.enum(evaluationChoices)),
        words,
      })
      .strict(),
    z
      .object({
        moment: z.literal('reaction'),
        reaction: z.record(z.string().max(40), z.union(reactionSteps.map((step) => z.literal(step)))),
        words,
      })
      .strict(),
  ])
  .meta({ id: 'EvaluationAnswer' });
export type EvaluationAnswer = z.infer<typeof evaluationAnswerSchema>;

const interval = z.object({ n: z.number().int(), estimate: z.number(), low: z.number(), high: z.number() });
export type IntervalView = z.infer<typeof interval>;

/** A share of answers or signals; with a bound when nearly all of them are the same, so that it tells nobody's own. */
const answerShare = interval.extend({ bound: z.enum(['at_most', 'at_least']).nullable() });
export type AnswerShare = z.infer<typeof answerShare>;

/** "not_yet" until the last day is over, "too_few" below the least number, "no_before" without months to compare with. */
const hidden = z.object({
  hidden: z.enum(['not_yet', 'too_few', 'no_signals', 'no_before']),
  on: z.string().nullable(),
});
export type Hidden = z.infer<typeof hidden>;

/** Without a difference when both shares have the same bound: it would tell what they do not. */
const comparison = z.object({
  earlier: answerShare,
  later: answerShare,
  difference: answerShare.nullable(),
});
export type Comparison = z.infer<typeof comparison>;

export const evaluationResultsSchema = z
  .object({
    evaluation: evaluationSchema,
    reaction: z.union([
      hidden,
      z.object({
        n: z.number().int(),
        /** Per question the share that chose one of the two highest steps. */
        questions: z.array(z.object({ id: z.string(), agree: answerShare })),
        words: z.array(z.string()),
      }),
    ]),
    learning: z.union([
      hidden,
      z.object({
        /** Of whoever answered both times, as all that follows but the words. */
        before: z.number().int(),
        after: z.number().int(),
        /** Of whoever answered both times under one code. */
        pairs: interval,
        items: z.array(z.object({ id: z.string(), before: answerShare, after: answerShare })),
        words: z.array(z.string()),
      }),
    ]),
    behaviour: z.union([
      hidden,
      z.object({
        sameSeason: z.boolean(),
        laterMonths: z.array(z.string()),
        earlierMonths: z.array(z.string()),
        rightDesk: comparison,
        notReturned: comparison,
        /** Of signals with own words, those in which the text help has nothing to mark; null with too few of them. */
        factual: comparison.nullable(),
        /** Of niet-pluis signals with own words, those whose words hold no judgement or guess; null with too few of them. */
        feelingApart: comparison.nullable(),
      }),
    ]),
    result: z.union([
      hidden,
      z.object({
        answered: comparison.nullable(),
        /** Taken up within three days: earlier help. */
        takenSoon: comparison.nullable(),
        teams: z.number().int(),
        /** How many of the teams still walk a year later; null before that time. */
        stillWalking: z.number().int().nullable(),
      }),
    ]),
  })
  .meta({ id: 'EvaluationResults' });
export type EvaluationResults = z.infer<typeof evaluationResultsSchema>;
