/** Signals on the wire: what the phone takes along, what the sender reads back, and the professional's work. */

import { gutFeelings, outcomes, signalKinds, urgencies } from '@buurtplus/domain/compass';
import {
  answerCodes,
  handleOutcomes,
  referTargets,
  reportBackLimits,
  returnReasons,
  signalActions,
  signalStatuses,
} from '@buurtplus/domain/signals';
import { z } from 'zod';
import { adviceKindSchema, compassTraceSchema, textSchema } from './compass.ts';
import { idSchema } from './sync.ts';

const kind = z.enum(signalKinds);
const urgency = z.enum(urgencies);
const status = z.enum(signalStatuses);

export const answerSchema = z.object({
  answerId: z.string(),
  answer: z.enum(answerCodes),
  words: z.string().nullable(),
  madeAt: z.string(),
});

export const mySignalSchema = z
  .object({
    signalId: z.string(),
    number: z.string(),
    kind,
    street: z.string().nullable(),
    phase: z.enum(['sent', 'picked_up', 'done', 'withdrawn']),
    recordedAt: z.string(),
    receivedAt: z.string(),
    mayWithdraw: z.boolean(),
    answers: z.array(answerSchema),
  })
  .meta({ id: 'MySignal' });
export type MySignal = z.infer<typeof mySignalSchema>;
export const mySignalsSchema = z.object({ signals: z.array(mySignalSchema) }).meta({ id: 'MySignals' });

export const deskCardSchema = z
  .object({
    code: z.string(),
    nameNl: z.string(),
    nameEn: z.string(),
    role: z.string(),
    phone: z.string().nullable(),
  })
  .meta({ id: 'DeskCard' });

/** All a phone needs to work without network, and nothing about residents. */
export const phonePackSchema = z
  .object({
    epoch: z.string(),
    tenant: z.object({
      id: z.string(),
      name: z.string(),
      municipalityCode: z.string(),
      areaYear: z.number().int(),
    }),
    team: z.object({ id: z.string(), name: z.string(), neighbourhoodCodes: z.array(z.string()) }).nullable(),
    sealingKey: z.object({ keyId: z.string(), publicKey: z.string() }),
    desks: z.array(deskCardSchema),
    /** Version of the compass book that holds now; a phone with another one fetches it. */
    compassVersion: z.string(),
  })
  .meta({ id: 'PhonePack' });
export type PhonePack = z.infer<typeof phonePackSchema>;

const placeOnMap = z.union([
  z.object({ source: z.literal('position'), lat: z.number(), lon: z.number(), accuracyM: z.number() }),
  z.object({ source: z.literal('map'), lat: z.number(), lon: z.number() }),
  z.object({ source: z.literal('neighbourhood'), neighbourhoodCode: z.string() }),
]);

export const workListItemSchema = z
  .object({
    signalId: z.string(),
    number: z.string(),
    kind,
    urgency,
    observations: z.array(z.string()),
    street: z.string().nullable(),
    place: placeOnMap,
    neighbourhoodCode: z.string().nullable(),
    status,
    dueAt: z.string().nullable(),
    observedAt: z.string(),
    receivedAt: z.string(),
  })
  .meta({ id: 'WorkListItem' });
export type WorkListItem = z.infer<typeof workListItemSchema>;

/** Filters of the work list; "number" is the only search there is, and only inside own work. */
export const workListQuerySchema = z
  .object({
    status: z.enum(['open', ...signalStatuses]).default('open'),
    kind: kind.optional(),
    due: z.enum(['overdue', 'today']).optional(),
    neighbourhoodCode: z.string().max(10).optional(),
    number: z.string().max(12).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  })
  .strict();
export const workListSchema = z
  .object({ items: z.array(workListItemSchema), next: z.string().nullable() })
  .meta({ id: 'WorkList' });
export type WorkList = z.infer<typeof workListSchema>;

export const routeForDeskSchema = z.object({
  reason: z.string(),
  madeAt: z.string(),
  dueAt: z.string(),
  deskNameNl: z.string(),
  deskNameEn: z.string(),
});
export const signalEventSchema = z.object({
  kind: z.string(),
  at: z.string(),
  role: z.string().nullable(),
  detail: z.string().nullable(),
});
export const noteSchema = z.object({
  noteId: z.string(),
  text: z.string(),
  role: z.string(),
  madeAt: z.string(),
});

/** Why this signal is here: the rule that decided, in the words of the edition that held then, and what the volunteer was told. */
export const decisionForDeskSchema = z.object({
  version: z.string(),
  table: z.string(),
  rule: z.string(),
  advice: z.string(),
  outcome: z.enum(outcomes).nullable(),
  desk: adviceKindSchema.shape.desk,
  because: textSchema.nullable(),
  /** The phone held another edition or had other answers, so that its advice was another one; null when they are the same. */
  toldOtherwise: z
    .object({
      version: z.string(),
      rule: z.string(),
      advice: z.string(),
      outcome: z.enum(outcomes).nullable(),
    })
    .nullable(),
  answers: compassTraceSchema.omit({ told: true, version: true, earlierOwnSignals: true }).nullable(),
});

export const signalForDeskSchema = workListItemSchema
  .extend({
    houseNumber: z.string().nullable(),
    gutFeeling: z.enum(gutFeelings).nullable(),
    ownWords: z.string().nullable(),
    decision: decisionForDeskSchema.nullable(),
    recordedAt: z.string(),
    answersGiven: z.number().int(),
    /** Which signal of one volunteer about this place within 60 days, from the third on; a neutral note, never a judgement. */
    senderRepeat: z.number().int().nullable(),
    /** Nobody will read an answer: the sender no longer takes part, or is forgotten. */
    senderGone: z.boolean(),
    version: z.number().int(),
    allowedActions: z.array(z.enum(signalActions)),
    route: routeForDeskSchema.nullable(),
    answers: z.array(answerSchema),
    notes: z.array(noteSchema),
    photos: z.array(z.object({ hash: z.string(), width: z.number(), height: z.number() })),
    events: z.array(signalEventSchema),
  })
  .meta({ id: 'SignalForDesk' });
export type SignalForDeskView = z.infer<typeof signalForDeskSchema>;

const reason = z.string().min(1).max(500);
const base = { commandId: idSchema, version: z.number().int().min(1) };

/** One action of a professional; `version` is the one on the screen, so that two people at once are noticed. */
export const signalActionSchema = z
  .discriminatedUnion('action', [
    z.object({ ...base, action: z.literal('take') }).strict(),
    z.object({ ...base, action: z.literal('return'), reason: z.enum(returnReasons) }).strict(),
    z.object({ ...base, action: z.literal('refer'), target: z.enum(referTargets), reason }).strict(),
    z.object({ ...base, action: z.literal('handle'), outcome: z.enum(handleOutcomes) }).strict(),
    z
      .object({
        ...base,
        action: z.literal('report_back'),
        answer: z.enum(answerCodes),
        wordsForVolunteer: z.string().max(reportBackLimits.wordsForVolunteer).nullable(),
        noteForProfessionals: z.string().max(reportBackLimits.noteForProfessionals).nullable(),
      })
      .strict(),
    z.object({ ...base, action: z.literal('close'), reasonWithoutAnswer: reason.nullable() }).strict(),
    z.object({ ...base, action: z.literal('reopen'), reason }).strict(),
  ])
  .meta({ id: 'SignalAction' });
export type SignalActionBody = z.infer<typeof signalActionSchema>;

/** What a coordinator sees of a signal without a desk: that it is there, never what it says. */
export const trayItemSchema = z
  .object({
    signalId: z.string(),
    number: z.string(),
    kind,
    neighbourhoodCode: z.string().nullable(),
    reason: z.string(),
    madeAt: z.string(),
    dueAt: z.string(),
  })
  .meta({ id: 'TrayItem' });
export const traySchema = z
  .object({ items: z.array(trayItemSchema), desks: z.array(deskCardSchema.extend({ deskId: z.string() })) })
  .meta({ id: 'Tray' });
export type Tray = z.infer<typeof traySchema>;
export const withoutSenderSchema = z
  .object({ waiting: z.number().int(), oldestAt: z.string().nullable() })
  .meta({ id: 'SignalsWithoutSender' });

export const routeByHandSchema = z
  .object({ commandId: idSchema, deskId: idSchema })
  .strict()
  .meta({ id: 'RouteByHand' });

export const pushSubscriptionSchema = z
  .object({
    endpoint: z.url().max(1_000),
    keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }).strict(),
  })
  .strict()
  .meta({ id: 'PushSubscription' });
