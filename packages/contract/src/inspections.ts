/** Schouw on the wire: one fact in a sealed command, what a phone keeps to look without network, planning, results and the scale. */
import {
  aspects,
  judgements,
  levels,
  lookers,
  planLimits,
  safetyAnswers,
  safetyQuestions,
  weathers,
} from '@buurtplus/domain/inspections';
import { z } from 'zod';
import { idSchema, momentSchema } from './sync.ts';

const nonce = z
  .string()
  .regex(/^[A-Za-z0-9_-]*$/)
  .min(22)
  .max(64);
const code = z.string().regex(/^BU[0-9A-Z]{8}$/);
/** About ten centimetres: no phone knows better, and it is the same number when it is read back. */
const degrees = (limit: number) =>
  z
    .number()
    .min(-limit)
    .max(limit)
    .refine((value) => Number(value.toFixed(6)) === value);
/** A clock may be wrong by years; a date no calendar knows is refused at the door. */
const clockSchema = momentSchema.refine((text) => text >= '1970' && text < '2200');

const inspectionFactSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('point_added'),
      label: z.string().max(planLimits.label),
      lat: degrees(90).nullable(),
      lon: degrees(180).nullable(),
      neighbourhoodCode: code.nullable(),
    })
    .strict()
    .refine(({ lat, lon }) => (lat === null) === (lon === null)),
  z
    .object({
      kind: z.literal('scored'),
      aspect: z.enum(aspects),
      judgement: z.enum(judgements),
      by: z.enum(lookers),
    })
    .strict(),
  z
    .object({
      kind: z.literal('checked'),
      question: z.enum(safetyQuestions),
      answer: z.enum(safetyAnswers),
      by: z.enum(lookers),
    })
    .strict(),
  z.object({ kind: z.literal('reachable'), reachable: z.boolean() }).strict(),
  z.object({ kind: z.literal('weather'), weather: z.enum(weathers), dark: z.boolean() }).strict(),
  z.object({ kind: z.literal('named'), label: z.string().max(planLimits.label) }).strict(),
  z.object({ kind: z.literal('signalled'), signalId: idSchema }).strict(),
]);

/** The secret part of "inspection.event": who looked follows from the session, when it came from the server. */
export const inspectionEventBodySchema = z
  .object({
    nonce,
    eventId: idSchema,
    /** Of a planned schouw; or, for loose points, the id of the round itself. */
    inspectionId: idSchema,
    inRound: z.boolean(),
    pointId: idSchema.nullable(),
    seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
    at: clockSchema,
    clockOffsetMs: z.number().int().min(-3_153_600_000_000).max(3_153_600_000_000).nullable(),
    fact: inspectionFactSchema,
  })
  .strict()
  // The weather is of the whole walk; everything else is of one point.
  .refine(({ pointId, fact }) => (pointId === null) === (fact.kind === 'weather'));
export type InspectionEventBody = z.infer<typeof inspectionEventBodySchema>;

const scaleCardSchema = z.object({
  edition: z.number().int(),
  /** Null for the words that come along with the product. */
  name: z.string().nullable(),
  photos: z.array(z.object({ aspect: z.enum(aspects), level: z.enum(levels) })),
});
export type ScaleCard = z.infer<typeof scaleCardSchema>;

const pointCardSchema = z.object({
  pointId: z.string(),
  position: z.number().int(),
  label: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  neighbourhoodCode: z.string().nullable(),
});
export type PointCard = z.infer<typeof pointCardSchema>;

export const inspectionCardSchema = z
  .object({
    inspectionId: z.string(),
    title: z.string(),
    teamName: z.string(),
    neighbourhoodCodes: z.array(z.string()),
    way: z.enum(['drawn', 'fixed', 'loose']),
    seed: z.string().nullable(),
    areaYear: z.number().int().nullable(),
    plannedOn: z.string(),
    closed: z.boolean(),
    calledOff: z.boolean(),
    aspects: z.array(z.enum(aspects)),
    withSafety: z.boolean(),
    scale: scaleCardSchema,
    points: z.array(pointCardSchema),
  })
  .meta({ id: 'InspectionCard' });
export type InspectionCard = z.infer<typeof inspectionCardSchema>;

/** What is open or was walked lately; with where this person may plan, and for which teams. */
export const inspectionListSchema = z
  .object({
    inspections: z.array(inspectionCardSchema),
    /** The scale a new schouw gets, also for loose points in a round. */
    scale: scaleCardSchema,
    planFor: z.array(
      z.object({ teamId: z.string(), name: z.string(), neighbourhoodCodes: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'InspectionList' });
export type InspectionList = z.infer<typeof inspectionListSchema>;

export const newInspectionSchema = z
  .object({
    inspectionId: idSchema,
    teamId: idSchema,
    title: z.string().max(planLimits.title * 2),
    neighbourhoodCodes: z.array(code).max(planLimits.areas),
    plannedOn: z.iso.date(),
    aspects: z.array(z.enum(aspects)).max(aspects.length),
    withSafety: z.boolean(),
    points: z.discriminatedUnion('way', [
      z
        .object({
          way: z.literal('drawn'),
          count: z.number().int().min(0).max(1_000),
          seed: z.string().max(planLimits.seed).nullable(),
        })
        .strict(),
      z
        .object({
          way: z.literal('fixed'),
          places: z
            .array(
              z
                .object({ label: z.string().max(planLimits.label * 2), lat: degrees(90), lon: degrees(180) })
                .strict(),
            )
            .max(1_000),
        })
        .strict(),
    ]),
  })
  .strict()
  .meta({ id: 'NewInspection' });
/** Where and which points stay; what is looked at, when and its name may be put right. */
export const changeInspectionSchema = newInspectionSchema
  .pick({
    title: true,
    plannedOn: true,
    aspects: true,
    withSafety: true,
  })
  .meta({ id: 'ChangeInspection' });
export type ChangeInspection = z.infer<typeof changeInspectionSchema>;
export type NewInspection = z.infer<typeof newInspectionSchema>;

const count = z.number().int();
const resultSchema = z
  .object({
    points: count,
    lookedAt: count,
    unreachable: count,
    signalled: count,
    aspects: z.array(
      z.object({
        aspect: z.enum(aspects),
        points: count,
        atNorm: count,
        below: count,
        divided: count,
        lookedAtByTwo: count,
        same: count,
        mostApart: count,
        given: z.object({ a_plus: count, a: count, b: count, c: count, d: count }),
        share: count.nullable(),
      }),
    ),
    safety: z.array(
      z.object({
        question: z.enum(safetyQuestions),
        points: count,
        good: count,
        notGood: count,
        divided: count,
        lookedAtByTwo: count,
        same: count,
      }),
    ),
  })
  .meta({ id: 'InspectionResult' });

const areaResultSchema = z.object({ neighbourhoodCode: z.string().nullable(), result: resultSchema });

/** One point as it was seen; who looked is not told. */
const seenPointSchema = pointCardSchema.extend({
  reachable: z.boolean(),
  judgements: z.array(z.object({ aspect: z.enum(aspects), given: z.array(z.enum(judgements)) })),
  answers: z.array(z.object({ question: z.enum(safetyQuestions), given: z.array(z.enum(safetyAnswers)) })),
  signals: count,
  photos: z.array(z.string()),
});
export type SeenPoint = z.infer<typeof seenPointSchema>;

export const inspectionResultSchema = z
  .object({
    inspection: inspectionCardSchema,
    mayClose: z.boolean(),
    /** Closed or called off less than a day ago. */
    mayReopen: z.boolean(),
    mayChange: z.boolean(),
    weather: z.object({ weather: z.enum(weathers), dark: z.boolean() }).nullable(),
    total: resultSchema,
    areas: z.array(areaResultSchema),
    seen: z.array(seenPointSchema),
  })
  .meta({ id: 'InspectionResultPage' });
export type InspectionResultPage = z.infer<typeof inspectionResultSchema>;

/** Of all that was walked, per edition of the scale and its words: two scales are never added up. */
export const inspectionFiguresSchema = z
  .object({
    editions: z.array(
      z.object({
        edition: z.number().int(),
        wordsVersion: z.number().int(),
        name: z.string().nullable(),
        walks: count,
        areas: z.array(areaResultSchema),
      }),
    ),
  })
  .meta({ id: 'InspectionFigures' });
export type InspectionFigures = z.infer<typeof inspectionFiguresSchema>;

export const scalesSchema = z
  .object({ scales: z.array(scaleCardSchema.extend({ publishedAt: z.string().nullable() })) })
  .meta({ id: 'InspectionScales' });
export type Scales = z.infer<typeof scalesSchema>;
export const newScaleSchema = z
  .object({ name: z.string().trim().min(1).max(60) })
  .strict()
  .meta({ id: 'NewInspectionScale' });
export const scalePhotoParams = z.object({
  edition: z.coerce.number().int().min(1).max(10_000),
  aspect: z.enum(aspects),
  level: z.enum(levels),
});
/** Nobody hands in a larger photo of a scale. */
export const scalePhotoBytes = 12_000_000;
