/** Starting a session for somebody who proved who he is, and telling him when the browser is new. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newDeviceMail } from '../platform/mail/mail-texts.ts';
import { sendLater } from '../platform/mail/mailer.ts';
import { memberSession } from './identify.ts';
import type { PeopleDeps } from './people-deps.ts';
import type { PersonRow } from './person.store.ts';
import { insertSession, knownBrowser } from './session.store.ts';
import { browserLabel, setSessionCookie } from './session-cookie.ts';
import { hashToken, newToken } from './tokens.ts';

type Start = {
  readonly person: PersonRow;
  readonly strong: boolean;
  readonly how: string;
  readonly raw: FastifyRequest;
  readonly reply: FastifyReply;
};

/** @returns the fresh token; it is in the cookie already */
export const startSession = async (deps: PeopleDeps, start: Start): Promise<string> => {
  const now = deps.clock.now();
  const token = newToken();
  const id = deps.newId();
  const label = browserLabel(start.raw.headers['user-agent']);
  const known = await knownBrowser(deps.db, start.person.id, label);
  await insertSession(deps.db, {
    id,
    tokenHash: hashToken(token),
    personId: start.person.id,
    browserLabel: label,
    strongAt: start.strong ? now : null,
    now,
    endsAt: new Date(now.getTime() + memberSession.most),
  });
  await deps.audit({
    tenantId: '_system',
    actorId: start.person.id,
    actorRole: null,
    sessionId: id,
    action: `sign_in.${start.how}`,
    objectType: 'session',
    objectId: id,
    purpose: 'own_data',
    outcome: 'done',
  });
  if (!known) {
    const language = start.person.language === 'en' ? 'en' : 'nl';
    sendLater(
      deps.mailer,
      newDeviceMail(start.person.email, language, label),
      `person ${start.person.id}`,
      deps.log,
    );
  }
  setSessionCookie(start.reply, deps.cookieName, token);
  return token;
};
