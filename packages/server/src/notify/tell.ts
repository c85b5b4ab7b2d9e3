/** Telling people that there is something new: by push where they want it, and by mail at most once an hour. */
import type { Kysely } from 'kysely';
import { type Clock, dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import type { Logger } from '../platform/log.ts';
import { alarmMail, newsMail, reminderMail, signOnMail, uninvitedMail } from '../platform/mail/mail-texts.ts';
import { type Mail, type Mailer, sendLater } from '../platform/mail/mailer.ts';
import {
  type Ask,
  aboutOf,
  addDelivery,
  askToTell,
  type Delivery,
  dropWord,
  endDelivery,
  forgetMailed,
  lendDeliveries,
  receiverOf,
  takeAsks,
  tryAgainAt,
  type Word,
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
  /** A word of its own to one person. @param about makes two words of one kind two, and the same one asked twice one */
  readonly say: (
    tenantId: string,
    personId: string,
    said: { readonly word: Word; readonly about: string },
    tx: Kysely<Tables>,
  ) => Promise<void>;
  /** As the jobs role: a word that goes by mail alone is not said after all, when it was not yet. */
  readonly unsay: (tenantId: string, personId: string, about: string, tx: Kysely<Tables>) => Promise<void>;
  /** Tells whoever waits to be told; twice at once is once. */
  readonly run: () => Promise<void>;
  /** By push and by mail, now, whatever was mailed within the hour. */
  readonly alarm: (tenantId: string, personIds: readonly string[]) => Promise<void>;
  /** A reminder with a link to a page of the app, in the mail and behind the push; each has its own. */
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
  if (kind === 'word') return listener.id === receiverOf({ target });
  if (kind === 'team') return listener.role === 'coordinator' && listener.team_id === target;
  const [role, neighbourhood = ''] = target.split('@');
  if (listener.role !== role) return false;
  // An administrator is there for the whole municipality.
  if (role === 'functional_admin') return true;
  const covered = await Promise.all(listener.area_codes.map((code) => deps.neighbourhoodsIn(tenantId, code)));
  return covered.flat().includes(neighbourhood);
};

/** Who need not come any more finds nothing in the app: it is said by mail alone. */
const mailsOnly = (word: Word | null): boolean => word?.kind === 'uninvited';

const listenersOf = (deps: TellDeps, tenantId: string): Promise<readonly Listener[]> =>
  inTransaction(deps.jobsDb, contextOf(tenantId), (tx) =>
    listListeners(tx, tenantId, dutchDay(deps.clock.now())),
  );

/** From "whoever is on duty there" to mails and pushes, in one transaction. */
const spread = async (deps: TellDeps, tenantId: string): Promise<void> => {
  await inTransaction(deps.jobsDb, contextOf(tenantId), async (tx) => {
    const asks = await takeAsks(tx, tenantId);
    if (asks.length === 0) return;
    // After the asks: who got a role in the deed that asked is there by then.
    const now = deps.clock.now();
    const listeners = await listListeners(tx, tenantId, dutchDay(now));
    const mailedBefore = new Date(now.getTime() - mailEvery);
    const told = new Set<string>();
    const deliver = async (id: string, about: string, word: Word | null): Promise<void> => {
      if (told.has(`${id}${about}`)) return;
      told.add(`${id}${about}`);
      await addDelivery(tx, tenantId, { kind: 'mail', target: `${id}${about}`, word }, now, mailedBefore);
      const browsers = deps.push === null || mailsOnly(word) ? [] : await listSubscriptions(tx, id);
      for (const one of browsers)
        await addDelivery(
          tx,
          tenantId,
          { kind: 'push', target: `${one.id}${about}`, word },
          now,
          mailedBefore,
        );
    };
    for (const ask of asks) {
      for (const listener of listeners)
        if (await isFor(deps, tenantId, ask, listener))
          await deliver(listener.id, ask.kind === 'word' ? aboutOf(ask) : '', ask.word);
    }
  });
};

const mailFor = (deps: TellDeps, to: string, language: 'nl' | 'en', word: Word | null): Mail => {
  switch (word?.kind) {
    case 'uninvited':
      return uninvitedMail(to, language, new Date(word.at));
    case 'sign_on': {
      const link = `${deps.publicUrl}/ik/rondes`;
      return signOnMail(to, language, { ...word, at: new Date(word.at), link });
    }
    default:
      return newsMail(to, language, deps.publicUrl);
  }
};

const sendMail = async (deps: TellDeps, personId: string, word: Word | null): Promise<boolean> => {
  const person = await findListener(deps.jobsDb, personId);
  if (person === null) return true;
  const language = person.language === 'en' ? 'en' : 'nl';
  return deps.mailer.send(mailFor(deps, person.email, language, word)).then(
    () => true,
    () => false,
  );
};

/** What is told to one browser, before its language is known. */
type Pushed =
  | { readonly kind: 'news' | 'alarm' }
  | { readonly kind: 'reminder'; readonly path: string }
  | Extract<Word, { readonly kind: 'sign_on' }>;

const sendToBrowser = async (deps: TellDeps, subscriptionId: string, word: Pushed): Promise<boolean> => {
  const one = await findSubscription(deps.jobsDb, subscriptionId);
  if (one === null || deps.push === null) return true;
  const language = one.language === 'en' ? 'en' : 'nl';
  const outcome = await sendPush(one, { ...word, language }, deps.push.keys, deps.push.contact, deps.post);
  if (outcome === 'gone') await dropSubscription(deps.jobsDb, one.id);
  return outcome !== 'failed';
};

/** At once, for what cannot wait its turn. */
const pushTo = async (deps: TellDeps, personId: string, word: Pushed): Promise<void> => {
  if (deps.push === null) return;
  for (const one of await listSubscriptions(deps.jobsDb, personId)) await sendToBrowser(deps, one.id, word);
};

const deliver = async (deps: TellDeps, tenantId: string, delivery: Delivery): Promise<void> => {
  const { kind, target, tries, word } = delivery;
  const receiver = receiverOf(delivery);
  const done = await (kind === 'mail'
    ? sendMail(deps, receiver, word)
    : sendToBrowser(deps, receiver, word?.kind === 'sign_on' ? word : { kind: 'news' }));
  const now = deps.clock.now();
  await inTransaction(deps.jobsDb, contextOf(tenantId), async (tx) => {
    if (done) return endDelivery(tx, tenantId, delivery, kind === 'mail' && word === null ? now : null);
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
  const ask = (kind: 'duty' | 'team' | 'person') => (tenantId: string, target: string, tx: Kysely<Tables>) =>
    askToTell(tx, tenantId, { kind, target, word: null }, deps.clock.now());
  return {
    duty: ask('duty'),
    team: ask('team'),
    person: ask('person'),
    say: (tenantId, personId, { word, about }, tx) =>
      askToTell(tx, tenantId, { kind: 'word', target: `${personId} ${about}`, word }, deps.clock.now()),
    unsay: (tenantId, personId, about, tx) => dropWord(tx, tenantId, `${personId} ${about}`),
    run: async () => {
      for (const tenantId of await listTenants(deps.jobsDb)) await runFor(deps, tenantId);
    },
    alarm: async (tenantId, personIds) => {
      const told = new Set<string>();
      for (const listener of await listenersOf(deps, tenantId)) {
        if (told.has(listener.id) || !personIds.includes(listener.id)) continue;
        told.add(listener.id);
        const mail = alarmMail(listener.email, listener.language === 'en' ? 'en' : 'nl', deps.publicUrl);
        sendLater(deps.mailer, mail, `person ${listener.id}`, deps.log);
        await pushTo(deps, listener.id, { kind: 'alarm' });
      }
    },
    remind: async (tenantId, personId, path) => {
      const listener = (await listenersOf(deps, tenantId)).find((one) => one.id === personId);
      if (listener === undefined) return;
      const language = listener.language === 'en' ? 'en' : 'nl';
      const mail = reminderMail(listener.email, language, `${deps.publicUrl}${path}`);
      sendLater(deps.mailer, mail, `person ${listener.id}`, deps.log);
      await pushTo(deps, listener.id, { kind: 'reminder', path });
    },
  };
};

export const tellJob = (tell: Tell): JobDefinition => ({
  name: 'news.tell',
  cron: '* * * * *',
  isWoken: true,
  run: tell.run,
});
