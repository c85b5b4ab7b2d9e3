/** Training evenings on the wire: planning, invitation, presence by code, live questions without names, and questions to guests. */
import { dutyRoles } from '@buurtplus/domain/people';
import { eveningLimits, learningLine, scenarioLimits } from '@buurtplus/domain/training';
import { z } from 'zod';
import { idSchema, momentSchema } from './sync.ts';

const words = (most: number) => z.string().trim().min(1).max(most);
const text = z
  .object({ nl: z.string().max(scenarioLimits.scene * 2), en: z.string().max(scenarioLimits.scene * 2) })
  .strict();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const lessons = learningLine.map(({ id }) => id);

export const eveningPlanSchema = z
  .object({
    day: z.iso.date(),
    from: clock,
    until: clock,
    place: words(eveningLimits.place),
    moduleIds: z.array(z.enum(lessons)).min(1).max(eveningLimits.modules),
  })
  .strict()
  .meta({ id: 'EveningPlan' });
export type EveningPlan = z.infer<typeof eveningPlanSchema>;

/** Which lessons were gone through in the room. */
export const handledSchema = eveningPlanSchema.pick({ moduleIds: true }).meta({ id: 'EveningHandled' });

export const newSeriesSchema = z
  .object({
    seriesId: idSchema,
    name: words(eveningLimits.name),
    teamIds: z.array(idSchema).min(1).max(eveningLimits.teams),
    organisationIds: z.array(idSchema).max(eveningLimits.organisations),
    /** Professionals who are on duty where these teams walk. */
    duties: z.array(z.enum(dutyRoles)).max(dutyRoles.length).default([]),
    evenings: z.array(eveningPlanSchema).min(1).max(eveningLimits.evenings),
  })
  .strict()
  .meta({ id: 'NewTrainingSeries' });
export type NewSeries = z.infer<typeof newSeriesSchema>;

export const moreGuestsSchema = newSeriesSchema
  .pick({ organisationIds: true, duties: true })
  .meta({ id: 'MoreEveningGuests' });
export type MoreGuests = z.infer<typeof moreGuestsSchema>;

/** One of the invited: an organisation, or a duty. */
export const guestOutSchema = z
  .object({ organisationId: idSchema.nullable(), duty: z.enum(dutyRoles).nullable() })
  .strict()
  .refine(({ organisationId, duty }) => (organisationId === null) !== (duty === null))
  .meta({ id: 'EveningGuestOut' });
export type GuestOut = z.infer<typeof guestOutSchema>;

const named = z.object({ id: z.string(), name: z.string() });
export const eveningChoicesSchema = z
  .object({
    /** With the duties that somebody has where this team walks. */
    teams: z.array(named.extend({ duties: z.array(z.enum(dutyRoles)) })),
    /** Only "partner" can be invited: somebody of it hears of it. Of "nobody" there is no account at all. */
    organisations: z.array(named.extend({ reach: z.enum(['partner', 'duty', 'nobody']) })),
    trainers: z.array(named),
  })
  .meta({ id: 'EveningChoices' });
export type EveningChoices = z.infer<typeof eveningChoicesSchema>;

const eveningShape = {
  eveningId: z.string(),
  series: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  moduleIds: z.array(z.string()),
  cancelled: z.boolean(),
  /** When it was before it moved; null when it did not. */
  movedFrom: z.string().nullable(),
  /** Whoever led it is a trainer here no more. */
  leaderless: z.boolean(),
};

/** Who is invited beside the teams: an organisation, or who is on duty there. */
const guestShape = {
  role: z.enum(['partner', ...dutyRoles]),
  organisation: z.string().nullable(),
};
export type EveningGuest = {
  readonly role: 'partner' | (typeof dutyRoles)[number];
  readonly organisation: string | null;
};
const replyCounts = {
  coming: z.number().int(),
  perhaps: z.number().int(),
  notComing: z.number().int(),
  present: z.number().int(),
};
const coming = z.union([z.boolean(), z.literal('perhaps')]);

export const trainerEveningsSchema = z
  .object({
    evenings: z.array(
      z.object({
        ...eveningShape,
        seriesId: z.string(),
        teamIds: z.array(z.string()),
        /** Who leads it; the first made it or took it over. */
        leaders: z.array(named),
        /** This reader leads it; else he only sees that it can be taken over. */
        mine: z.boolean(),
        ...replyCounts,
        /** The same, of whom was invited beside the teams. */
        guests: z.array(z.object({ ...guestShape, organisationId: z.string().nullable(), ...replyCounts })),
      }),
    ),
  })
  .meta({ id: 'TrainerEvenings' });
export type TrainerEvenings = z.infer<typeof trainerEveningsSchema>;

const barSchema = z.object({ id: z.string(), votes: z.number().int() });
const choiceSchema = z.object({ id: words(40), text }).strict();
const pollShape = {
  pollId: z.string(),
  scenarioId: z.string(),
  step: z.string(),
  ask: text,
  choices: z.array(choiceSchema),
  open: z.boolean(),
  /** Null while it is open, when all or all but one chose the same, and for a reason in `hidden`. */
  bars: z.array(barSchema).nullable(),
  /** What all or all but one chose, without numbers; else null. */
  most: z.string().nullable(),
  /** Why nothing is told of a closed question: fewer than five voted, or it was asked before of another number of people. */
  hidden: z.enum(['few', 'other_room']).nullable(),
  /** How many voted when this question was told of before; it is told again of as many. Null when it was not. */
  toldBefore: z.number().int().nullable(),
};

export const newPollSchema = z
  .object({
    pollId: idSchema,
    scenarioId: words(60),
    step: words(60),
    ask: text,
    choices: z
      .array(choiceSchema)
      .min(2)
      .max(eveningLimits.choices)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  })
  .strict()
  .meta({ id: 'NewEveningPoll' });
export type NewPoll = z.infer<typeof newPollSchema>;

export const eveningQuestionSchema = z
  .object({
    questionId: z.string(),
    eveningId: z.string(),
    /** Who is asked. */
    ...guestShape,
    question: z.string(),
    askedOn: z.string(),
    dueOn: z.string(),
    answer: z.string().nullable(),
    /** Nobody has this duty or this organisation's account now; it waits for who comes. */
    unheard: z.boolean(),
    /** This reader may answer it. */
    mine: z.boolean(),
  })
  .meta({ id: 'EveningQuestion' });
export type EveningQuestion = z.infer<typeof eveningQuestionSchema>;
export const eveningQuestionsSchema = z
  .object({ questions: z.array(eveningQuestionSchema) })
  .meta({ id: 'EveningQuestions' });
export type EveningQuestions = z.infer<typeof eveningQuestionsSchema>;

export const stageSchema = z
  .object({
    ...eveningShape,
    /** Null outside the evening: then there is nothing to type. */
    code: z.object({ digits: z.string(), until: z.string() }).nullable(),
    people: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        /** Empty for a guest. */
        team: z.string(),
        guest: z.object(guestShape).nullable(),
        coming: coming.nullable(),
        present: z.enum(['code', 'hand']).nullable(),
      }),
    ),
    teams: z.array(named),
    organisations: z.array(named),
    /** Which professionals are invited; a question goes to these or to an organisation. */
    duties: z.array(z.enum(dutyRoles)),
    poll: z.object({ ...pollShape, votes: z.number().int() }).nullable(),
    questions: z.array(eveningQuestionSchema),
  })
  .meta({ id: 'EveningStage' });
export type EveningStage = z.infer<typeof stageSchema>;

export const myEveningSchema = z
  .object({
    ...eveningShape,
    /** On now: a code can be typed. */
    on: z.boolean(),
    /** What was said about this very moment. */
    coming: coming.nullable(),
    /** What was said before it moved. */
    saidBefore: coming.nullable(),
    present: z.boolean(),
    poll: z.object(pollShape).nullable(),
  })
  .meta({ id: 'MyEvening' });
export type MyEvening = z.infer<typeof myEveningSchema>;
export const myEveningsSchema = z.object({ evenings: z.array(myEveningSchema) }).meta({ id: 'MyEvenings' });
export type MyEvenings = z.infer<typeof myEveningsSchema>;

export const replySchema = z
  .object({
    coming,
    /** The moment that stood on the screen: a yes to a day it is no longer on is no yes. */
    startsAt: momentSchema.optional(),
  })
  .strict()
  .meta({ id: 'EveningReply' });
export const leadersSchema = z
  .object({ personIds: z.array(idSchema).max(eveningLimits.coLeaders) })
  .strict()
  .meta({ id: 'TrainingSeriesLeaders' });
export const attendSchema = z
  .object({ code: z.string().regex(/^\d{6}$/), typedAt: momentSchema })
  .strict()
  .meta({ id: 'EveningAttend' });
export const tickSchema = z.object({ present: z.boolean() }).strict().meta({ id: 'EveningTick' });
export const ballotSchema = z
  .object({ ballotHash: z.string().regex(/^[0-9a-f]{64}$/) })
  .strict()
  .meta({ id: 'EveningBallot' });
export const voteSchema = z
  .object({
    pollId: idSchema,
    /** Made by chance on the phone and kept there; the server keeps only hashes of it. */
    secret: z.string().regex(/^[0-9a-f]{64}$/),
    choice: words(40),
    /** Goes up when somebody chooses something else. */
    seq: z.number().int().min(1).max(1_000_000),
  })
  .strict()
  .meta({ id: 'EveningVote' });

/** One of both: an invited organisation, or who has this duty where the team walks. */
const toOneSide = { organisationId: idSchema.optional(), duty: z.enum(dutyRoles).optional() };
const isToOneSide = (to: { readonly organisationId?: unknown; readonly duty?: unknown }): boolean =>
  (to.organisationId === undefined) !== (to.duty === undefined);

export const newQuestionSchema = z
  .object({
    questionId: idSchema,
    ...toOneSide,
    question: words(eveningLimits.question),
  })
  .strict()
  .refine(isToOneSide, { path: ['organisationId'] })
  .meta({ id: 'NewEveningQuestion' });
export const answerQuestionSchema = z
  .object({ answer: words(eveningLimits.answer) })
  .strict()
  .meta({ id: 'AnswerEveningQuestion' });
export const newProposalSchema = z
  .object({
    agreementId: idSchema,
    teamId: idSchema,
    ...toOneSide,
    title: words(80),
    what: words(600),
  })
  .strict()
  .refine(isToOneSide, { path: ['organisationId'] })
  .meta({ id: 'NewEveningProposal' });
