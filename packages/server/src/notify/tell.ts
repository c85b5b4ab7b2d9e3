/** Telling people that there is something new: by push where they want it, and by mail at most once an hour. */
import type { Kysely } from 'kysely';
import { type Clock, dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import type { Logger } from '../platform/log.ts';
import { alarmMail, newsMail, reminderMail } from '../platform/mail/mail-texts.ts';
import { type Mailer, sendLater } from '../platform/mail/mailer.ts';
import {
  type Ask,
  addDelivery,
  askToTell,
  type Delivery,
  endDelivery,
  forgetMailed,
  lendDeliveries,
  takeAsks,
  tryAgainAt,
} from './news-waiting.store.ts';
import {
  dropSubscription,
  findListener,
  findSubscription,
  type Listener,
  listListeners,
  listSubscriptions,
  listTenants,
} from './notify.store.ts';
import { type PushKeys, type PushPost, sendPush } from './push-sender.ts';

export type TellDeps = {
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly push: { readonly keys: PushKeys; readonly contact: string } | null;
  readonly post: PushPost;
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
};

/** Asks in the transaction of whoever has the news; the job does the telling. */
export type Tell = {
  readonly duty: (tenantId: string, duty: string, tx: Kysely<Tables>) => Promise<void>;
  readonly team: (tenantId: string, teamId: string, tx: Kysely<Tables>) => Promise<void>;
  readonly person: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
  /** Tells whoever waits to be told; twice at once is once. */
  readonly run: () => Promise<void>;
  /** By push and by mail, now, whatever was mailed within the hour. */
  readonly alarm: (tenantId: string, personIds: readonly string[]) => Promise<void>;
  /** A reminder with a link to a page of the app; each has its own mail. */
  readonly remind: (tenantId: string, personId: string, path: string) => Promise<void>;
};

const minute = 60_000;
const mailEvery = 60 * minute;
/** After this many times somebody else has to look: the log says so, by id. */
const mostTries = 8;
const pauseAfter = (tries: number): number => Math.min(60 * minute, minute * 2 ** (tries - 1));

const contextOf = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });

const isFor = async (
  deps: TellDeps,
  tenantId: string,
  { kind, target }: Ask,
  listener: Listener,
): Promise<boolean> => {
  if (kind === 'person') return listener.id === target;
  if (kind === 'team') return listener.role === 'coordinator' && listener.team_id === target;
  const [role, neighbourhood = ''] = target.split('@');
  if (listener.role !== role) return false;
  const covered = await Promise.all(listener.area_codes.map((code) => deps.neighbourhoodsIn(tenantId, code)));
  return covered.flat().includes(neighbourhood);
};

/** From "whoever is on duty there" to mails and pushes, in one transaction. */
const spread = async (deps: TellDeps, tenantId: string): Promise<void> => {
  const now = deps.clock.now();
  const listeners = await listListeners(deps.jobsDb, tenantId, dutchDay(now));
  await inTransaction(deps.jobsDb, contextOf(tenantId), async (tx) => {
    const told = new Set<string>();
    for (const ask of await takeAsks(tx, tenantId)) {
      for (const listener of listeners) if (await isFor(deps, tenantId, ask, listener)) told.add(listener.id);
    }
    const mailedBefore = new Date(now.getTime() - mailEvery);
    for (const id of told) {
      await addDelivery(tx, tenantId, { kind: 'mail', target: id }, now, mailedBefore);
      const browsers = deps.push === null ? [] : await listSubscriptions(tx, id);
      for (const one of browsers)
        await addDelivery(tx, tenantId, { kind: 'push', target: one.id }, now, mailedBefore);
    }
  });
};

const sendMail = async (deps: TellDeps, personId: string): Promise<boolean> => {
  const person = await findListener(deps.jobsDb, personId);
  if (person === null) return true;
  const language = person.language === 'en' ? 'en' : 'nl';
  return deps.mailer.send(newsMail(person.email, language, deps.publicUrl)).then(
    () => true,
    () => false,
  );
};

const sendToBrowser = async (deps: TellDeps, subscriptionId: string): Promise<boolean> => {
  const one = await findSubscription(deps.jobsDb, subscriptionId);
  if (one === null || deps.push === null) return true;
  const language = one.language === 'en' ? 'en' : 'nl';
  const outcome = await sendPush(one, language, deps.push.keys, deps.push.contact, deps.post);
  if (outcome === 'gone') await dropSubscription(deps.jobsDb, one.id);
  return outcome !== 'failed';
};

/** At once, for what cannot wait its turn. */
const pushTo = async (deps: TellDeps, personId: string): Promise<void> => {
  if (deps.push === null) return;
  for (const one of await listSubscriptions(deps.jobsDb, personId)) await sendToBrowser(deps, one.id);
};

const deliver = async (deps: TellDeps, tenantId: string, delivery: Delivery): Promise<void> => {
  const { kind, target, tries } = delivery;
  const done = await (kind === 'mail' ? sendMail(deps, target) : sendToBrowser(deps, target));
  const now = deps.clock.now();
  await inTransaction(deps.jobsDb, contextOf(tenantId), async (tx) => {
    if (done) return endDelivery(tx, tenantId, delivery, kind === 'mail' ? now : null);
    if (tries < mostTries)
      return tryAgainAt(tx, tenantId, delivery, new Date(now.getTime() + pauseAfter(tries)));
    deps.log.error({ about: `${kind} ${target}` }, 'news could not be told');
    return endDelivery(tx, tenantId, delivery, null);
  });
};

const runFor = async (deps: TellDeps, tenantId: string): Promise<void> => {
  await spread(deps, tenantId);
  for (;;) {
    const now = deps.clock.now();
    const lent = await inTransaction(deps.jobsDb, contextOf(tenantId), (tx) =>
      lendDeliveries(tx, tenantId, now, new Date(now.getTime() + minute)),
    );
    await Promise.all(lent.map((delivery) => deliver(deps, tenantId, delivery)));
    if (lent.length === 0) break;
  }
  await inTransaction(deps.jobsDb, contextOf(tenantId), (tx) =>
    forgetMailed(tx, tenantId, new Date(deps.clock.now().getTime() - mailEvery)),
  );
};

export const createTell = (deps: TellDeps): Tell => {
  const ask = (kind: Ask['kind']) => (tenantId: string, target: string, tx: Kysely<Tables>) =>
    askToTell(tx, tenantId, { kind, target }, deps.clock.now());
  return {
    duty: ask('duty'),
    team: ask('team'),
    person: ask('person'),
    run: async () => {
      for (const tenantId of await listTenants(deps.jobsDb)) await runFor(deps, tenantId);
    },
    alarm: async (tenantId, personIds) => {
      const told = new Set<string>();
      for (const listener of await listListeners(deps.jobsDb, tenantId, dutchDay(deps.clock.now()))) {
        if (told.has(listener.id) || !personIds.includes(listener.id)) continue;
        told.add(listener.id);
        const mail = alarmMail(listener.email, listener.language === 'en' ? 'en' : 'nl', deps.publicUrl);
        sendLater(deps.mailer, mail, `person ${listener.id}`, deps.log);
        await pushTo(deps, listener.id);
      }
    },
    remind: async (tenantId, personId, path) => {
      const listeners = await listListeners(deps.jobsDb, tenantId, dutchDay(deps.clock.now()));
      const listener = listeners.find((one) => one.id === personId);
      if (listener === undefined) return;
      const language = listener.language === 'en' ? 'en' : 'nl';
      const mail = reminderMail(listener.email, language, `${deps.publicUrl}${path}`);
      sendLater(deps.mailer, mail, `person ${listener.id}`, deps.log);
      await pushTo(deps, listener.id);
    },
  };
};

export const tellJob = (tell: Tell): JobDefinition => ({
  name: 'news.tell',
  cron: '* * * * *',
  run: tell.run,
});
