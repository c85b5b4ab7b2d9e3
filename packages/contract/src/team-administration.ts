/** The teams of a municipality as its functional administrator keeps them: made, changed, stopped. */
import { teamEndReasons, teamLimits } from '@buurtplus/domain/people';
import { z } from 'zod';
import { idSchema } from './sync.ts';

const shape = {
  name: z.string().trim().min(1).max(teamLimits.longestName),
  neighbourhoodCodes: z.array(z.string().max(10)).min(1).max(teamLimits.mostNeighbourhoods),
} as const;

export const municipalityTeamSchema = z
  .object({
    teamId: z.string(),
    name: z.string(),
    neighbourhoodCodes: z.array(z.string()),
    version: z.number().int(),
    /** How many, not who. */
    members: z.number().int(),
    hasCoordinator: z.boolean(),
    /** Somebody was invited as coordinator and did not answer yet. */
    coordinatorInvited: z.boolean(),
    endedOn: z.string().nullable(),
    endReason: z.enum(teamEndReasons).nullable(),
  })
  .meta({ id: 'MunicipalityTeam' });
export type MunicipalityTeam = z.infer<typeof municipalityTeamSchema>;

export const municipalityTeamsSchema = z
  .object({ teams: z.array(municipalityTeamSchema) })
  .meta({ id: 'MunicipalityTeams' });

/** What hangs on a team, in numbers and names of zones: said before something changes. */
export const teamBeforeSchema = z
  .object({
    /** Rounds that are on the street now, or about to be. */
    walking: z.number().int(),
    /** What is planned and did not begin. */
    coming: z.number().int(),
    patterns: z.number().int(),
    agreements: z.number().int(),
    lent: z.number().int(),
    invitations: z.number().int(),
    zones: z.array(z.object({ name: z.string(), neighbourhoodCodes: z.array(z.string()) })),
  })
  .meta({ id: 'TeamBefore' });
export type TeamBefore = z.infer<typeof teamBeforeSchema>;

/** The ids are made by who adds it: sent twice, it is one team and one invitation. */
export const newTeamSchema = z
  .object({
    teamId: idSchema,
    ...shape,
    coordinator: z
      .object({ invitationId: idSchema, name: z.string().trim().min(1).max(120), email: z.string().max(320) })
      .strict()
      .nullable(),
  })
  .strict()
  .meta({ id: 'NewTeam' });
export type NewTeamBody = z.infer<typeof newTeamSchema>;

/** "not_sent": the team is there and no mail server took the mail; the person is invited on another moment. */
export const teamInvitedCodes = ['none', 'sent', 'not_sent'] as const;
export const madeTeamSchema = z
  .object({ teamId: z.string(), invited: z.enum(teamInvitedCodes) })
  .meta({ id: 'MadeTeam' });
export type MadeTeam = z.infer<typeof madeTeamSchema>;

export const changeTeamSchema = z
  .object({ ...shape, version: z.number().int() })
  .strict()
  .meta({ id: 'ChangeTeam' });
export type ChangeTeamBody = z.infer<typeof changeTeamSchema>;

export const stopTeamSchema = z
  .object({ reason: z.enum(teamEndReasons) })
  .strict()
  .meta({ id: 'StopTeam' });
