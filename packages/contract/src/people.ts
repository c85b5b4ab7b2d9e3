/** Signing in, sessions, second factors, roles and invitations on the wire. */

import { organisationKinds, roles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { idSchema } from './sync.ts';

export const languageSchema = z.enum(['nl', 'en']);

/** Always answered the same, whether the address is known or not. */
export const askSignInSchema = z
  .object({ email: z.string().max(320) })
  .strict()
  .meta({ id: 'AskSignIn' });
export const askSignInAnswerSchema = z
  .object({ requestId: z.string(), expiresAt: z.string() })
  .meta({ id: 'AskSignInAnswer' });

export const signInByCodeSchema = z
  .object({ requestId: idSchema, code: z.string().regex(/^\d{6}$/) })
  .strict()
  .meta({ id: 'SignInByCode' });
export const signInByLinkSchema = z
  .object({ token: z.string().min(20).max(100) })
  .strict()
  .meta({ id: 'SignInByLink' });

export const roleChoiceSchema = z.object({
  assignmentId: z.string(),
  tenantId: z.string(),
  tenantName: z.string(),
  role: z.enum(roles),
  teamName: z.string().nullable(),
  areaNames: z.array(z.string()),
});

export const meSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    email: z.string(),
    language: languageSchema,
    /** The role this session acts in; null until one is chosen. */
    acting: roleChoiceSchema.nullable(),
    choices: z.array(roleChoiceSchema),
    /** True when this session showed a passkey or a TOTP code. */
    strong: z.boolean(),
    /** True when the acting role needs a second factor that this session has not shown. */
    secondFactorNeeded: z.boolean(),
    hasTotp: z.boolean(),
    hasPasskey: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;

export const chooseRoleSchema = z.object({ assignmentId: idSchema }).strict().meta({ id: 'ChooseRole' });
export const chooseLanguageSchema = z
  .object({ language: languageSchema })
  .strict()
  .meta({ id: 'ChooseLanguage' });

export const totpSetupSchema = z.object({ secret: z.string(), uri: z.string() }).meta({ id: 'TotpSetup' });
export const totpCodeSchema = z
  .object({ code: z.string().regex(/^\d{6}$/) })
  .strict()
  .meta({ id: 'TotpCode' });

/** WebAuthn's own JSON shapes go through as they are; the library checks them. */
export const passkeyOptionsSchema = z
  .object({ challengeId: z.string(), options: z.record(z.string(), z.unknown()) })
  .meta({ id: 'PasskeyOptions' });
const base64Url = z.string().max(8_000);
/** What a browser answers (WebAuthn level 3); the library on the server checks what is inside. */
const credential = {
  id: base64Url,
  rawId: base64Url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};
export const newPasskeySchema = z
  .object({
    challengeId: idSchema,
    response: z.object({
      ...credential,
      response: z.object({ clientDataJSON: base64Url, attestationObject: base64Url }),
    }),
    label: z.string().max(80).optional(),
  })
  .strict()
  .meta({ id: 'NewPasskey' });
export const passkeyAnswerSchema = z
  .object({
    challengeId: idSchema,
    response: z.object({
      ...credential,
      response: z.object({
        clientDataJSON: base64Url,
        authenticatorData: base64Url,
        signature: base64Url,
      }),
    }),
  })
  .strict()
  .meta({ id: 'PasskeyAnswer' });
export const passkeySchema = z.object({
  credentialId: z.string(),
  label: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});
export const passkeysSchema = z.object({ passkeys: z.array(passkeySchema) }).meta({ id: 'Passkeys' });

export const sessionSchema = z.object({
  sessionId: z.string(),
  browserLabel: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  current: z.boolean(),
});
export const sessionsSchema = z.object({ sessions: z.array(sessionSchema) }).meta({ id: 'Sessions' });

export const inviteSchema = z
  .object({
    /** Made by the sender, so that asking twice is inviting once. */
    invitationId: idSchema.optional(),
    email: z.string().max(320),
    name: z.string().min(1).max(120),
    role: z.enum(roles),
    teamId: idSchema.nullable(),
    areaCodes: z.array(z.string().max(10)).max(200),
    /** First day of the role, "YYYY-MM-DD"; left out it is the day of accepting. */
    startsOn: z.iso.date().nullable().optional(),
    /** To which organisation a professional belongs. */
    organisationId: idSchema.nullable().optional(),
  })
  .strict()
  .meta({ id: 'Invite' });
export const invitationSchema = z
  .object({
    invitationId: z.string(),
    email: z.string(),
    role: z.enum(roles),
    createdAt: z.string(),
    expiresAt: z.string(),
    acceptedAt: z.string().nullable(),
  })
  .meta({ id: 'Invitation' });
export const invitationsSchema = z
  .object({ invitations: z.array(invitationSchema) })
  .meta({ id: 'Invitations' });
/** What a coordinator typed himself; nobody else's invitations. */
export const teamInvitationsSchema = z
  .object({
    invitations: z.array(
      z.object({
        invitationId: z.string(),
        name: z.string(),
        email: z.string(),
        invitedAt: z.string(),
        until: z.string(),
      }),
    ),
  })
  .meta({ id: 'TeamInvitations' });
export type TeamInvitation = z.infer<typeof teamInvitationsSchema>['invitations'][number];
export const teamsSchema = z
  .object({ teams: z.array(z.object({ teamId: z.string(), name: z.string() })) })
  .meta({ id: 'Teams' });
export const organisationsSchema = z
  .object({
    organisations: z.array(
      z.object({ organisationId: z.string(), name: z.string(), kind: z.enum(organisationKinds) }),
    ),
  })
  .meta({ id: 'Organisations' });
/** The id is made by who adds it, so that sending the form twice adds it once. */
export const newOrganisationSchema = z
  .object({
    organisationId: idSchema,
    name: z.string().trim().min(1).max(120),
    kind: z.enum(organisationKinds),
  })
  .strict()
  .meta({ id: 'NewOrganisation' });
export const acceptInvitationSchema = z
  .object({ token: z.string().min(20).max(100) })
  .strict()
  .meta({ id: 'AcceptInvitation' });
