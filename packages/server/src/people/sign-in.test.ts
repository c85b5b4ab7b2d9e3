/** Signing in: one code once, in the browser that asked; nothing tells who is known; and no step can be skipped. */

import { simpleParser } from 'mailparser';
import { TOTP } from 'otpauth';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople, demoTotpSecret } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { withClient } from '../platform/db/provision.ts';
import { createSmtpMailer } from '../platform/mail/mailer.ts';
import { superuserOn } from '../testing/test-database.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { insertPasskey } from './factor.store.ts';
import { blockPerson, endAssignment, insertAssignment } from './person.store.ts';
import { totpFor } from './second-factor.routes.ts';

const emailOf = (who: string): string => `${who}@lichtendam.example`;

describe('signing in by mail', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());

  /** Every asking of a well-formed address leaves one line in the trail, also when no mail goes out. */
  const asksInTrail = (): Promise<number> =>
    withClient(superuserOn(test.world.database), async (client) =>
      Number(
        (
          await client.query<{ n: string }>(
            "select count(*) as n from audit_entries where action = 'sign_in.ask'",
          )
        ).rows[0]?.n ?? 0,
      ),
    );
  const ask = async (browser: Browser, email: string) => browser.call('POST', '/sign-in-requests', { email });
  const askFor = async (
    browser: Browser,
    who: string,
  ): Promise<{ requestId: string; code: string; token: string }> => {
    const before = (await test.mailTo(who))?.text;
    const asked = await ask(browser, emailOf(who));
    await expect.poll(async () => (await test.mailTo(who))?.text, { interval: 10 }).not.toBe(before);
    const mail = await test.mailTo(who);
    return {
      requestId: (asked.body as { requestId: string }).requestId,
      code: /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? '',
      token: /#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '',
    };
  };
  const byCode = (browser: Browser, asked: { requestId: string; code: string }) =>
    browser.call('POST', '/sessions/by-code', { requestId: asked.requestId, code: asked.code });

  it('works with the code, once, and only in the browser that asked', async () => {
    const [browser, other] = [test.browser(), test.browser()];
    const asked = await askFor(browser, 'amina');
    expect((await byCode(other, asked)).status).toBe(401);
    expect(await byCode(browser, asked)).toMatchObject({
      status: 200,
      body: { name: 'Amina Bakker', acting: { role: 'volunteer' }, secondFactorNeeded: false },
    });
    expect((await byCode(browser, asked)).status).toBe(401);
    expect((await browser.call('GET', '/me')).status).toBe(200);
    expect((await other.call('GET', '/me')).status).toBe(401);
  });

  it('is not used up by opening the link, however often a mail scanner does', async () => {
    const [browser, scanner] = [test.browser(), test.browser()];
    const asked = await askFor(browser, 'amina');
    for (let turn = 0; turn < 20; turn += 1) await scanner.call('GET', `/aanmelden/link`);
    expect((await scanner.call('POST', '/sessions/by-link', { token: asked.token })).status).toBe(401);
    expect((await browser.call('POST', '/sessions/by-link', { token: asked.token })).status).toBe(200);
    expect((await browser.call('POST', '/sessions/by-link', { token: asked.token })).status).toBe(401);
  });

  it('takes the newest mail only, for ten minutes, and five tries', async () => {
    const browser = test.browser();
    const old = await askFor(browser, 'riet');
    const newest = await askFor(browser, 'riet');
    expect((await byCode(browser, old)).status).toBe(401);
    expect((await byCode(browser, newest)).status).toBe(200);
    const late = await askFor(browser, 'riet');
    test.clock.moveMs(11 * 60_000);
    expect((await byCode(browser, late)).status).toBe(401);
    const guessed = await askFor(browser, 'riet');
    const wrong = guessed.code === '000000' ? '000001' : '000000';
    for (let turn = 0; turn < 5; turn += 1)
      expect((await byCode(browser, { ...guessed, code: wrong })).status).toBe(401);
    expect((await byCode(browser, guessed)).status).toBe(401);
    test.clock.moveMs(2 * 60 * 60_000);
  });

  it('starts one session when one code is used twenty times at once', async () => {
    const browser = test.browser();
    const asked = await askFor(browser, 'amina');
    const answers = await Promise.all(Array.from({ length: 20 }, () => byCode(browser, asked)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('answers a known, an unknown, a blocked and a strange address alike, and mails only the known one', async () => {
    await blockPerson(
      test.world.auth,
      demoPeople.find((one) => one.email.startsWith('vera'))?.id ?? '',
      new Date(),
    );
    const count = async () =>
      Number(
        (
          await test.world.auth
            .selectFrom('demo_mails')
            .select(({ fn }) => fn.countAll<string>().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      );
    const before = await count();
    const asked = await asksInTrail();
    const shapes: string[] = [];
    for (const email of [
      emailOf('bram'),
      'nobody@lichtendam.example',
      emailOf('vera'),
      'not an address',
      'a@b.nl\r\nBcc: c@d.nl',
    ]) {
      const answer = await ask(test.browser(), email);
      shapes.push(
        JSON.stringify([
          answer.status,
          Object.keys(answer.body as object).sort(),
          Object.keys(answer.headers).sort(),
        ]),
      );
    }
    expect(new Set(shapes).size).toBe(1);
    // The known, the unknown and the blocked one.
    await expect.poll(asksInTrail).toBe(asked + 3);
    await expect.poll(count).toBe(before + 1);
  });

  it('sends at most five mails an hour to one address, and says nothing of it', async () => {
    const count = async () =>
      (
        await test.world.auth
          .selectFrom('sign_in_requests')
          .select('id')
          .where('email', '=', emailOf('saar'))
          .execute()
      ).length;
    const asked = await asksInTrail();
    for (let turn = 1; turn <= 8; turn += 1) {
      expect((await ask(test.browser(), emailOf('saar'))).status).toBe(200);
      await expect.poll(asksInTrail).toBe(asked + turn);
    }
    expect(await count()).toBe(5);
    test.clock.moveMs(61 * 60_000);
  });

  it('keeps no secret in readable form', async () => {
    const browser = test.browser();
    const asked = await askFor(browser, 'amina');
    await byCode(browser, asked);
    const token = browser.cookies.get('buurtplus') ?? 'none';
    const rows = JSON.stringify([
      await test.world.auth.selectFrom('sign_in_requests').selectAll().execute(),
      await test.world.auth.selectFrom('sessions').selectAll().execute(),
      await test.world.auth.selectFrom('totp_secrets').selectAll().execute(),
    ]);
    for (const secret of [asked.token, token, `"${asked.code}"`]) expect(rows).not.toContain(secret);
  });

  describe('the second step', () => {
    it('stands before everything of the desk, and a code works once', async () => {
      const browser = test.browser();
      await byCode(browser, await askFor(browser, 'wil'));
      expect(await browser.call('GET', '/work-list')).toMatchObject({
        status: 403,
        body: { code: 'second_factor_needed' },
      });
      const before = browser.cookies.get('buurtplus');
      const id = demoPeople.find((one) => one.email.startsWith('wil'))?.id ?? '';
      const code = totpFor(demoTotpSecret(id), 'test').generate({ timestamp: test.clock.now().getTime() });
      expect((await browser.call('POST', '/sessions/current/second-factor', { code })).status).toBe(200);
      expect((await browser.call('GET', '/work-list')).status).toBe(200);
      // A stolen token from before the step is worth nothing.
      const thief = test.browser();
      thief.cookies.set('buurtplus', before ?? '');
      expect((await thief.call('GET', '/me')).status).toBe(401);
      expect((await browser.call('POST', '/sessions/current/second-factor', { code })).status).toBe(401);
    });

    it('is not got around by making another factor with the mailbox alone', async () => {
      const bogus = (challengeId: string) => ({
        challengeId,
        response: {
          id: 'x',
          rawId: 'x',
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: 'x', attestationObject: 'x' },
        },
      });
      const hand = async (browser: Browser) => {
        const { challengeId } = (await browser.call('POST', '/me/passkey-options')).body as {
          challengeId: string;
        };
        return browser.call('POST', '/me/passkeys', bogus(challengeId));
      };
      const refusal = { status: 403, body: { code: 'second_factor_needed' } };
      // Wil has a code app; whoever only reads his mail makes no passkey.
      const thief = test.browser();
      await byCode(thief, await askFor(thief, 'wil'));
      expect(await hand(thief)).toMatchObject(refusal);
      // Riet has nothing yet: she may begin, and the passkey itself is what is wrong here.
      const riet = test.browser();
      await byCode(riet, await askFor(riet, 'riet'));
      expect(await hand(riet)).toMatchObject({ status: 401, body: { code: 'wrong_code' } });
      const begun = (await riet.call('POST', '/me/totp')).body as { secret: string };
      const { personId } = (await riet.call('GET', '/me')).body as { personId: string };
      await insertPasskey(test.world.auth, {
        credentialId: `passkey of ${personId}`,
        personId,
        publicKey: new Uint8Array(77),
        counter: 0,
        transports: [],
        label: 'test',
      });
      // Now she has a passkey: neither a new secret nor the one begun before counts without showing it.
      const code = new TOTP({ secret: begun.secret }).generate({ timestamp: test.clock.now().getTime() });
      expect(await riet.call('POST', '/sessions/current/second-factor', { code })).toMatchObject(refusal);
      expect(await riet.call('POST', '/me/totp')).toMatchObject(refusal);
    });

    it('locks for a quarter of an hour after five wrong codes, also for the right one', async () => {
      const browser = test.browser();
      await byCode(browser, await askFor(browser, 'rik'));
      const id = demoPeople.find((one) => one.email.startsWith('rik'))?.id ?? '';
      const right = () =>
        totpFor(demoTotpSecret(id), 'test').generate({ timestamp: test.clock.now().getTime() });
      const tryCode = async (code: string) =>
        (await browser.call('POST', '/sessions/current/second-factor', { code })).status;
      for (let turn = 0; turn < 5; turn += 1)
        expect(await tryCode(right() === '123456' ? '654321' : '123456')).toBe(401);
      expect(await tryCode(right())).toBe(401);
      test.clock.moveMs(16 * 60_000);
      expect(await tryCode(right())).toBe(200);
    });
  });

  describe('sessions', () => {
    it('end by themselves: a professional’s after half an hour, a member’s after thirty days', async () => {
      const [wil, amina] = [await test.signIn('wil'), await test.signIn('amina')];
      test.clock.moveMs(29 * 60_000);
      expect((await wil.call('GET', '/me')).status).toBe(200);
      test.clock.moveMs(31 * 60_000);
      expect((await wil.call('GET', '/me')).status).toBe(401);
      expect((await amina.call('GET', '/me')).status).toBe(200);
      test.clock.moveMs(31 * 24 * 60 * 60_000);
      expect((await amina.call('GET', '/me')).status).toBe(401);
    });

    it('can be listed and ended from elsewhere, own ones only', async () => {
      const [one, two, riet] = [
        await test.signIn('amina'),
        await test.signIn('amina'),
        await test.signIn('riet'),
      ];
      const list = (await one.call('GET', '/me/sessions')).body as {
        sessions: { sessionId: string; current: boolean }[];
      };
      const other = list.sessions.find((session) => !session.current);
      expect((await riet.call('DELETE', `/me/sessions/${other?.sessionId ?? ''}`)).status).toBe(404);
      expect((await one.call('DELETE', `/me/sessions/${other?.sessionId ?? ''}`)).status).toBe(204);
      expect((await two.call('GET', '/me')).status).toBe(401);
      expect((await one.call('DELETE', '/sessions/current')).status).toBe(204);
      expect((await one.call('GET', '/me')).status).toBe(401);
    });

    it('lose a role at the next request after it ended, and choose between several', async () => {
      const saar = await test.signIn('saar');
      const person = demoPeople.find((one) => one.email.startsWith('saar'));
      const second = test.world.newId();
      await insertAssignment(test.world.auth, {
        tenantId: 'lichtendam',
        id: second,
        personId: person?.id ?? '',
        role: 'volunteer',
        teamId: '0190a000-0000-7000-8000-0000000000a1',
        areaCodes: [],
        startsOn: '2020-01-01',
        endsOn: null,
      });
      expect((await saar.call('GET', '/me')).body).toMatchObject({ acting: null, choices: [{}, {}] });
      expect((await saar.call('PUT', '/me/acting-role', { assignmentId: test.world.newId() })).status).toBe(
        404,
      );
      expect(
        (await saar.call('PUT', '/me/acting-role', { assignmentId: person?.assignmentId })).body,
      ).toMatchObject({ acting: { role: 'wijkwerker' } });
      expect((await saar.call('GET', '/work-list')).status).toBe(200);
      const yesterday = dutchDay(new Date(test.clock.now().getTime() - 86_400_000));
      await endAssignment(test.world.auth, 'lichtendam', person?.assignmentId ?? '', yesterday);
      expect((await saar.call('GET', '/work-list')).status).toBe(403);
    });
  });

  it('invites: by an administrator, bound to the address, once; and nobody grants what he lacks', async () => {
    const femke = await test.signIn('femke');
    const invite = {
      email: 'Nieuw@Lichtendam.example',
      name: 'Noor Nieuw',
      role: 'wijkagent',
      teamId: null,
      areaCodes: ['WK990101'],
    };
    expect((await femke.call('POST', '/invitations', invite)).status).toBe(201);
    expect(
      (await femke.call('POST', '/invitations', { ...invite, role: 'privacy_officer', areaCodes: [] }))
        .status,
    ).toBe(403);
    expect(await femke.call('POST', '/invitations', { ...invite, areaCodes: ['WK059901'] })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'areaCodes', code: 'unknown' }] },
    });
    const amina = await test.signIn('amina');
    expect((await amina.call('POST', '/invitations', invite)).status).toBe(403);
    const mail = await test.world.auth
      .selectFrom('demo_mails')
      .selectAll()
      .where('to_email', '=', 'nieuw@lichtendam.example')
      .executeTakeFirstOrThrow();
    const token = /#(\S+)/.exec(mail.body)?.[1] ?? '';
    const guest = test.browser();
    expect(await guest.call('POST', '/invitations/acceptances', { token })).toMatchObject({
      status: 201,
      body: { email: 'nieuw@lichtendam.example' },
    });
    expect((await guest.call('POST', '/invitations/acceptances', { token })).status).toBe(401);
  });
});

describe('mail over SMTP', () => {
  it('arrives as written, one addressee, no line breaks in its head', async () => {
    const received: Promise<Awaited<ReturnType<typeof simpleParser>>>[] = [];
    const addressees: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (address, _session, done) => {
        addressees.push(address.address);
        done();
      },
      onData: (stream, _session, done) => {
        received.push(simpleParser(stream));
        stream.on('end', () => done());
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = server.server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, 'Buurt <noreply@lichtendam.example>');
    await mailer.send({
      to: 'amina@lichtendam.example',
      subject: 'Één code\r\nBcc: dief@elders.nl',
      text: 'Hallo één',
    });
    const mail = await received[0];
    expect(addressees).toEqual(['amina@lichtendam.example']);
    expect(mail?.subject).toBe('Één code Bcc: dief@elders.nl');
    expect(mail?.text?.trim()).toBe('Hallo één');
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
