/** Telling people that there is something new: by push where they want it, and by mail at most once an hour. */
import type { Kysely } from 'kysely';
import { type Clock, dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Logger } from '../platform/log.ts';
import { alarmMail, newsMail, reminderMail } from '../platform/mail/mail-texts.ts';
import { type Mailer, sendLater } from '../platform/mail/mailer.ts';
import { dropSubscription, type Listener, listListeners, listSubscriptions } from './notify.store.ts';
import { type PushKeys, sendPush } from './push-sender.ts';

export type TellDeps = {
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly push: { readonly keys: PushKeys; readonly contact: string } | null;
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
};

export type Tell = {
  readonly duty: (tenantId: string, duty: string) => Promise<void>;
  readonly team: (tenantId: string, teamId: string) => Promise<void>;
  readonly person: (tenantId: string, personId: string) => Promise<void>;
  /** By push and by mail, now, whatever was mailed within the hour. */
  readonly alarm: (tenantId: string, personIds: readonly string[]) => Promise<void>;
  /** A reminder with a link to a page of the app; each has its own mail. */
  readonly remind: (tenantId: string, personId: string, path: string) => Promise<void>;
};

const mailEvery = 60 * 60_000;

export const createTell = (deps: TellDeps): Tell => {
  const lastMail = new Map<string, number>();

  const pushTo = async (personId: string): Promise<void> => {
    if (deps.push === null) return;
    for (const one of await listSubscriptions(deps.jobsDb, personId)) {
      const outcome = await sendPush(one, deps.push.keys, deps.push.contact, (url, init) =>
        fetch(url, { ...init, body: Buffer.from(init.body), signal: AbortSignal.timeout(10_000) }),
      );
      if (outcome === 'gone') await dropSubscription(deps.jobsDb, one.id);
      if (outcome === 'failed') deps.log.warn({ about: `push ${one.id}` }, 'push was not taken');
    }
  };

  const tell = async (listener: Listener): Promise<void> => {
    const now = deps.clock.now().getTime();
    if (now - (lastMail.get(listener.id) ?? 0) >= mailEvery) {
      lastMail.set(listener.id, now);
      const language = listener.language === 'en' ? 'en' : 'nl';
      sendLater(
        deps.mailer,
        newsMail(listener.email, language, deps.publicUrl),
        `person ${listener.id}`,
        deps.log,
      );
    }
    await pushTo(listener.id);
  };

  const tellAll = async (
    tenantId: string,
    isFor: (listener: Listener) => boolean | Promise<boolean>,
  ): Promise<void> => {
    const told = new Set<string>();
    for (const listener of await listListeners(deps.jobsDb, tenantId, dutchDay(deps.clock.now()))) {
      if (told.has(listener.id) || !(await isFor(listener))) continue;
      told.add(listener.id);
      await tell(listener);
    }
  };

  return {
    duty: (tenantId, duty) =>
      tellAll(tenantId, async (listener) => {
        const [role, neighbourhood = ''] = duty.split('@');
        if (listener.role !== role) return false;
        const covered = await Promise.all(
          listener.area_codes.map((code) => deps.neighbourhoodsIn(tenantId, code)),
        );
        return covered.flat().includes(neighbourhood);
      }),
    team: (tenantId, teamId) =>
      tellAll(tenantId, (listener) => listener.role === 'coordinator' && listener.team_id === teamId),
    alarm: async (tenantId, personIds) => {
      const told = new Set<string>();
      for (const listener of await listListeners(deps.jobsDb, tenantId, dutchDay(deps.clock.now()))) {
        if (told.has(listener.id) || !personIds.includes(listener.id)) continue;
        told.add(listener.id);
        const mail = alarmMail(listener.email, listener.language === 'en' ? 'en' : 'nl', deps.publicUrl);
        sendLater(deps.mailer, mail, `person ${listener.id}`, deps.log);
        await pushTo(listener.id);
      }
    },
    remind: async (tenantId, personId, path) => {
      const listeners = await listListeners(deps.jobsDb, tenantId, dutchDay(deps.clock.now()));
      const listener = listeners.find((one) => one.id === personId);
      if (listener === undefined) return;
      const language = listener.language === 'en' ? 'en' : 'nl';
      const mail = reminderMail(listener.email, language, `${deps.publicUrl}${path}`);
      sendLater(deps.mailer, mail, `person ${listener.id}`, deps.log);
      await pushTo(listener.id);
    },
    person: (tenantId, personId) => tellAll(tenantId, (listener) => listener.id === personId),
  };
};
