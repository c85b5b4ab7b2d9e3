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

/** Everything the team holds about one member, to take along. */
export const membershipExportSchema = z
  .object({
    member: memberSchema,
    teamName: z.string(),
    places: z.array(
      z.object({ startsAt: z.string(), endsAt: z.string(), kind: z.string(), state: z.string() }),
    ),
    madeAt: z.string(),
  })
  .meta({ id: 'MembershipExport' });
