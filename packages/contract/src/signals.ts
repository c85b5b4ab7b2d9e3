/** Signals on the wire: what the phone takes along, what the sender reads back, and the professional's work. */

import { gutFeelings, outcomes, signalKinds, urgencies } from '@buurtplus/domain/compass';
import { dutyRoles } from '@buurtplus/domain/people';
import {
  answerCodes,
  answersGiven,
  extendMonths,
  extendReasons,
  handleOutcomes,
  questionCodes,
  referTargets,
  reportBackLimits,
  returnReasons,
  seenAtOnce,
  signalActions,
  signalStatuses,
  sleepReasons,
  tapFields,
  workViews,
} from '@buurtplus/domain/signals';
import { z } from 'zod';
import { adviceKindSchema, compassTraceSchema, textSchema } from './compass.ts';
import { idSchema } from './sync.ts';

const kind = z.enum(signalKinds);
const urgency = z.enum(urgencies);
const status = z.enum(signalStatuses);

export const answerSchema = z.object({
  answerId: z.string(),
  answer: z.enum(answersGiven),
  words: z.string().nullable(),
  madeAt: z.string(),
});

/** A question of a desk: a code, never who asks. */
export const questionForSenderSchema = z.object({
  questionId: z.string(),
  code: z.string(),
  askedAt: z.string(),
  answered: z.boolean(),
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
    maySayItGoesOn: z.boolean(),
    questions: z.array(questionForSenderSchema),
    answers: z.array(answerSchema),
  })
  .meta({ id: 'MySignal' });
export type MySignal = z.infer<typeof mySignalSchema>;
/** Names of advices of the compass that own signals of the last year used; nothing of the signals. */
export const myCompassUseSchema = z.object({ advices: z.array(z.string()) }).meta({ id: 'MyCompassUse' });
export type MyCompassUse = z.infer<typeof myCompassUseSchema>;
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
    /** The address must not be found: street and point are left out. */
    addressShielded: z.boolean().optional(),
    place: placeOnMap,
    neighbourhoodCode: z.string().nullable(),
    status,
    dueAt: z.string().nullable(),
    observedAt: z.string(),
    receivedAt: z.string(),
    seenAt: z.string().nullable(),
    asleepUntil: z.string().nullable(),
    askedAt: z.string().nullable(),
    /** Until when an answer to the volunteer is owed; null when none is. */
    answerDueAt: z.string().nullable(),
  })
  .meta({ id: 'WorkListItem' });
export type WorkListItem = z.infer<typeof workListItemSchema>;

/** Filters of the work list; "number" is the only search there is, and only inside own work. */
export const workListQuerySchema = z
  .object({
    /** A named view; it says itself which states and which days. */
    view: z.enum(workViews).optional(),
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

/** How many each view holds; from `most` on it is not counted further. */
export const workCountsSchema = z
  .object({
    most: z.number().int(),
    new: z.number().int(),
    unseen: z.number().int(),
    today: z.number().int(),
    overdue: z.number().int(),
    waiting: z.number().int(),
    asleep: z.number().int(),
    /** Of the own duties, so that a filter offers each of them, whatever is loaded. */
    neighbourhoods: z.array(z.string()),
  })
  .meta({ id: 'WorkCounts' });
export type WorkCounts = z.infer<typeof workCountsSchema>;

/** Number, street or what was seen; never own words and never a person. In the body, so that it stands in no address. */
export const workSearchSchema = z
  .object({ text: z.string().trim().min(2).max(60) })
  .strict()
  .meta({ id: 'WorkSearch' });
export const workFoundSchema = z
  .object({ items: z.array(workListItemSchema), more: z.boolean() })
  .meta({ id: 'WorkFound' });
export type WorkFound = z.infer<typeof workFoundSchema>;

export const seenSchema = z
  .object({ signalIds: z.array(idSchema).min(1).max(seenAtOnce) })
  .strict()
  .meta({ id: 'SeenSignals' });
export const seenAnswerSchema = z
  .object({ seen: z.array(z.string()), notThere: z.array(z.string()) })
  .meta({ id: 'SeenAnswer' });
export type SeenAnswer = z.infer<typeof seenAnswerSchema>;

/** What a saved filter holds; the same words as the query of the list. */
export const deskFilterSchema = z
  .object({
    view: z.enum(workViews).nullable(),
    status: z.enum(['open', ...signalStatuses]),
    kind: kind.nullable(),
    neighbourhoodCode: z.string().max(10).nullable(),
  })
  .strict();
export const saveDeskFilterSchema = z
  .object({ filterId: idSchema, name: z.string().trim().min(1).max(40), filter: deskFilterSchema })
  .strict()
  .meta({ id: 'SaveDeskFilter' });
export const deskFiltersSchema = z
  .object({
    most: z.number().int(),
    filters: z.array(z.object({ filterId: z.string(), name: z.string(), filter: deskFilterSchema })),
  })
  .meta({ id: 'DeskFilters' });
export type DeskFilters = z.infer<typeof deskFiltersSchema>;

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

export const questionForDeskSchema = z.object({
  questionId: z.string(),
  code: z.string(),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  answer: z.string().nullable(),
  words: z.string().nullable(),
});

export const signalForDeskSchema = workListItemSchema
  .extend({
    /** Null as well while it is behind a tap; the same for the own words. */
    houseNumber: z.string().nullable(),
    /** What is there and is read only after a tap, with a line in the trail. */
    behindTap: z.array(z.enum(tapFields)),
    gutFeeling: z.enum(gutFeelings).nullable(),
    ownWords: z.string().nullable(),
    decision: decisionForDeskSchema.nullable(),
    recordedAt: z.string(),
    answersGiven: z.number().int(),
    /** Which signal of one volunteer about this place within 60 days, from the third on; a neutral note, never a judgement. */
    senderRepeat: z.number().int().nullable(),
    /** Nobody will read an answer: the sender no longer takes part, or is forgotten. */
    senderGone: z.boolean(),
    /** Nobody moved it for long: the day on which it closes, and whether this reader can keep it open; null when it is not soon. */
    standsStill: z.object({ closesOn: z.string(), mayExtend: z.boolean() }).nullable(),
    version: z.number().int(),
    allowedActions: z.array(z.enum(signalActions)),
    route: routeForDeskSchema.nullable(),
    answers: z.array(answerSchema),
    questions: z.array(questionForDeskSchema),
    notes: z.array(noteSchema),
    photos: z.array(z.object({ hash: z.string(), width: z.number(), height: z.number() })),
    events: z.array(signalEventSchema),
  })
  .meta({ id: 'SignalForDesk' });
export const revealSchema = z
  .object({ field: z.enum(tapFields) })
  .strict()
  .meta({ id: 'Reveal' });
export const revealedSchema = z.object({ value: z.string().nullable() }).meta({ id: 'Revealed' });
export type Revealed = z.infer<typeof revealedSchema>;
export type SignalForDeskView = z.infer<typeof signalForDeskSchema>;

export const signalFromOutsideSchema = workListItemSchema
  .extend({
    houseNumber: z.string().nullable(),
    ownWords: z.string().nullable(),
    recordedAt: z.string(),
    /** Until when the opening holds. */
    untilAt: z.string(),
  })
  .meta({ id: 'SignalFromOutside' });
export type SignalFromOutsideView = z.infer<typeof signalFromOutsideSchema>;

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
    z
      .object({ ...base, action: z.literal('sleep'), until: z.iso.date(), reason: z.enum(sleepReasons) })
      .strict(),
    z.object({ ...base, action: z.literal('wake') }).strict(),
    z.object({ ...base, action: z.literal('ask'), question: z.enum(questionCodes) }).strict(),
  ])
  .meta({ id: 'SignalAction' });
export type SignalActionBody = z.infer<typeof signalActionSchema>;

export const extendSignalSchema = z
  .object({
    ...base,
    months: z.literal([...extendMonths]),
    reason: z.enum(extendReasons),
    /** For colleagues; kept as a note. */
    words: z.string().trim().min(10).max(500),
  })
  .strict()
  .meta({ id: 'ExtendSignal' });
export type ExtendSignalBody = z.infer<typeof extendSignalSchema>;

/** What a coordinator sees of a signal about public space without a desk: that it is there, never what it says. */
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
/** What an administrator sees of it: not even of what kind it is. */
export const administratorTraySchema = traySchema
  .extend({ items: z.array(trayItemSchema.omit({ kind: true })) })
  .meta({ id: 'AdministratorTray' });
export type AdministratorTray = z.infer<typeof administratorTraySchema>;
/** Answers of the team's signals about public space that are late: which numbers, since when. A number of another kind would tell of what kind it is. */
export const lateAnswersSchema = z
  .object({ items: z.array(z.object({ number: z.string(), dueAt: z.string() })) })
  .meta({ id: 'LateAnswers' });
export type LateAnswers = z.infer<typeof lateAnswersSchema>;
/** Of the other kinds, for an administrator, unread: a number, the kind of desk, a day. */
export const quietLateAnswersSchema = z
  .object({
    items: z.array(z.object({ number: z.string(), role: z.enum(dutyRoles).nullable(), dueAt: z.string() })),
  })
  .meta({ id: 'QuietLateAnswers' });
export type QuietLateAnswers = z.infer<typeof quietLateAnswersSchema>;
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
