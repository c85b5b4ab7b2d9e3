/** The compass on the wire: the book a phone decides with, and what a signal carries of a decision. */
import {
  concernCodes,
  dangerAnswers,
  deskChannels,
  deskKinds,
  followUpAnswers,
  observationPlaces,
  outcomes,
  riskAnswers,
  senses,
  urgencies,
} from '@buurtplus/domain/compass';
import { calledNumbers, surenesses } from '@buurtplus/domain/signals';
import { z } from 'zod';

export const textSchema = z.object({ nl: z.string().max(400), en: z.string().max(400) }).strict();
const code = z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,59}$/);

export const observationSchema = z
  .object({
    code: z.string().max(70),
    place: z.enum(observationPlaces),
    senses: z.array(z.enum(senses)),
    concern: z.enum(concernCodes as readonly [(typeof concernCodes)[number], ...typeof concernCodes]),
    nl: z.string().min(1).max(120),
    en: z.string().min(1).max(120),
    otherMeaning: textSchema.nullable(),
    words: z.string().max(300),
  })
  .strict();

export const decisionTableSchema = z
  .object({
    code,
    title: textSchema,
    inputs: z
      .array(
        z
          .object({
            name: z.string().max(40),
            values: z.array(z.string().max(40)).min(1).max(40),
            isOrdered: z.boolean(),
          })
          .strict(),
      )
      .max(10),
    rows: z
      .array(
        z
          .object({
            rule: z.string().min(1).max(20),
            when: z.array(z.string().max(400)),
            advice: code,
            because: textSchema,
          })
          .strict(),
      )
      .max(200),
  })
  .strict();

export const adviceKindSchema = z
  .object({
    outcome: z.enum(outcomes),
    urgency: z.enum(urgencies).nullable(),
    desk: z.enum(deskKinds).nullable(),
    stores: z.enum(['yes', 'after_call', 'if_wanted', 'no']),
    byPhone: z.boolean(),
    dos: z.array(code).max(8),
    donts: z.array(code).max(8),
  })
  .strict();

const spell = z
  .tuple([z.number().int().min(0).max(1_439), z.number().int().min(1).max(1_440)])
  .refine(([from, until]) => from < until);

export const compassDeskSchema = z
  .object({
    code,
    kinds: z.array(z.enum(deskKinds)).min(1),
    areas: z.array(z.string().regex(/^(BU[0-9A-Z]{8}|WK[0-9A-Z]{6})$/)).nullable(),
    name: textSchema,
    when: textSchema,
    whenNot: textSchema,
    hours: z.discriminatedUnion('always', [
      z.object({ always: z.literal(true) }).strict(),
      z
        .object({
          always: z.literal(false),
          week: z.array(z.array(spell).max(4)).length(7),
          closedOnHolidays: z.boolean(),
        })
        .strict(),
    ]),
    phone: z
      .string()
      .regex(/^[0-9+][0-9 -]{1,19}$/)
      .nullable(),
    channel: z.enum(deskChannels),
    formUrl: z
      .url({ protocol: /^https$/ })
      .max(400)
      .nullable(),
    answerWorkingDays: z.number().int().min(0).max(60).nullable(),
    owner: z.string().max(120),
    checkedOn: z.iso.date().nullable(),
    fallback: z.enum(deskKinds).nullable(),
  })
  .strict();

export const compassBookSchema = z
  .object({
    version: z.string().max(60),
    catalogueVersion: z.number().int().min(1),
    observations: z.array(observationSchema).max(600),
    tables: z.array(decisionTableSchema).max(20),
    advices: z.record(z.string(), adviceKindSchema),
    sentences: z.record(z.string(), textSchema),
    desks: z.array(compassDeskSchema).max(200),
  })
  .strict()
  .meta({ id: 'CompassBook' });

/** What a phone keeps to decide without network. */
export const compassForPhoneSchema = z
  .object({
    book: compassBookSchema,
    /** Public holidays of this and the next year, "YYYY-MM-DD". */
    holidays: z.array(z.string()),
  })
  .meta({ id: 'CompassForPhone' });
export type CompassForPhone = z.infer<typeof compassForPhoneSchema>;

const ruleName = z.string().max(40);

/** The volunteer's answers beside the facts, and what the phone advised. */
export const compassTraceSchema = z
  .object({
    version: z.string().min(1).max(60),
    danger: z.enum(dangerAnswers),
    followUps: z
      .object({
        now: z.enum(followUpAnswers.now).optional(),
        since: z.enum(followUpAnswers.since).optional(),
        often: z.enum(followUpAnswers.often).optional(),
        away: z.enum(followUpAnswers.away).optional(),
      })
      .strict(),
    riskToSelf: z.enum(riskAnswers),
    riskToOthers: z.enum(riskAnswers),
    earlierOwnSignals: z.number().int().min(0).max(99),
    sure: z.enum(surenesses).nullable(),
    told: z.object({ table: ruleName, rule: ruleName, advice: ruleName }).strict(),
    called: z.enum(calledNumbers).nullable(),
  })
  .strict();
