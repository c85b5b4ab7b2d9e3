/** Telling that there is news: to exactly who is on duty, not too often, and with nothing in it. */
import { createECDH, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import webpush from 'web-push';
import { createLog } from '../platform/log.ts';
import type { Mail } from '../platform/mail/mailer.ts';
import { createWorld, type World } from '../testing/cast.ts';
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
    const browser = createECDH('prime256v1');
    browser.generateKeys();
    const target = {
      endpoint: 'https://fcm.googleapis.com/fcm/send/abc',
      p256dh: browser.getPublicKey('base64url'),
      auth: randomBytes(16).toString('base64url'),
    };
    const keys = webpush.generateVAPIDKeys();
    const outcomeOf = (answer: number | 'no network') =>
      sendPush(target, keys, 'mailto:beheer@buurt.example', async (url, init) => {
        expect(url).toBe(target.endpoint);
        expect(init.redirect).toBe('error');
        expect(init.headers).toMatchObject({ 'Content-Encoding': 'aes128gcm' });
        expect(init.headers['Authorization']).toMatch(/^vapid t=/);
        expect(Buffer.from(init.body).includes('news')).toBe(false);
        if (answer === 'no network') throw new Error(answer);
        return { status: answer };
      });
    expect(await Promise.all([outcomeOf(201), outcomeOf(410), outcomeOf(404), outcomeOf(500)])).toEqual([
      'sent',
      'gone',
      'gone',
      'failed',
    ]);
    expect(await outcomeOf('no network')).toBe('failed');
  });
});

describe('a mail with news', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.end());

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
      neighbourhoodsIn: world.book.neighbourhoodsIn,
    });
    const to = async (count: number): Promise<readonly string[]> => {
      await expect.poll(() => mails.length).toBe(count);
      return mails.map((mail) => mail.to.split('@')[0] ?? '');
    };
    await tell.duty('lichtendam', 'wijkwerker@BU99010101');
    await tell.duty('lichtendam', 'wijkwerker@BU99010201');
    expect(await to(1)).toEqual(['saar']);
    // Saar does not work there, and nobody else has this task.
    await tell.duty('lichtendam', 'wijkwerker@BU99010301');
    await tell.team('lichtendam', world.caller('bram').actor?.teamId ?? '');
    expect(await to(2)).toEqual(['saar', 'bram']);
    await tell.person('lichtendam', world.caller('amina').personId);
    await tell.person('elders', world.caller('riet').personId);
    expect(await to(3)).toEqual(['saar', 'bram', 'amina']);
    now = new Date(now.getTime() + 61 * 60_000);
    await tell.duty('lichtendam', 'wijkwerker@BU99010101');
    expect(await to(4)).toEqual(['saar', 'bram', 'amina', 'saar']);
    for (const { subject, text } of mails) {
      expect(subject).toBe('Er is iets nieuws');
      expect(text.replace('https://buurt.example.nl', '')).not.toMatch(/BU99|wijk|signaal|Kade|\d/i);
    }
  });
});
