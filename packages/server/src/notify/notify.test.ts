/** Telling that there is news: to exactly who is on duty, not too often, and with nothing in it. */
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import webpush from 'web-push';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { createLog } from '../platform/log.ts';
import type { Mail } from '../platform/mail/mailer.ts';
import { createWorld, type World } from '../testing/cast.ts';
import { createPushBrowser, type PushBrowser } from '../testing/open-push.ts';
import { dropOwnSubscriptions, saveSubscription } from './notify.store.ts';
import { isPushService, sendPush } from './push-sender.ts';
import { createTell } from './tell.ts';

describe('a push', () => {
  it.each([
    ['https://fcm.googleapis.com/fcm/send/abc', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
    ['https://web.push.apple.com/abc', true],
    ['https://db5p.notify.windows.com/w/?token=abc', true],
    ['http://fcm.googleapis.com/fcm/send/abc', false],
    ['https://fcm.googleapis.com:8443/abc', false],
    ['https://user@fcm.googleapis.com/abc', false],
    ['https://fcm.googleapis.com.evil.example/abc', false],
    ['https://evilnotify.windows.com/abc', false],
    ['https://127.0.0.1/abc', false],
    ['https://metadata.internal/abc', false],
    ['not an address', false],
  ])('to %s is %s', (address, allowed) => expect(isPushService(address)).toBe(allowed));

  it('is sealed for the browser, signed by the server, and its answer is understood', async () => {
    const target = createPushBrowser('https://fcm.googleapis.com/fcm/send/abc');
    const keys = webpush.generateVAPIDKeys();
    const outcomeOf = (answer: number | 'no network') =>
      sendPush(
        target,
        { kind: 'news', language: 'nl' },
        keys,
        'mailto:beheer@buurt.example',
        async (url, init) => {
          expect(url).toBe(target.endpoint);
          expect(init.redirect).toBe('error');
          expect(init.headers).toMatchObject({ 'Content-Encoding': 'aes128gcm' });
          expect(init.headers['Authorization']).toMatch(/^vapid t=/);
          expect(Buffer.from(init.body).includes('news')).toBe(false);
          expect(target.open(init.body)).toEqual({ kind: 'news', language: 'nl' });
          if (answer === 'no network') throw new Error(answer);
          return { status: answer };
        },
      );
    expect(await Promise.all([outcomeOf(201), outcomeOf(410), outcomeOf(404), outcomeOf(500)])).toEqual([
      'sent',
      'gone',
      'gone',
      'failed',
    ]);
    expect(await outcomeOf('no network')).toBe('failed');
  });

  it.each([
    [{ kind: 'news', language: 'nl' }, 'normal', 86_400],
    [{ kind: 'alarm', language: 'en' }, 'high', 900],
    [{ kind: 'reminder', language: 'nl', path: '/komt#abc' }, 'normal', 21_600],
  ] as const)('of kind %o is carried with %s haste for %d seconds', async (message, urgency, ttl) => {
    const target = createPushBrowser('https://fcm.googleapis.com/fcm/send/abc');
    const seen: unknown[] = [];
    await sendPush(
      target,
      message,
      webpush.generateVAPIDKeys(),
      'mailto:beheer@buurt.example',
      async (_, init) => {
        seen.push(init.headers['Urgency'], init.headers['TTL'], target.open(init.body));
        return { status: 201 };
      },
    );
    expect(seen).toEqual([urgency, String(ttl), message]);
  });
});

describe('a mail with news', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.end());
  const subscribe = async (personId: string, endpoint: string): Promise<PushBrowser> => {
    const browser = createPushBrowser(endpoint);
    const { p256dh, auth } = browser;
    await inTransaction(world.app, { ...noContext, personId }, (tx) =>
      saveSubscription(tx, {
        personId,
        sessionId: world.newId(),
        id: world.newId(),
        endpoint,
        p256dh,
        auth,
      }),
    );
    return browser;
  };

  it('is not what an alarm or a reminder says: each has a push of its own, without a name or a place', async () => {
    const { personId } = world.caller('amina');
    const browser = await subscribe(personId, 'https://fcm.googleapis.com/fcm/send/amina');
    const pushed: unknown[] = [];
    const tell = createTell({
      jobsDb: world.jobs,
      clock: { now: () => new Date() },
      mailer: { send: async () => undefined },
      log: createLog('silent'),
      publicUrl: 'https://buurt.example.nl',
      push: { keys: webpush.generateVAPIDKeys(), contact: 'mailto:beheer@buurt.example' },
      post: async (_, init) => {
        pushed.push([init.headers['Urgency'], browser.open(init.body)]);
        return { status: 201 };
      },
      neighbourhoodsIn: world.book.neighbourhoodsIn,
    });
    await tell.alarm('lichtendam', [personId]);
    await tell.remind('lichtendam', personId, '/komt#abc');
    expect(pushed).toEqual([
      ['high', { kind: 'alarm', language: 'nl' }],
      ['normal', { kind: 'reminder', language: 'nl', path: '/komt#abc' }],
    ]);
    await inTransaction(world.app, { ...noContext, personId }, (tx) => dropOwnSubscriptions(tx, personId));
  });

  it('goes to who is on duty there, once an hour, and says only that there is something', async () => {
    const mails: Mail[] = [];
    let now = new Date();
    const tell = createTell({
      jobsDb: world.jobs,
      clock: { now: () => now },
      mailer: { send: async (mail) => void mails.push(mail) },
      log: createLog('silent'),
      publicUrl: 'https://buurt.example.nl',
      push: null,
      post: async () => ({ status: 201 }),
      neighbourhoodsIn: world.book.neighbourhoodsIn,
    });
    const inTenant = (tenantId: string, work: (tx: Kysely<Tables>) => Promise<void>) =>
      inTransaction(world.jobs, { ...noContext, tenantId }, work);
    const to = async (count: number): Promise<readonly string[]> => {
      await Promise.all([tell.run(), tell.run()]);
      expect(mails).toHaveLength(count);
      return mails.map((mail) => mail.to.split('@')[0] ?? '');
    };
    await inTenant('lichtendam', (tx) => tell.duty('lichtendam', 'wijkwerker@BU99010101', tx));
    await inTenant('lichtendam', (tx) => tell.duty('lichtendam', 'wijkwerker@BU99010102', tx));
    expect(await to(1)).toEqual(['saar']);
    // Saar does not work there, and nobody else has this task.
    await inTenant('lichtendam', (tx) => tell.duty('lichtendam', 'wijkwerker@BU99010301', tx));
    await inTenant('lichtendam', (tx) =>
      tell.team('lichtendam', world.caller('bram').actor?.teamId ?? '', tx),
    );
    expect(await to(2)).toEqual(['saar', 'bram']);
    await inTenant('lichtendam', (tx) => tell.person('lichtendam', world.caller('amina').personId, tx));
    // Somebody who holds no role here is not there.
    await inTenant('lichtendam', (tx) => tell.person('lichtendam', world.newId(), tx));
    expect(await to(3)).toEqual(['saar', 'bram', 'amina']);
    now = new Date(now.getTime() + 61 * 60_000);
    await inTenant('lichtendam', (tx) => tell.duty('lichtendam', 'wijkwerker@BU99010101', tx));
    expect(await to(4)).toEqual(['saar', 'bram', 'amina', 'saar']);
    for (const { subject, text } of mails) {
      expect(subject).toBe('Er is iets nieuws');
      expect(text.replace('https://buurt.example.nl', '')).not.toMatch(/BU99|wijk|signaal|Kade|\d/i);
    }
  });

  it('is still told after a crash, a mail server that is away, and beside a push service that hangs', async () => {
    const { personId } = world.caller('riet');
    await subscribe(personId, 'https://fcm.googleapis.com/fcm/send/riet');
    const mails: string[] = [];
    let mailServerAway = true;
    let now = new Date();
    let hangs = true;
    let pushed = 0;
    let [turnedAway, stuck] = [0, 0];
    const server = () =>
      createTell({
        jobsDb: world.jobs,
        clock: { now: () => now },
        mailer: {
          send: async (mail) => {
            if (mailServerAway) {
              turnedAway += 1;
              throw new Error('away');
            }
            mails.push(mail.to);
          },
        },
        log: createLog('silent'),
        publicUrl: 'https://buurt.example.nl',
        push: { keys: webpush.generateVAPIDKeys(), contact: 'mailto:beheer@buurt.example' },
        post: async () => {
          if (hangs) {
            stuck += 1;
            return new Promise(() => undefined);
          }
          pushed += 1;
          return { status: 201 };
        },
        neighbourhoodsIn: world.book.neighbourhoodsIn,
      });
    // Written with the change: what is rolled back tells nobody.
    const context = world.caller('amina').context;
    await expect(
      inTransaction(world.app, context, async (tx) => {
        await server().person('lichtendam', personId, tx);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await server().run();
    expect(mails).toEqual([]);
    // Asking answers at once, whatever the push service does; the server that tells never comes back from it.
    await inTransaction(world.app, context, (tx) => server().person('lichtendam', personId, tx));
    void server().run();
    const waiting = () =>
      inTransaction(world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
        tx
          .selectFrom('news_waiting')
          .select(['kind', 'tries'])
          .where('done_at', 'is', null)
          .where('tries', '>', 0)
          .orderBy('kind')
          .execute(),
      );
    await expect.poll(waiting).toMatchObject([{ kind: 'mail' }, { kind: 'push' }]);
    // The first server has tried both before the weather clears.
    await expect.poll(() => [turnedAway, stuck]).toEqual([1, 1]);
    // Another server takes over what was lent out.
    [mailServerAway, hangs] = [false, false];
    now = new Date(now.getTime() + 2 * 60_000);
    await server().run();
    await server().run();
    expect([mails, pushed]).toEqual([['riet@lichtendam.example'], 1]);
    expect(await waiting()).toEqual([]);
  });

  it('has words of its own that wait for the mail server too: each about its own thing, the same asked twice once', async () => {
    const { personId } = world.caller('hanna');
    await subscribe(personId, 'https://fcm.googleapis.com/fcm/send/hanna');
    const mails: Mail[] = [];
    let now = new Date();
    let mailServerAway = true;
    let pushed = 0;
    const tell = createTell({
      jobsDb: world.jobs,
      clock: { now: () => now },
      mailer: {
        send: async (mail) => {
          if (mailServerAway) throw new Error('away');
          mails.push(mail);
        },
      },
      log: createLog('silent'),
      publicUrl: 'https://buurt.example.nl',
      push: { keys: webpush.generateVAPIDKeys(), contact: 'mailto:beheer@buurt.example' },
      post: async () => {
        pushed += 1;
        return { status: 201 };
      },
      neighbourhoodsIn: world.book.neighbourhoodsIn,
    });
    const say = (about: string): Promise<void> =>
      inTransaction(world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
        tell.say(
          'lichtendam',
          personId,
          { word: { kind: 'uninvited', at: '2027-10-28T17:30:00Z' }, about },
          tx,
        ),
      );
    for (const about of ['uninvited one', 'uninvited one', 'uninvited two', 'uninvited no more'])
      await say(about);
    await tell.run();
    await say('uninvited one');
    await tell.run();
    expect(mails).toEqual([]);
    await say('uninvited never spread');
    // Taken back while it waits for the mail server, and before anybody looked whom it is for.
    await inTransaction(world.jobs, { ...noContext, tenantId: 'lichtendam' }, async (tx) => {
      for (const about of ['uninvited no more', 'uninvited never spread'])
        await tell.unsay('lichtendam', personId, about, tx);
    });
    mailServerAway = false;
    now = new Date(now.getTime() + 3 * 60_000);
    await tell.run();
    await tell.run();
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Je hoeft niet meer te komen',
      'Je hoeft niet meer te komen',
    ]);
    // There is nothing to see in the app.
    expect(pushed).toBe(0);
    // And there is something new is said beside it, within the hour.
    await inTransaction(world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      tell.person('lichtendam', personId, tx),
    );
    await tell.run();
    expect([mails.length, mails.at(-1)?.subject, pushed]).toEqual([3, 'Er is iets nieuws', 1]);
  });
});
