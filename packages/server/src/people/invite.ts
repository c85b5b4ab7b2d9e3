/** Inviting somebody to a role with a place, and accepting it. */
import { isUuid, ok, type Result, refuse } from '@buurtplus/domain/kernel';
import {
  isCalendarDay,
  needsOrganisation,
  parseEmail,
  type Role,
  rolePlaceKind,
} from '@buurtplus/domain/people';
import { dutchDay } from '../platform/clock.ts';
import { databaseRefusal } from '../platform/db/transaction.ts';
import { invitationMail } from '../platform/mail/mail-texts.ts';
import {
  acceptInvitation,
  dropUnmailed,
  findInvitation,
  findTeamName,
  findTenant,
  hasOrganisation,
  insertInvitation,
  type OwnInvitation,
  putInvitationKey,
} from './invitation.store.ts';
import type { PeopleDeps } from './people-deps.ts';
import { findPersonByEmail, insertAssignment, insertPerson, type PersonRow } from './person.store.ts';
import { hashToken, newToken } from './tokens.ts';

const week = 7 * 24 * 60 * 60_000;

export type InviteRequest = {
  /** Made by who invites, so that asking twice is inviting once; left out it is made here. */
  readonly id?: string;
  readonly tenantId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly teamId: string | null;
  readonly areaCodes: readonly string[];
  readonly invitedBy: string | null;
  /** First day of the role, "YYYY-MM-DD"; null is the day of accepting. */
  readonly startsOn: string | null;
  /** To which organisation a professional belongs. */
  readonly organisationId: string | null;
};

export type InviteNo = {
  readonly field:
    | 'email'
    | 'name'
    | 'teamId'
    | 'areaCodes'
    | 'tenantId'
    | 'startsOn'
    | 'organisationId'
    | 'id'
    | 'mail';
  readonly code:
    | 'not_an_email'
    | 'too_long'
    | 'needed'
    | 'not_needed'
    | 'unknown'
    | 'not_a_day'
    | 'other_content'
    | 'not_sent';
};

/** As long as the table of people takes it. */
const longestName = 120;

const placeProblem = async (deps: PeopleDeps, request: InviteRequest): Promise<InviteNo | null> => {
  const kind = rolePlaceKind(request.role);
  if ((kind === 'team') !== (request.teamId !== null))
    return { field: 'teamId', code: kind === 'team' ? 'needed' : 'not_needed' };
  if ((kind === 'areas') !== request.areaCodes.length > 0)
    return { field: 'areaCodes', code: kind === 'areas' ? 'needed' : 'not_needed' };
  const { teamId } = request;
  const known =
    teamId === null || (isUuid(teamId) && (await findTeamName(deps.db, request.tenantId, teamId)) !== null);
  if (!known) return { field: 'teamId', code: 'unknown' };
  if (request.startsOn !== null && !isCalendarDay(request.startsOn))
    return { field: 'startsOn', code: 'not_a_day' };
  const { organisationId } = request;
  if (organisationId === null && needsOrganisation(request.role))
    return { field: 'organisationId', code: 'needed' };
  if (organisationId !== null && kind === 'team') return { field: 'organisationId', code: 'not_needed' };
  if (
    organisationId !== null &&
    !(isUuid(organisationId) && (await hasOrganisation(deps.db, request.tenantId, organisationId)))
  )
    return { field: 'organisationId', code: 'unknown' };
  for (const code of request.areaCodes) {
    if ((await deps.neighbourhoodsIn(request.tenantId, code)).length === 0)
      return { field: 'areaCodes', code: 'unknown' };
  }
  return null;
};

/** Who is known already has chosen a language; who is new gets Dutch. @returns whether the mail went out */
const mailInvitation = async (
  deps: PeopleDeps,
  to: { readonly id: string; readonly email: string; readonly tenantName: string },
  token: string,
): Promise<boolean> => {
  const language = (await findPersonByEmail(deps.db, to.email))?.language === 'en' ? 'en' : 'nl';
  try {
    await deps.mailer.send(
      invitationMail(to.email, language, to.tenantName, `${deps.publicUrl}/uitnodiging#${token}`),
    );
    return true;
  } catch (problem) {
    deps.log.error({ about: `invitation ${to.id}`, problem }, 'mail could not be sent');
    return false;
  }
};

type Asked = Pick<InviteRequest, 'tenantId' | 'role' | 'teamId'> &
  Partial<Pick<InviteRequest, 'areaCodes' | 'organisationId'>> & { readonly email: string };

/** Whether this id is of an invitation of somebody else, or to something else. */
export const isOtherInvitation = async (deps: PeopleDeps, asked: Asked, id: string): Promise<boolean> => {
  const there = await findInvitation(deps.db, asked.tenantId, id);
  return (
    there !== undefined &&
    (there.email !== asked.email ||
      there.role !== asked.role ||
      there.team_id !== asked.teamId ||
      (asked.areaCodes !== undefined && there.area_codes.join() !== asked.areaCodes.join()) ||
      (asked.organisationId !== undefined && there.organisation_id !== asked.organisationId))
  );
};

/**
 * Asked again under the same id. Whether the first mail went out nobody knows: a server may have died before it, and then no key is
 * anywhere. So it is mailed anew, unless it was accepted.
 */
const inviteAgain = async (deps: PeopleDeps, asked: Asked, id: string): Promise<Result<string, InviteNo>> => {
  if (await isOtherInvitation(deps, asked, id)) return refuse({ field: 'id', code: 'other_content' });
  const there = await findInvitation(deps.db, asked.tenantId, id);
  if (there === undefined) return refuse({ field: 'mail', code: 'not_sent' });
  if (there.accepted_at !== null) return ok(id);
  const mailed = await repeatInvitation(deps, asked.tenantId, there);
  return mailed.ok ? ok(id) : refuse({ field: 'mail', code: 'not_sent' });
};

/** The mail holds the only copy of the token: without the mail there is no invitation either. @returns the invitation's id */
export const invitePerson = async (
  deps: PeopleDeps,
  request: InviteRequest,
): Promise<Result<string, InviteNo>> => {
  const email = parseEmail(request.email);
  if (!email.ok) return refuse({ field: 'email', code: email.refusal });
  if (request.name.trim() === '') return refuse({ field: 'name', code: 'needed' });
  if (request.name.length > longestName) return refuse({ field: 'name', code: 'too_long' });
  const tenant = await findTenant(deps.db, request.tenantId);
  if (tenant === undefined) return refuse({ field: 'tenantId', code: 'unknown' });
  const problem = await placeProblem(deps, request);
  if (problem !== null) return refuse(problem);
  const now = deps.clock.now();
  const token = newToken();
  const id = request.id ?? deps.newId();
  const key = hashToken(token);
  const isNew = await insertInvitation(deps.db, {
    ...request,
    id,
    email: email.value,
    tokenHash: key,
    now,
    expiresAt: new Date(now.getTime() + week),
  });
  const trail = (action: string) =>
    deps.audit({
      tenantId: request.tenantId,
      actorId: request.invitedBy,
      actorRole: null,
      sessionId: null,
      action,
      objectType: 'invitation',
      objectId: id,
      purpose: 'administer',
      outcome: 'done',
    });
  if (!isNew) {
    const again = await inviteAgain(deps, { ...request, email: email.value }, id);
    if (again.ok) await trail('people.invitation_repeated');
    return again;
  }
  if (!(await mailInvitation(deps, { id, email: email.value, tenantName: tenant.name }, token))) {
    await dropUnmailed(deps.db, request.tenantId, id, key);
    return refuse({ field: 'mail', code: 'not_sent' });
  }
  await trail('people.invited');
  return ok(id);
};

/** A new mail with a new key for seven days; the old mail stops working, unless the new one did not go out. */
export const repeatInvitation = async (
  deps: PeopleDeps,
  tenantId: string,
  invitation: OwnInvitation,
): Promise<Result<undefined, 'gone' | 'not_sent'>> => {
  const tenant = await findTenant(deps.db, tenantId);
  const token = newToken();
  const before = { tokenHash: invitation.token_hash, expiresAt: invitation.expires_at };
  const after = {
    tokenHash: hashToken(token),
    expiresAt: new Date(deps.clock.now().getTime() + week),
  };
  const { id, email } = invitation;
  if (tenant === undefined || !(await putInvitationKey(deps.db, tenantId, id, before.tokenHash, after)))
    return refuse('gone');
  if (await mailInvitation(deps, { id, email, tenantName: tenant.name }, token)) return ok(undefined);
  await putInvitationKey(deps.db, tenantId, id, after.tokenHash, before);
  return refuse('not_sent');
};

/** Makes the person and the role; signing in is a step of its own, with a code to the same address. */
export const acceptInvite = async (
  deps: PeopleDeps,
  token: string,
  language: 'nl' | 'en',
): Promise<Result<PersonRow, 'unknown'>> => {
  const now = deps.clock.now();
  try {
    return await deps.db.transaction().execute(async (tx) => {
      const invitation = await acceptInvitation(tx, hashToken(token), now);
      if (invitation === undefined) return refuse('unknown' as const);
      await insertPerson(tx, {
        id: deps.newId(),
        email: invitation.email,
        name: invitation.name,
        language,
      });
      const person = await findPersonByEmail(tx, invitation.email);
      if (person === null) return refuse('unknown' as const);
      await insertAssignment(tx, {
        tenantId: invitation.tenant_id,
        id: deps.newId(),
        personId: person.id,
        role: invitation.role,
        teamId: invitation.team_id,
        areaCodes: invitation.area_codes,
        startsOn:
          invitation.starts_on !== null && invitation.starts_on > dutchDay(now)
            ? invitation.starts_on
            : dutchDay(now),
        organisationId: invitation.organisation_id,
        endsOn: null,
      });
      return ok(person);
    });
  } catch (problem) {
    if (databaseRefusal(problem) !== null) return refuse('unknown');
    throw problem;
  }
};
