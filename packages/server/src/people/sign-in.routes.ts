/** Signing in by mail: ask, then a code or a link, in the browser that asked. */
import {
  askSignInAnswerSchema,
  askSignInSchema,
  type Me,
  meSchema,
  signInByCodeSchema,
  signInByLinkSchema,
} from '@buurtplus/contract/people';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { parseEmail } from '@buurtplus/domain/people';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Endpoint, endpoint } from '../platform/http/endpoint.ts';
import type { Answer } from '../platform/http/refusal.ts';
import { signInMail } from '../platform/mail/mail-texts.ts';
import { sendLater } from '../platform/mail/mailer.ts';
import { identifyFully } from './identify.ts';
import { meOf } from './me.ts';
import type { PeopleDeps } from './people-deps.ts';
import { findPersonByEmail } from './person.store.ts';
import { askingCookie, setAskingCookie } from './session-cookie.ts';
import { insertSignInRequest, useByCode, useByLink } from './sign-in.store.ts';
import { startSession } from './start-session.ts';
import { hashCode, hashToken, newCode, newToken } from './tokens.ts';

const requestLife = 10 * 60_000;
const hour = 60 * 60_000;
/** Bar B32: sign-in mails to one address, for each network address that asks, and altogether. */
const mailsPerHour = { byAsker: 5, byAll: 25 } as const;

/** New at every start: what is stored leads back to no network address. */
const askerSalt = newToken();

const audited = (
  deps: PeopleDeps,
  outcome: 'done' | 'refused',
  action: string,
  actorId: string | null,
): Promise<void> =>
  deps.audit({
    tenantId: '_system',
    actorId,
    actorRole: null,
    sessionId: null,
    action,
    objectType: 'sign_in',
    objectId: null,
    purpose: 'own_data',
    outcome,
  });

/** All the work that differs between a known and an unknown address happens after the answer has left. */
const askLater = async (
  deps: PeopleDeps,
  email: string,
  id: string,
  browserToken: string,
  ip: string,
): Promise<void> => {
  const now = deps.clock.now();
  const person = await findPersonByEmail(deps.db, email);
  const code = newCode();
  const link = newToken();
  const taken =
    person !== null &&
    (await insertSignInRequest(
      deps.db,
      {
        id,
        email,
        codeHash: hashCode(id, code),
        linkHash: hashToken(link),
        browserHash: hashToken(browserToken),
        askerHash: hashToken(`${askerSalt}/${ip}`),
        now,
        expiresAt: new Date(now.getTime() + requestLife),
      },
      { ...mailsPerHour, since: new Date(now.getTime() - hour) },
    ));
  if (!taken) {
    await audited(deps, 'refused', 'sign_in.ask', person?.id ?? null);
    return;
  }
  await audited(deps, 'done', 'sign_in.ask', person.id);
  const language = person.language === 'en' ? 'en' : 'nl';
  const mail = signInMail(person.email, language, code, `${deps.publicUrl}/aanmelden/link#${link}`);
  sendLater(deps.mailer, mail, `sign-in request ${id}`, deps.log);
};

const finish = async (
  deps: PeopleDeps,
  email: string | null,
  how: string,
  raw: FastifyRequest,
  reply: FastifyReply,
): Promise<Answer<Me>> => {
  const person = email === null ? null : await findPersonByEmail(deps.db, email);
  if (person === null) {
    await audited(deps, 'refused', `sign_in.${how}`, null);
    return refuse({ code: 'wrong_code' });
  }
  const token = await startSession(deps, { person, strong: false, how, raw, reply });
  const identified = await identifyFully(deps, token);
  return identified === null ? refuse({ code: 'wrong_code' }) : ok(await meOf(deps, identified));
};

const shared = { who: 'anyone', tenantScope: 'person', params: null, query: null, success: 200 } as const;

export const signInEndpoints = (deps: PeopleDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'sign-in.ask',
    method: 'POST',
    path: '/sign-in-requests',
    summary: 'Ask for a code and a link by mail; the answer is the same for every address.',
    dataClass: 1,
    audit: { event: 'sign_in.ask' },
    limit: 'sign_in_mail',
    body: askSignInSchema,
    answer: askSignInAnswerSchema,
    handle: async ({ body, raw, reply }) => {
      const email = parseEmail(body.email);
      const id = deps.newId();
      const browserToken = newToken();
      setAskingCookie(reply, deps.cookieName, browserToken);
      if (email.ok) {
        setImmediate(() => {
          askLater(deps, email.value, id, browserToken, raw.ip).catch((problem: unknown) =>
            deps.log.error({ about: `sign-in request ${id}`, problem }, 'sign-in request failed'),
          );
        });
      }
      return ok({
        requestId: id,
        expiresAt: new Date(deps.clock.now().getTime() + requestLife).toISOString(),
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'sign-in.by-code',
    method: 'POST',
    path: '/sessions/by-code',
    summary: 'Sign in with the six-digit code.',
    dataClass: 1,
    audit: { event: 'sign_in.code' },
    limit: 'sign_in_try',
    body: signInByCodeSchema,
    answer: meSchema,
    handle: async ({ body, raw, reply }) => {
      const browser = raw.cookies[askingCookie] ?? '';
      const hash = hashCode(body.requestId, body.code);
      const email = await useByCode(deps.db, body.requestId, hash, hashToken(browser), deps.clock.now());
      return finish(deps, email, 'code', raw, reply);
    },
  }),
  endpoint({
    ...shared,
    id: 'sign-in.by-link',
    method: 'POST',
    path: '/sessions/by-link',
    summary: 'Sign in with the link from the mail; opening the link itself does nothing.',
    dataClass: 1,
    audit: { event: 'sign_in.link' },
    limit: 'sign_in_try',
    body: signInByLinkSchema,
    answer: meSchema,
    handle: async ({ body, raw, reply }) => {
      const browser = raw.cookies[askingCookie] ?? '';
      const email = await useByLink(deps.db, hashToken(body.token), hashToken(browser), deps.clock.now());
      return finish(deps, email, 'link', raw, reply);
    },
  }),
];
