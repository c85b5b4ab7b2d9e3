/** Rounds on the wire: one event or debrief in a sealed command, what a phone keeps to walk in the dark, and what a coordinator sees. */

import {
  alarmReasons,
  attentionLimits,
  countables,
  debriefFeelings,
  debriefLimit,
  presences,
  signOns,
} from '@buurtplus/domain/rounds';
import { z } from 'zod';
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
export const attentionPointsSchema = z
  .object({ neighbourhoodCodes: z.array(z.string()), points: z.array(attentionPointSchema) })
  .meta({ id: 'AttentionPoints' });
export const newAttentionPointSchema = z
  .object({
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
});

/** All a phone needs to walk without network. */
export const roundPackSchema = z
  .object({
    teamId: z.string(),
    members: z.array(memberSchema),
    neighbourhoodCodes: z.array(z.string()),
    settings: roundSettingsSchema,
    points: z.array(attentionPointSchema),
    open: z.array(openRoundSchema),
  })
  .meta({ id: 'RoundPack' });
export type RoundPack = z.infer<typeof roundPackSchema>;

export const roundAlarmSchema = z
  .object({
    alarmId: z.string(),
    roundId: z.string(),
    reason: z.enum(alarmReasons),
    dueAt: z.string(),
    walkers: z.array(z.string()),
    /** True for who walks that round. */
    walking: z.boolean(),
    neighbourhoodCode: z.string().nullable(),
    takenBy: z.string().nullable(),
    mine: z.boolean(),
  })
  .meta({ id: 'RoundAlarm' });
export type RoundAlarm = z.infer<typeof roundAlarmSchema>;
export const roundAlarmsSchema = z.object({ alarms: z.array(roundAlarmSchema) }).meta({ id: 'RoundAlarms' });

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
export const roundEventsSchema = z.object({ events: z.array(roundEventSchema) }).meta({ id: 'RoundEvents' });

const countsSchema = z.object({
  open_window: z.number().int(),
  card: z.number().int(),
  talk: z.number().int(),
  lamp: z.number().int(),
  question: z.number().int(),
});

export const walkedRoundSchema = z
  .object({
    roundId: z.string(),
    status: z.enum(['waiting', 'walking', 'paused', 'ended']),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    walkingMinutes: z.number().int(),
    neighbourhoodCode: z.string().nullable(),
    /** Null for who is no member any more. */
    walkers: z.array(z.string().nullable()),
    together: z.boolean(),
    quiet: z.boolean(),
    counts: countsSchema,
  })
  .meta({ id: 'WalkedRound' });
export type WalkedRound = z.infer<typeof walkedRoundSchema>;

const noteSchema = z.object({
  name: z.string().nullable(),
  feeling: z.enum(debriefFeelings).nullable(),
  feltUnsafe: z.boolean(),
  words: z.string().nullable(),
});

/** The own year: nobody is compared with anybody. */
export const myRoundsSchema = z
  .object({
    year: z.number().int(),
    rounds: z.number().int(),
    walkingMinutes: z.number().int(),
    quiet: z.number().int(),
    counts: countsSchema,
    latest: z.array(walkedRoundSchema),
  })
  .meta({ id: 'MyRounds' });
export type MyRounds = z.infer<typeof myRoundsSchema>;

export const teamRoundsSchema = z
  .object({
    rounds: z.array(walkedRoundSchema.extend({ notes: z.array(noteSchema) }).meta({ id: 'TeamRound' })),
    quarters: z.array(
      z.object({
        quarter: z.string(),
        rounds: z.number().int(),
        quiet: z.number().int(),
        walkingMinutes: z.number().int(),
      }),
    ),
    cursor: z.string().nullable(),
  })
  .meta({ id: 'TeamRounds' });
export type TeamRounds = z.infer<typeof teamRoundsSchema>;
