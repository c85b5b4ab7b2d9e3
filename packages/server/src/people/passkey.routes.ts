/** Passkeys (WebAuthn): register one, sign in with one, list and remove them; the checking is the library's. */
import {
  meSchema,
  newPasskeySchema,
  passkeyAnswerSchema,
  passkeyOptionsSchema,
  passkeysSchema,
} from '@buurtplus/contract/people';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import {
  deletePasskey,
  findPasskey,
  insertChallenge,
  insertPasskey,
  listPasskeys,
  takeChallenge,
  usePasskey,
} from './factor.store.ts';
import { identifyFully } from './identify.ts';
import { meOf } from './me.ts';
import type { PeopleDeps } from './people-deps.ts';
import { findPersonById } from './person.store.ts';
import { factorAudit, mustShowFactorFirst, stepUp } from './second-factor.routes.ts';
import { browserLabel } from './session-cookie.ts';
import { startSession } from './start-session.ts';

/** Loaded by the first who uses a passkey: certificates and their formats are much, and most starts never need them. */
const library = () => import('@simplewebauthn/server');

const challengeLife = 5 * 60_000;

const keepChallenge = async (
  deps: PeopleDeps,
  personId: string | null,
  challenge: string,
  purpose: 'register' | 'sign_in',
): Promise<string> => {
  const id = deps.newId();
  await insertChallenge(deps.db, {
    id,
    personId,
    challenge,
    purpose,
    expiresAt: new Date(deps.clock.now().getTime() + challengeLife),
  });
  return id;
};

/** A response that does not even have the shape of one makes the library throw; to the asker it is the same "no". */
const quietly = async <Value>(check: Promise<Value>): Promise<Value | null> => check.catch(() => null);

export const passkeyEndpoints = (deps: PeopleDeps): readonly Endpoint[] => {
  const origin = new URL(deps.publicUrl).origin;
  const rpID = new URL(deps.publicUrl).hostname;
  const own = { who: 'signed_in', dataClass: 1, tenantScope: 'person', query: null, limit: 'act' } as const;
  return [
    endpoint({
      ...own,
      id: 'passkeys.register-options',
      method: 'POST',
      path: '/me/passkey-options',
      summary: 'What a browser needs to make a passkey.',
      audit: { none: 'Nothing changes until the passkey is handed in.' },
      params: null,
      body: null,
      answer: passkeyOptionsSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const person = await findPersonById(deps.db, caller.personId);
        if (person === null) return refuse({ code: 'not_found' });
        const known = await listPasskeys(deps.db, caller.personId);
        const options = await (await library()).generateRegistrationOptions({
          rpName: 'Buurtpreventie PLUS',
          rpID,
          userName: person.email,
          userDisplayName: person.name,
          userID: new TextEncoder().encode(person.id),
          attestationType: 'none',
          excludeCredentials: known.map((passkey) => ({ id: passkey.credential_id })),
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        });
        return ok({
          challengeId: await keepChallenge(deps, caller.personId, options.challenge, 'register'),
          options: { ...options },
        });
      },
    }),
    endpoint({
      ...own,
      id: 'passkeys.register',
      method: 'POST',
      path: '/me/passkeys',
      summary: 'Hand in a passkey; this session is strong from then on.',
      audit: { event: 'second_factor.set_up' },
      params: null,
      body: newPasskeySchema,
      answer: meSchema,
      success: 201,
      handle: async (request) => {
        const caller = signedIn(request);
        if (await mustShowFactorFirst(deps, request.raw)) return refuse({ code: 'second_factor_needed' });
        const challenge = await takeChallenge(
          deps.db,
          request.body.challengeId,
          'register',
          deps.clock.now(),
        );
        if (challenge === null || challenge.person_id !== caller.personId)
          return refuse({ code: 'wrong_code' });
        const checked = await quietly(
          (await library()).verifyRegistrationResponse({
            response: request.body.response,
            expectedChallenge: challenge.challenge,
            expectedOrigin: origin,
            expectedRPID: rpID,
            requireUserVerification: true,
          }),
        );
        if (checked?.verified !== true) return refuse({ code: 'wrong_code' });
        const { credential } = checked.registrationInfo;
        await insertPasskey(deps.db, {
          credentialId: credential.id,
          personId: caller.personId,
          publicKey: credential.publicKey,
          counter: credential.counter,
          transports: credential.transports ?? [],
          label: request.body.label ?? browserLabel(request.raw.headers['user-agent']),
        });
        await factorAudit(deps, caller, 'second_factor.set_up', 'done');
        return stepUp(deps, caller, request.reply);
      },
    }),
    endpoint({
      ...own,
      id: 'passkeys.list',
      method: 'GET',
      path: '/me/passkeys',
      summary: 'Own passkeys.',
      audit: { none: 'Own data.' },
      params: null,
      body: null,
      answer: passkeysSchema,
      success: 200,
      handle: async (request) => {
        const rows = await listPasskeys(deps.db, signedIn(request).personId);
        const passkeys = rows.map((row) => ({
          credentialId: row.credential_id,
          label: row.label,
          createdAt: row.created_at.toISOString(),
          lastUsedAt: row.last_used_at?.toISOString() ?? null,
        }));
        return ok({ passkeys });
      },
    }),
    endpoint({
      ...own,
      id: 'passkeys.remove',
      method: 'DELETE',
      path: '/me/passkeys/:credentialId',
      summary: 'Remove a passkey; needs a strong session.',
      audit: { event: 'second_factor.removed' },
      params: z.object({ credentialId: z.string().max(400) }),
      body: null,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        if (caller.actor?.strong !== true) return refuse({ code: 'second_factor_needed' });
        if (!(await deletePasskey(deps.db, caller.personId, request.params.credentialId)))
          return refuse({ code: 'not_found' });
        await factorAudit(deps, caller, 'second_factor.removed', 'done');
        return ok(undefined);
      },
    }),
    endpoint({
      id: 'passkeys.sign-in-options',
      method: 'POST',
      path: '/passkey-options',
      summary: 'What a browser needs to sign in with a passkey; names nobody.',
      who: 'anyone',
      dataClass: 0,
      tenantScope: 'none',
      audit: { none: 'Nothing is known yet.' },
      limit: 'sign_in_try',
      params: null,
      query: null,
      body: null,
      answer: passkeyOptionsSchema,
      success: 200,
      handle: async () => {
        const options = await (await library()).generateAuthenticationOptions({
          rpID,
          userVerification: 'required',
        });
        return ok({
          challengeId: await keepChallenge(deps, null, options.challenge, 'sign_in'),
          options: { ...options },
        });
      },
    }),
    endpoint({
      id: 'passkeys.sign-in',
      method: 'POST',
      path: '/sessions/by-passkey',
      summary: 'Sign in with a passkey; strong at once.',
      who: 'anyone',
      dataClass: 1,
      tenantScope: 'person',
      audit: { event: 'sign_in.passkey' },
      limit: 'sign_in_try',
      params: null,
      query: null,
      body: passkeyAnswerSchema,
      answer: meSchema,
      success: 200,
      handle: async ({ body, raw, reply }) => {
        const now = deps.clock.now();
        const challenge = await takeChallenge(deps.db, body.challengeId, 'sign_in', now);
        const { response } = body;
        const passkey = await findPasskey(deps.db, response.id);
        const person = passkey === undefined ? null : await findPersonById(deps.db, passkey.person_id);
        if (challenge === null || passkey === undefined || person === null)
          return refuse({ code: 'wrong_code' });
        const checked = await quietly(
          (await library()).verifyAuthenticationResponse({
            response,
            expectedChallenge: challenge.challenge,
            expectedOrigin: origin,
            expectedRPID: rpID,
            requireUserVerification: true,
            credential: {
              id: passkey.credential_id,
              publicKey: new Uint8Array(passkey.public_key),
              counter: Number(passkey.counter),
            },
          }),
        );
        if (checked?.verified !== true) return refuse({ code: 'wrong_code' });
        await usePasskey(deps.db, passkey.credential_id, checked.authenticationInfo.newCounter, now);
        const token = await startSession(deps, { person, strong: true, how: 'passkey', raw, reply });
        const identified = await identifyFully(deps, token);
        return identified === null ? refuse({ code: 'wrong_code' }) : ok(await meOf(deps, identified));
      },
    }),
  ];
};
