/** The commands of a phone on the wire: sealed envelopes up, one verdict and one receipt per command down. */

import { gutFeelings } from '@buurtplus/domain/compass';
import { limits, questionWordsLimit } from '@buurtplus/domain/signals';
import { z } from 'zod';
import { compassTraceSchema } from './compass.ts';
import { commandLimits } from './wire.ts';

export { commandLimits, photoHeaders, photoSealInfo, schemaVersion, sealInfo } from './wire.ts';

const base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);
/** A UUID in lower case, as made by the phone. */
export const idSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** ISO 8601 in UTC with milliseconds, so that what is stored and read back is the same text. */
export const momentSchema = z.iso
  .datetime({ precision: 3 })
  // A clock before 1970 is no clock; and the year 0 is one that the database does not know.
  .refine((text) => Date.parse(text) > 0);

export const commandKinds = [
  'signal.record',
  'signal.withdraw',
  'round.event',
  'round.debrief',
  'round.point',
  'inspection.event',
  'signal.goes_on',
  'signal.answer',
  'round.track',
] as const;
export type CommandKind = (typeof commandKinds)[number];

/** Everything about a command that is not secret; the seal covers it as associated data. */
export const commandHeaderSchema = z
  .object({
    commandId: idSchema,
    deviceId: idSchema,
    seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
    madeAt: momentSchema,
    schemaVersion: z.number().int().min(1).max(1_000),
    kind: z.string().max(60),
  })
  .strict();
export type CommandHeader = z.infer<typeof commandHeaderSchema>;

export const sealedCommandSchema = z
  .object({
    header: commandHeaderSchema,
    keyId: z.string().max(60),
    /** HPKE encapsulated key, base64url. */
    enc: base64Url.max(200),
    /** HPKE ciphertext of the canonical body, base64url. */
    ciphertext: base64Url.max(commandLimits.sealedBytes * 2),
  })
  .strict()
  .meta({ id: 'SealedCommand' });
export type SealedCommand = z.infer<typeof sealedCommandSchema>;

/** Read loosely: one command of a strange shape gets a verdict of its own and never stops the others. */
export const commandBatchSchema = z
  .object({ commands: z.array(z.unknown()).min(1).max(commandLimits.perRequest) })
  .strict()
  .meta({ id: 'CommandBatch' });

const nonce = base64Url.min(22).max(64);

const placeSchema = z.discriminatedUnion('source', [
  z
    .object({ source: z.literal('position'), lat: z.number(), lon: z.number(), accuracyM: z.number() })
    .strict(),
  z.object({ source: z.literal('map'), lat: z.number(), lon: z.number() }).strict(),
  z.object({ source: z.literal('neighbourhood'), neighbourhoodCode: z.string().max(10) }).strict(),
]);

/** The secret part of "signal.record". */
export const recordSignalBodySchema = z
  .object({
    nonce,
    signalId: idSchema,
    observations: z.array(z.string().max(80)).max(50),
    catalogueVersion: z.number().int().min(1).max(1_000_000),
    place: placeSchema,
    street: z
      .string()
      .max(limits.street * 4)
      .nullable(),
    houseNumber: z
      .string()
      .max(limits.houseNumber * 4)
      .nullable(),
    gutFeeling: z.enum(gutFeelings).nullable(),
    ownWords: z
      .string()
      .max(limits.ownWords * 4)
      .nullable(),
    /** Absent in signals of phones of before the compass. */
    compass: compassTraceSchema.optional(),
    observedAt: momentSchema,
    recordedAt: momentSchema,
  })
  .strict();
export type RecordSignalBody = z.infer<typeof recordSignalBodySchema>;

export const withdrawSignalBodySchema = z.object({ nonce, signalId: idSchema }).strict();
export type WithdrawSignalBody = z.infer<typeof withdrawSignalBodySchema>;

/** "It goes on", about an own signal that somebody has taken up or closed. */
export const goesOnBodySchema = z.object({ nonce, signalId: idSchema }).strict();
export type GoesOnBody = z.infer<typeof goesOnBodySchema>;

/** The answer to a desk's question. */
export const answerQuestionBodySchema = z
  .object({
    nonce,
    signalId: idSchema,
    questionId: idSchema,
    answer: z.string().max(40),
    words: z
      .string()
      .max(questionWordsLimit * 4)
      .nullable(),
  })
  .strict();
export type AnswerQuestionBody = z.infer<typeof answerQuestionBodySchema>;

export const receiptSchema = z.object({
  /** SHA-256, hex, of the canonical JSON of the body as read back from the database. */
  bodyHash: z.string(),
  /** Left out once the sender of what was stored is forgotten: that it was stored is all that is left to say. */
  receivedAt: momentSchema.optional(),
});

/** applied = stored now · already = was stored before, same content · parked = waits for its parent · conflict = same id, other content · refused = never will be, with why. */
export const verdictSchema = z
  .object({
    commandId: z.string(),
    verdict: z.enum(['applied', 'already', 'parked', 'conflict', 'refused']),
    receipt: receiptSchema.optional(),
    /** Since when it waits for its parent. */
    parkedSince: momentSchema.optional(),
    code: z.string().optional(),
    fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
    sentence: z.object({ nl: z.string(), en: z.string() }).optional(),
  })
  .meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof verdictSchema>;

export const verdictsSchema = z
  .object({ epoch: z.string(), verdicts: z.array(verdictSchema) })
  .meta({ id: 'Verdicts' });
export type Verdicts = z.infer<typeof verdictsSchema>;

/** A phone makes itself known with the public half of its own key (raw P-256 point, base64url). */
export const registerDeviceSchema = z
  .object({ deviceId: idSchema, publicKey: base64Url.length(87), label: z.string().min(1).max(80) })
  .strict()
  .meta({ id: 'RegisterDevice' });
export const deviceSchema = z
  .object({
    deviceId: z.string(),
    label: z.string(),
    createdAt: z.string(),
    lastSeenAt: z.string().nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'Device' });
export const devicesSchema = z.object({ devices: z.array(deviceSchema) }).meta({ id: 'Devices' });
