/** Twenty phones that record and hand in without pause, and go on handing in the same bytes until there is a receipt. */
import { setTimeout as wait } from 'node:timers/promises';
import { createPhone, type Phone, signalBody } from '@buurtplus/server/testing';
import type { Acknowledged } from './check.ts';

type Session = { readonly cookie: string };

export const headersFor = (url: string, cookie = ''): Record<string, string> => ({
  origin: url,
  'content-type': 'application/json',
  cookie,
});

const codeFor = async (url: string, email: string, known: number): Promise<string> => {
  for (;;) {
    const answer = await fetch(`${url}/api/v1/demo/mails`);
    const { mails } = (await answer.json()) as { mails: { to: string; subject: string }[] };
    const own = mails.filter((mail) => mail.to === email && /\d{6}/.test(mail.subject));
    const code = /\d{6}/.exec(own[0]?.subject ?? '')?.[0];
    if (own.length > known && code !== undefined) return code;
    await wait(20);
  }
};

export const signIn = async (url: string, email: string): Promise<Session> => {
  const before = (await (await fetch(`${url}/api/v1/demo/mails`)).json()) as {
    mails: { to: string; subject: string }[];
  };
  const known = before.mails.filter((mail) => mail.to === email && /\d{6}/.test(mail.subject)).length;
  const asked = await fetch(`${url}/api/v1/sign-in-requests`, {
    method: 'POST',
    headers: headersFor(url),
    body: JSON.stringify({ email }),
  });
  const { requestId } = (await asked.json()) as { requestId: string };
  const me = await fetch(`${url}/api/v1/sessions/by-code`, {
    method: 'POST',
    headers: headersFor(
      url,
      asked.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    ),
    body: JSON.stringify({ requestId, code: await codeFor(url, email, known) }),
  });
  const cookie = me.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .find((one) => /^buurtplus=./.test(one));
  if (me.status !== 200 || cookie === undefined) throw new Error(`${email} cannot sign in: ${me.status}`);
  return { cookie };
};

export const makePhone = async (url: string, { cookie }: Session): Promise<Phone> => {
  const answer = await fetch(`${url}/api/v1/phone-pack`, { headers: headersFor(url, cookie) });
  const pack = (await answer.json()) as { sealingKey: { keyId: string; publicKey: string } };
  const phone = await createPhone(pack.sealingKey);
  const known = await fetch(`${url}/api/v1/me/devices`, {
    method: 'POST',
    headers: headersFor(url, cookie),
    body: JSON.stringify({ deviceId: phone.deviceId, publicKey: phone.publicKey, label: 'test' }),
  });
  if (!known.ok) throw new Error(`the phone is not taken on: ${known.status} ${await known.text()}`);
  return phone;
};

export type Load = {
  readonly acknowledged: Acknowledged[];
  /** Answers that did not come: the retries they cause are what this is about. */
  readonly unanswered: () => number;
  /** Waits until every signal that was made has its receipt. */
  readonly finish: () => Promise<void>;
};

type Verdicts = { readonly verdicts: readonly { verdict: string; receipt?: { bodyHash: string } }[] };

export const startLoad = (url: string, phones: readonly { session: Session; phone: Phone }[]): Load => {
  const acknowledged: Acknowledged[] = [];
  let running = true;
  let unanswered = 0;

  const handIn = async (session: Session, text: string): Promise<Verdicts> => {
    for (;;) {
      try {
        const answer = await fetch(`${url}/api/v1/commands`, {
          method: 'POST',
          headers: headersFor(url, session.cookie),
          body: text,
          signal: AbortSignal.timeout(20_000),
        });
        if (answer.status === 200) return (await answer.json()) as Verdicts;
        if (answer.status < 500) throw new TypeError(`refused: ${answer.status} ${await answer.text()}`);
      } catch (problem) {
        if (problem instanceof TypeError && problem.message.startsWith('refused')) throw problem;
      }
      unanswered += 1;
      await wait(60 + Math.random() * 60);
    }
  };

  const client = async ({ session, phone }: { session: Session; phone: Phone }): Promise<void> => {
    while (running) {
      const made = await Promise.all(
        Array.from({ length: 1 + Math.floor(Math.random() * 3) }, async () => {
          const body = signalBody({ ownWords: `kras ${Math.random()}` });
          return { body, ...(await phone.seal('signal.record', body)) };
        }),
      );
      const text = JSON.stringify({ commands: made.map((one) => one.sealed) });
      const { verdicts } = await handIn(session, text);
      // Sometimes the phone forgets that it has a receipt and hands in again.
      const again = Math.random() < 0.1 ? (await handIn(session, text)).verdicts : [];
      made.forEach(({ body, sealed }, index) => {
        for (const verdict of [verdicts[index], again[index]]) {
          if (verdict === undefined) continue;
          if (verdict.receipt === undefined) throw new Error(`no receipt: ${verdict.verdict}`);
          acknowledged.push({
            commandId: sealed.header.commandId,
            signalId: body.signalId,
            receiptHash: verdict.receipt.bodyHash,
          });
        }
      });
      await wait(60);
    }
  };
  const clients = phones.map(client);
  return {
    acknowledged,
    unanswered: () => unanswered,
    finish: async () => {
      running = false;
      await Promise.all(clients);
    },
  };
};
