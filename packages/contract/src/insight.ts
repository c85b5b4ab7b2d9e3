/** What the rounds brought, on the wire: the month for walkers, the report for the coordinator, and thanks of professionals. */

import {
  countedForWalkers,
  isMonth,
  thankerRoles,
  thanksLimits,
  thanksSentences,
} from '@buurtplus/domain/insight';
import { z } from 'zod';
import { agreementKeptSchema, agreementRowSchema, quietMonthSchema } from './agreements.ts';

/** A multiple of five; null is "too few to tell". */
const about = z.number().int().multipleOf(5).min(5).nullable();
const count = z.number().int().min(0);

export const monthParamSchema = z.object({ month: z.string().refine(isMonth) });

const normalSchema = z.object({
  rounds: z.number().min(0),
  months: count,
  of: z.enum(['season', 'before']),
});

export const thanksSchema = z
  .object({
    thanksId: z.string(),
    role: z.enum(thankerRoles),
    /** Which organisation, of a partner; never who. */
    organisation: z.string().nullable(),
    sentence: z.enum(thanksSentences).nullable(),
    words: z.string().nullable(),
    startsOn: z.string(),
    endsOn: z.string(),
  })
  .meta({ id: 'Thanks' });
export type ThanksCard = z.infer<typeof thanksSchema>;

const nextSchema = z.object({ month: z.string(), readyOn: z.string() });

/** What everybody who walks may know: no kinds, no people, no wishes. */
export const teamResultsSchema = z
  .object({
    teamId: z.string(),
    month: z
      .object({
        month: z.string(),
        madeOn: z.string(),
        rounds: count,
        quiet: count,
        walkingMinutes: count,
        normal: normalSchema.nullable(),
        /** In steps of five; what is too little to tell is left out. */
        counted: z.array(
          z.object({
            what: z.enum(countedForWalkers),
            about: z.number().int().multipleOf(5).min(5),
            normal: about,
          }),
        ),
        signals: z.object({ passedOn: about, pickedUp: about, answered: about, done: about }),
      })
      .nullable(),
    next: nextSchema,
    thanks: z.array(thanksSchema),
  })
  .meta({ id: 'TeamResults' });
export type TeamResults = z.infer<typeof teamResultsSchema>;

/** Months with figures, newest first, and the one that is still to come. */
export const teamMonthsSchema = z
  .object({ months: z.array(z.string()), next: nextSchema })
  .meta({ id: 'TeamMonths' });
export type TeamMonths = z.infer<typeof teamMonthsSchema>;

export const monthReportSchema = z
  .object({
    teamName: z.string(),
    figures: z.object({
      month: z.string(),
      madeOn: z.string(),
      effort: z.object({
        rounds: count,
        quiet: count,
        walkingMinutes: count,
        people: count,
        counts: z.object({ open_window: count, card: count, talk: count, lamp: count, question: count }),
      }),
      normal: normalSchema.nullable(),
      countsNormal: z
        .object({
          open_window: z.number().min(0),
          card: z.number().min(0),
          talk: z.number().min(0),
          lamp: z.number().min(0),
          question: z.number().min(0),
        })
        .nullable(),
      signals: z.object({
        passedOn: about,
        pickedUp: about,
        answered: about,
        done: about,
        kinds: z.object({ niet_pluis: about, safety: about, public_space: about }),
      }),
      wishes: z
        .object({
          people: z.number().int().multipleOf(5),
          wished: z.number().int().multipleOf(5),
          walked: about,
        })
        .nullable(),
      agreements: z
        .object({
          kept: count,
          due: count,
          lines: z.array(z.object({ title: z.string(), partner: z.string(), isKept: z.boolean() })),
        })
        .nullable(),
    }),
    history: z.array(z.object({ month: z.string(), rounds: count })),
    thanks: z.array(thanksSchema),
    /** How the agreements of that month stand today, as the team may see them; null once it is too long ago. */
    agreementsNow: z
      .object({
        on: z.string(),
        kept: count,
        due: count,
        agreements: z.array(
          z.object({
            agreementId: z.string(),
            title: z.string(),
            partner: z.string(),
            countedAs: z.enum(['signals', 'requests']),
            isKept: z.boolean().nullable(),
            kept: agreementKeptSchema.nullable(),
            rows: z.array(agreementRowSchema),
            quiet: quietMonthSchema.nullable(),
            quietHidden: z.boolean(),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'MonthReport' });

export const teamsToThankSchema = z
  .object({
    teams: z.array(z.object({ teamId: z.string(), name: z.string() })),
    given: z.array(thanksSchema.extend({ teamName: z.string() }).meta({ id: 'GivenThanks' })),
  })
  .meta({ id: 'TeamsToThank' });
export type TeamsToThank = z.infer<typeof teamsToThankSchema>;

export const newThanksSchema = z
  .object({
    thanksId: z.uuid(),
    teamId: z.uuid(),
    sentence: z.enum(thanksSentences).nullable(),
    words: z
      .string()
      .max(thanksLimits.words * 2)
      .nullable(),
  })
  .strict()
  .meta({ id: 'NewThanks' });
