/** The second step with a code from an app (TOTP, RFC 6238): set up, confirm, use, remove. */
import { meSchema, totpCodeSchema, totpSetupSchema } from '@buurtplus/contract/people';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import type { Caller } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { countWrongTotp, deleteTotp, findTotp, saveTotp, useTotpStep } from './factor.store.ts';
import { identifyFully } from './identify.ts';
import { meOf } from './me.ts';
import type { PeopleDeps } from './people-deps.ts';
import { strengthenSession } from './session.store.ts';
import { setSessionCookie } from './session-cookie.ts';
import { hashToken, newToken } from './tokens.ts';

const wrongBeforeLock = 5;
const lockMs = 15 * 60_000;
const stepSeconds = 30;

export const totpFor = (secret: Uint8Array, label: string): TOTP =>
  new TOTP({
    issuer: 'Buurtpreventie PLUS',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });

export const factorAudit = (
  deps: PeopleDeps,
  caller: Caller,
  action: string,
  outcome: 'done' | 'refused',
): Promise<void> =>
  deps.audit({
    tenantId: caller.actor?.tenantId ?? '_system',
    actorId: caller.personId,
    actorRole: caller.actor?.role ?? null,
    sessionId: caller.sessionId,
    action,
    objectType: 'second_factor',
    objectId: null,
    purpose: 'own_data',
    outcome,
  });

/**
 * Whoever has a second factor shows it before getting another: else the mailbox alone would be enough to make one.
 * A first factor can only be made by somebody who has none.
 */
export const mustShowFactorFirst = async (deps: PeopleDeps, raw: FastifyRequest): Promise<boolean> => {
  const identified = await identifyFully(deps, raw.cookies[deps.cookieName] ?? '');
  if (identified === null) return true;
  const { row } = identified;
  return row.strong_at === null && (row.has_totp || row.has_passkey);
};

/** Gives the session its strength and a new token; the answer is who you are now. */
export const stepUp = async (deps: PeopleDeps, caller: Caller, reply: FastifyReply) => {
  const token = newToken();
  await strengthenSession(deps.db, caller.sessionId, hashToken(token), deps.clock.now());
  setSessionCookie(reply, deps.cookieName, token);
  await factorAudit(deps, caller, 'second_factor.shown', 'done');
  const identified = await identifyFully(deps, token);
  return identified === null ? refuse({ code: 'not_signed_in' } as const) : ok(await meOf(deps, identified));
};

/** @returns true when the code fits and was not used before */
const checkCode = async (deps: PeopleDeps, caller: Caller, code: string): Promise<boolean> => {
  const now = deps.clock.now();
  const row = await findTotp(deps.db, caller.personId);
  if (row === null || (row.locked_until !== null && row.locked_until > now)) return false;
  const secret = deps.box.open(row.sealed_secret, caller.personId);
  if (secret === null) return false;
  const delta = totpFor(secret, 'check').validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (
    delta !== null &&
    (await useTotpStep(
      deps.db,
      caller.personId,
      Math.floor(now.getTime() / 1_000 / stepSeconds) + delta,
      now,
    ))
  )
    return true;
  await countWrongTotp(deps.db, caller.personId, wrongBeforeLock, new Date(now.getTime() + lockMs));
  return false;
};

const shared = { who: 'signed_in', dataClass: 1, tenantScope: 'person', params: null, query: null } as const;

export const secondFactorEndpoints = (deps: PeopleDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'second-factor.set-up',
    method: 'POST',
    path: '/me/totp',
    summary: 'Make a new secret for a code app; it counts after its first code.',
    audit: { event: 'second_factor.set_up' },
    limit: 'act',
    body: null,
    answer: totpSetupSchema,
    success: 201,
    handle: async (request) => {
      const caller = signedIn(request);
      const existing = await findTotp(deps.db, caller.personId);
      if (existing?.confirmed_at != null) return refuse({ code: 'wrong_status' });
      if (await mustShowFactorFirst(deps, request.raw)) return refuse({ code: 'second_factor_needed' });
      const secret = new Secret({ size: 20 });
      const bytes = new Uint8Array(secret.buffer);
      await saveTotp(deps.db, caller.personId, deps.box.seal(bytes, caller.personId), null);
      await factorAudit(deps, caller, 'second_factor.set_up', 'done');
      return ok({ secret: secret.base32, uri: totpFor(bytes, 'Buurtpreventie PLUS').toString() });
    },
  }),
  endpoint({
    ...shared,
    id: 'second-factor.show',
    method: 'POST',
    path: '/sessions/current/second-factor',
    summary: 'Show the second factor with a code; the first right code also confirms a new secret.',
    audit: { event: 'second_factor.shown' },
    limit: 'sign_in_try',
    body: totpCodeSchema,
    answer: meSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const totp = await findTotp(deps.db, caller.personId);
      if (totp?.confirmed_at === null && (await mustShowFactorFirst(deps, request.raw)))
        return refuse({ code: 'second_factor_needed' });
      if (await checkCode(deps, caller, request.body.code)) return stepUp(deps, caller, request.reply);
      await factorAudit(deps, caller, 'second_factor.shown', 'refused');
      return refuse({ code: 'wrong_code' });
    },
  }),
  endpoint({
    ...shared,
    id: 'second-factor.remove',
    method: 'DELETE',
    path: '/me/totp',
    summary: 'Remove the code app; needs a session that showed a second factor.',
    audit: { event: 'second_factor.removed' },
    limit: 'act',
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const caller = signedIn(request);
      if (caller.actor?.strong !== true) return refuse({ code: 'second_factor_needed' });
      await deleteTotp(deps.db, caller.personId);
      await factorAudit(deps, caller, 'second_factor.removed', 'done');
      return ok(undefined);
    },
  }),
];
