/** Members on the wire: stages, wishes, what somebody can do, and a VOG that is only seen and dated. */
import { walkModes } from '@buurtplus/domain/roster';
import { memberStages, memberSteps, qualifications } from '@buurtplus/domain/teams';
import { z } from 'zod';
import { daySchema } from './roster.ts';
import { idSchema } from './sync.ts';

export const certificateSchema = z.object({
  seenOn: z.string(),
  datedOn: z.string(),
  validUntil: z.string(),
});
export const heldSchema = z.object({
  qualification: z.enum(qualifications),
  validUntil: z.string().nullable(),
});

const wishShape = {
  roundsPerMonth: z.number().int().min(0).max(31).nullable(),
  buddyIds: z.array(idSchema).max(8),
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  modes: z.array(z.enum(walkModes)).max(3),
} as const;
export const wishesSchema = z.object(wishShape).strict().meta({ id: 'MemberWishes' });
export type MemberWishes = z.infer<typeof wishesSchema>;

export const memberSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    stage: z.enum(memberStages),
    stageSince: z.string(),
    lead: z.enum(['coordinator', 'deputy']).nullable(),
    leftOn: z.string().nullable(),
    certificate: certificateSchema.nullable(),
    qualifications: z.array(heldSchema),
    wishes: z.object(wishShape),
    /** Rounds of the last four weeks and the next four. */
    walked: z.number(),
    planned: z.number(),
    steps: z.array(z.enum(memberSteps)),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof memberSchema>;
export const membersSchema = z.object({ members: z.array(memberSchema) }).meta({ id: 'Members' });

export const memberStepSchema = z
  .object({ step: z.enum(memberSteps) })
  .strict()
  .meta({ id: 'MemberStep' });
export const putCertificateSchema = z
  .object({ seenOn: daySchema, datedOn: daySchema, validUntil: daySchema })
  .strict()
  .meta({ id: 'PutCertificate' });
export const putQualificationSchema = z
  .object({ validUntil: daySchema.nullable() })
  .strict()
  .meta({ id: 'PutQualification' });
export const putLeadSchema = z
  .object({ lead: z.enum(['coordinator', 'deputy']) })
  .strict()
  .meta({ id: 'PutLead' });

/** What a member reads about himself, and who the team mates are. */
export const membershipSchema = z
  .object({
    member: memberSchema,
    teamName: z.string(),
    mates: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        lead: z.enum(['coordinator', 'deputy']).nullable(),
      }),
    ),
  })
  .meta({ id: 'Membership' });
export type MembershipView = z.infer<typeof membershipSchema>;

/** Everything that is held about one member in the team, its roster and its rounds, to take along. */
export const membershipExportSchema = z
  .object({
    member: memberSchema,
    teamName: z.string(),
    places: z.array(
      z.object({ startsAt: z.string(), endsAt: z.string(), kind: z.string(), state: z.string() }),
    ),
    accepted: z.array(z.object({ what: z.string(), version: z.number(), acceptedOn: z.string() })),
    loans: z.array(
      z.object({
        kind: z.string(),
        label: z.string().nullable(),
        size: z.string().nullable(),
        lentOn: z.string(),
        backBy: z.string().nullable(),
      }),
    ),
    tasks: z.array(
      z.object({
        day: z.string(),
        kind: z.string(),
        title: z.string().nullable(),
        minutes: z.number(),
        cards: z.number(),
        talks: z.number(),
      }),
    ),
    rounds: z.array(
      z.object({
        startedAt: z.string().nullable(),
        endedAt: z.string().nullable(),
        walkingMinutes: z.number(),
        neighbourhoodCode: z.string().nullable(),
        quiet: z.boolean(),
      }),
    ),
    /** What I looked back on after a round. */
    lookedBack: z.array(
      z.object({
        madeAt: z.string(),
        feeling: z.string().nullable(),
        feltUnsafe: z.boolean(),
        words: z.string().nullable(),
      }),
    ),
    /** What I answered about attention points. */
    pointAnswers: z.array(z.object({ madeAt: z.string(), sight: z.string(), words: z.string().nullable() })),
    /** Where my phone said a round went, in squares, as long as it is kept. */
    tracks: z.array(
      z.object({
        receivedAt: z.string(),
        cells: z.array(z.object({ row: z.number(), col: z.number(), accuracyM: z.number() })),
      }),
    ),
    /** The number I left for an alarm, why it is kept and until when; null when I gave none. */
    alarmNumber: z
      .object({
        number: z.string(),
        /** Whether the own team sees it too. */
        forTeam: z.boolean(),
        purpose: z.string(),
        term: z.string(),
        changedAt: z.string(),
      })
      .nullable(),
    madeAt: z.string(),
  })
  .meta({ id: 'MembershipExport' });
export type MembershipExport = z.infer<typeof membershipExportSchema>;
