/** Rounds on the wire: one event or debrief in a sealed command, what a phone keeps to walk in the dark, and what a coordinator sees. */

import {
  alarmReasons,
  attentionLimits,
  countables,
  debriefFeelings,
  debriefLimit,
  howTold,
  ownNumberLimit,
  pointAnswerLimit,
  pointSights,
  presences,
  signOns,
  trackCols,
  trackLimits,
  trackRows,
} from '@buurtplus/domain/rounds';
import { z } from 'zod';
import { zoneSchema } from './roster.ts';
import { idSchema, momentSchema } from './sync.ts';

const nonce = z
  .string()
  .regex(/^[A-Za-z0-9_-]*$/)
  .min(22)
  .max(64);
const kindOnly = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) }).strict();
const code = z.string().regex(/^BU[0-9A-Z]{8}$/);
/** A clock may be wrong by years; a date no calendar knows is refused at the door. */
const clockSchema = momentSchema.refine((text) => text >= '1970' && text < '2200');

export const roundFactSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('started'),
      mates: z
        .array(z.object({ personId: idSchema, presence: z.enum(['code', 'named', 'asked']) }).strict())
        .max(8)
        .readonly(),
      plannedRoundId: idSchema.nullable(),
      neighbourhoodCode: code.nullable(),
      zoneId: idSchema.nullish(),
      /** Of which team, as the phone knew it at the start; absent from a phone of before. */
      teamId: idSchema.nullish(),
    })
    .strict(),
  z.object({ kind: z.literal('joined'), personId: idSchema, presence: z.enum(presences) }).strict(),
  kindOnly('confirmed'),
  z.object({ kind: z.literal('left'), personId: idSchema }).strict(),
  kindOnly('paused'),
  kindOnly('resumed'),
  z.object({ kind: z.literal('noted'), what: z.enum(countables) }).strict(),
  z.object({ kind: z.literal('undone'), eventId: idSchema }).strict(),
  kindOnly('signed_on'),
  kindOnly('checked_in'),
  kindOnly('unsafe'),
  kindOnly('ended'),
  kindOnly('quiet'),
  z
    .object({ kind: z.literal('track_agreed'), personIds: z.array(idSchema).min(2).max(9).readonly() })
    .strict(),
  kindOnly('track_stopped'),
  z
    .object({
      kind: z.literal('zone_chosen'),
      zoneId: idSchema.nullable(),
      neighbourhoodCode: code.nullable(),
    })
    .strict(),
]);

/** A year of walking is no round. */
const elapsed = z.number().int().min(0).max(31_622_400_000);
const offset = z.number().int().min(-3_153_600_000_000).max(3_153_600_000_000);

/** The secret part of "round.event": who wrote it follows from the session, when it came from the server. */
export const roundEventBodySchema = z
  .object({
    nonce,
    eventId: idSchema,
    roundId: idSchema,
    seq: z.number().int().min(1).max(100_000),
    at: clockSchema,
    clockOffsetMs: offset.nullable(),
    elapsedMs: elapsed,
    fact: roundFactSchema,
  })
  .strict();
export type RoundEventBody = z.infer<typeof roundEventBodySchema>;

/** The secret part of "round.debrief". */
export const roundDebriefBodySchema = z
  .object({
    nonce,
    roundId: idSchema,
    feeling: z.enum(debriefFeelings).nullable(),
    feltUnsafe: z.boolean(),
    words: z
      .string()
      .max(debriefLimit * 4)
      .nullable(),
    madeAt: clockSchema,
  })
  .strict();
export type RoundDebriefBody = z.infer<typeof roundDebriefBodySchema>;

/** The secret part of "round.point": an answer to an attention point. */
export const pointAnswerBodySchema = z
  .object({
    nonce,
    pointId: idSchema,
    roundId: idSchema,
    sight: z.enum(pointSights),
    words: z
      .string()
      .max(pointAnswerLimit * 4)
      .nullable(),
    madeAt: clockSchema,
  })
  .strict();
export type PointAnswerBody = z.infer<typeof pointAnswerBodySchema>;
/** The secret part of "round.track": squares, each once, in the order of the map and not of the walk. */
export const roundTrackBodySchema = z
  .object({
    nonce,
    roundId: idSchema,
    cells: z
      .array(
        z
          .object({
            row: z.number().int().min(trackRows[0]).max(trackRows[1]),
            col: z.number().int().min(trackCols[0]).max(trackCols[1]),
            accuracyM: z.number().int().min(0).max(trackLimits.accuracyM),
          })
          .strict(),
      )
      .min(trackLimits.fewest)
      .max(trackLimits.points)
      .readonly()
      .refine((cells) =>
        cells.every((cell, at) => {
          const before = cells[at - 1];
          return (
            before === undefined ||
            before.row < cell.row ||
            (before.row === cell.row && before.col < cell.col)
          );
        }),
      ),
  })
  .strict();
export type RoundTrackBody = z.infer<typeof roundTrackBodySchema>;

export const roundTrackSchema = z
  .object({ cells: z.array(z.object({ lat: z.number(), lon: z.number() })) })
  .meta({ id: 'RoundTrack' });
export type RoundTrackView = z.infer<typeof roundTrackSchema>;

export const roundSettingsSchema = z
  .object({
    signOn: z.enum(signOns),
    signOnPhone: z
      .string()
      .regex(/^[0-9+ ()-]{3,20}$/)
      .nullable(),
    checkInMinutes: z.number().int().min(10).max(120).nullable(),
    dutyContactId: idSchema.nullable(),
  })
  .strict()
  .meta({ id: 'RoundSettings' });

const memberSchema = z.object({ personId: z.string(), name: z.string() });

export const attentionPointSchema = z
  .object({
    pointId: z.string(),
    text: z.string(),
    neighbourhoodCodes: z.array(z.string()),
    role: z.string(),
    endsOn: z.string(),
  })
  .meta({ id: 'AttentionPoint' });
export type AttentionPointCard = z.infer<typeof attentionPointSchema>;
/** As a professional of that area reads it: what three walkers or more said, added up, never who. */
const answeredPointSchema = attentionPointSchema
  .extend({
    answers: z.object({
      /** Of one or two walkers: that answers came, and nothing else. */
      told: z.enum(howTold),
      seen: z.number().int(),
      notSeen: z.number().int(),
      couldNotLook: z.number().int(),
      words: z.array(z.object({ words: z.string(), on: z.string() })),
    }),
  })
  .meta({ id: 'AnsweredPoint' });
export type AnsweredPoint = z.infer<typeof answeredPointSchema>;
export const attentionPointsSchema = z
  .object({ neighbourhoodCodes: z.array(z.string()), points: z.array(answeredPointSchema) })
  .meta({ id: 'AttentionPoints' });
export type AttentionPoints = z.infer<typeof attentionPointsSchema>;
export const newAttentionPointSchema = z
  .object({
    pointId: idSchema,
    text: z.string().max(attentionLimits.text * 2),
    neighbourhoodCodes: z.array(code).max(attentionLimits.areas),
    endsOn: z.iso.date(),
  })
  .strict()
  .meta({ id: 'NewAttentionPoint' });

/** A round somebody asked me to walk along on, or that I am in. */
export const openRoundSchema = z.object({
  roundId: z.string(),
  startedBy: z.string(),
  startedAt: z.string().nullable(),
  asked: z.boolean(),
  /** I walk along there; absent on a pack that was kept by an older version. */
  walking: z.boolean().optional(),
  /** I walked along, it is over, and I have not told how it was; absent on a pack of before. */
  ended: z.boolean().optional(),
});

/** A round of the roster that I am to walk, with all it takes to start it without network. */
export const plannedRoundSchema = z
  .object({
    itemId: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    zone: z.string().nullable(),
    /** Absent on a pack that was kept by an older version. */
    zoneId: z.string().nullish(),
    neighbourhoodCodes: z.array(z.string()),
    meetingPlace: z.string().nullable(),
    mateIds: z.array(z.string()),
    /** On the roster, and no member any more. */
    formerMates: z.number().int(),
    round: z
      .object({ roundId: z.string(), status: z.enum(['waiting', 'walking', 'paused', 'ended']) })
      .nullable(),
  })
  .meta({ id: 'PlannedRound' });
export type PlannedRoundCard = z.infer<typeof plannedRoundSchema>;

/** Whether a plan was walked, for who walked and for the coordinator. */
export const walkedPlanSchema = z
  .object({
    round: z
      .object({
        roundId: z.string(),
        status: z.enum(['waiting', 'walking', 'paused', 'ended']),
        startedAt: z.string(),
        walkingMinutes: z.number().int(),
      })
      .nullable(),
  })
  .meta({ id: 'WalkedPlan' });
export type WalkedPlan = z.infer<typeof walkedPlanSchema>;

/** All a phone needs to walk without network. */
export const roundPackSchema = z
  .object({
    teamId: z.string(),
    members: z.array(memberSchema),
    neighbourhoodCodes: z.array(z.string()),
    settings: roundSettingsSchema,
    points: z.array(attentionPointSchema),
    open: z.array(openRoundSchema),
    /** The parts where this team walks, with the outline of those that were drawn. */
    zones: z.array(zoneSchema),
    /** Absent on a pack that was kept by an older version. */
    planned: z.array(plannedRoundSchema).optional(),
  })
  .meta({ id: 'RoundPack' });
export type RoundPack = z.infer<typeof roundPackSchema>;

export const roundAlarmSchema = z
  .object({
    alarmId: z.string(),
    roundId: z.string(),
    reason: z.enum(alarmReasons),
    dueAt: z.string(),
    /** It was said before in this round, and somebody looked after that. */
    again: z.boolean(),
    walkers: z.array(z.string()),
    /** True for who walks that round. */
    walking: z.boolean(),
    neighbourhoodCode: z.string().nullable(),
    takenBy: z.string().nullable(),
    mine: z.boolean(),
  })
  .meta({ id: 'RoundAlarm' });
export type RoundAlarm = z.infer<typeof roundAlarmSchema>;
/** A round that somebody said to be home, for who may take that back. */
const saidHomeSchema = z.object({ alarmId: z.string(), saidAt: z.string(), walkers: z.array(z.string()) });
export type SaidHomeRound = z.infer<typeof saidHomeSchema>;
export const roundAlarmsSchema = z
  .object({ alarms: z.array(roundAlarmSchema), saidHome: z.array(saidHomeSchema) })
  .meta({ id: 'RoundAlarms' });
export type RoundAlarms = z.infer<typeof roundAlarmsSchema>;

/** My own number for an alarm, null when I gave none; a coordinator's may be shown to the own team, when he says so. */
export const ownNumberSchema = z
  .object({ number: z.string().nullable(), forTeam: z.boolean() })
  .meta({ id: 'OwnRoundNumber' });
export type OwnNumber = z.infer<typeof ownNumberSchema>;
export const newOwnNumberSchema = z
  .object({ number: z.string().max(ownNumberLimit), forTeam: z.boolean().optional() })
  .strict()
  .meta({ id: 'NewOwnRoundNumber' });
/** Of who walks there now and gave one, while the alarm is open. */
export const alarmNumbersSchema = z
  .object({ numbers: z.array(z.object({ name: z.string(), number: z.string() })) })
  .meta({ id: 'AlarmNumbers' });
export type AlarmNumbers = z.infer<typeof alarmNumbersSchema>;

/** An event as the phones of one round tell each other. */
export const roundEventSchema = z.object({
  eventId: z.string(),
  roundId: z.string(),
  personId: z.string(),
  deviceId: z.string(),
  seq: z.number().int(),
  at: z.string(),
  clockOffsetMs: z.number().nullable(),
  elapsedMs: z.number(),
  receivedAt: z.string().nullable(),
  fact: roundFactSchema,
});
export const roundEventsSchema = z
  .object({
    events: z.array(roundEventSchema),
    /** What no phone wrote and the server knows: phones add it up with the events. */
    endings: z.object({ saidHome: z.array(z.string()).readonly(), unended: z.string().nullable() }),
  })
  .meta({ id: 'RoundEvents' });
export type RoundEvents = z.infer<typeof roundEventsSchema>;

export * from './walked-rounds.ts';
