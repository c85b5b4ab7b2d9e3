/** Reading outside the working relation, the privacy officer's list, the reading log and own addresses on the wire. */
import {
  breakGlassLimits,
  breakGlassObjects,
  breakGlassReasons,
  reviewOutcomes,
  unusualKinds,
} from '@buurtplus/domain/privacy';
import { z } from 'zod';
import { idSchema } from './sync.ts';

export const openBreakGlassSchema = z
  .object({
    breakGlassId: idSchema,
    objectKind: z.enum(breakGlassObjects),
    number: z.string().min(3).max(30),
    reasonKind: z.enum(breakGlassReasons),
    reason: z.string().max(breakGlassLimits.mostReason),
  })
  .strict()
  .meta({ id: 'OpenBreakGlass' });

export const breakGlassSchema = z
  .object({
    breakGlassId: z.string(),
    objectKind: z.enum(breakGlassObjects),
    objectId: z.string(),
    number: z.string(),
    reasonKind: z.enum(breakGlassReasons),
    openedAt: z.string(),
    untilAt: z.string(),
  })
  .meta({ id: 'BreakGlass' });
export type BreakGlassView = z.infer<typeof breakGlassSchema>;

export const breakGlassesSchema = z.object({ open: z.array(breakGlassSchema) }).meta({ id: 'BreakGlasses' });

/** What colleagues at the desk see of it: who, why and when. */
export const seenBySchema = z
  .object({
    seenBy: z.array(
      z.object({
        name: z.string(),
        role: z.string(),
        reasonKind: z.enum(breakGlassReasons),
        reason: z.string(),
        openedAt: z.string(),
        untilAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'SeenBy' });
export type SeenBy = z.infer<typeof seenBySchema>['seenBy'][number];

export const oversightItemSchema = z.object({
  itemId: z.string(),
  kind: z.enum(unusualKinds),
  name: z.string(),
  role: z.string(),
  count: z.number().int(),
  /** First day of the week it was seen in. */
  week: z.string(),
  foundAt: z.string(),
  reviewBy: z.string(),
  number: z.string().nullable(),
  breakGlass: z
    .object({ reasonKind: z.enum(breakGlassReasons), reason: z.string(), openedAt: z.string() })
    .nullable(),
  review: z
    .object({ outcome: z.enum(reviewOutcomes), note: z.string().nullable(), by: z.string(), at: z.string() })
    .nullable(),
});
export type OversightItemView = z.infer<typeof oversightItemSchema>;
export const oversightSchema = z
  .object({
    waiting: z.array(oversightItemSchema),
    reviewed: z.array(oversightItemSchema),
    /** There are older ones that are not in this list. */
    moreReviewed: z.boolean(),
  })
  .meta({ id: 'Oversight' });

export const reviewSchema = z
  .object({ outcome: z.enum(reviewOutcomes), note: z.string().max(1_000).nullable() })
  .strict()
  .meta({ id: 'OversightReview' });

/** Where the page before ended, as its answer said. */
export const earlierSchema = z
  .string()
  .regex(/^\d{1,18}\.\d{1,18}$/)
  .optional();

/** One person, one deed, one day: how often, from when until when. */
export const logMoments = {
  at: z.string(),
  firstAt: z.string(),
  times: z.number().int(),
  /** The newest hundred. */
  moments: z.array(z.string()),
};

export const readingLogQuerySchema = z.object({
  earlier: earlierSchema,
  kind: z.enum(breakGlassObjects).default('signal'),
  number: z.string().min(3).max(30),
});
export const readingLogSchema = z
  .object({
    number: z.string(),
    /** With this the lines before these are asked for; null when there are none. */
    earlier: z.string().nullable(),
    lines: z.array(
      z.object({
        ...logMoments,
        name: z.string().nullable(),
        role: z.string().nullable(),
        action: z.string(),
        purpose: z.string().nullable(),
        refused: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ReadingLog' });
export type ReadingLog = z.infer<typeof readingLogSchema>;

export const ownAddressSchema = z
  .object({
    addressId: idSchema,
    street: z.string().trim().min(2).max(120),
    houseNumber: z.string().trim().min(1).max(20),
  })
  .strict()
  .meta({ id: 'OwnAddress' });
export const ownAddressesSchema = z
  .object({ addresses: z.array(ownAddressSchema) })
  .meta({ id: 'OwnAddresses' });
export type OwnAddress = z.infer<typeof ownAddressSchema>;
