/** Signals handed in over HTTP by phones of the cast and routed at once, for tests of what comes after. */
import { createHash, randomBytes } from 'node:crypto';
import { photoHeaders, type RecordSignalBody, type Verdict, type Verdicts } from '@buurtplus/contract/sync';
import type { Json } from '@buurtplus/domain/kernel';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import type { RoutingDeps } from '../routing/routing-deps.ts';
import { createPhone, newPhoneId, type Phone, signalBody } from './phone.ts';
import type { Browser, TestServer } from './test-server.ts';

export type HandIn = {
  readonly routing: RoutingDeps;
  /** One sealed command of this person's phone; nothing is routed by it. */
  readonly send: (who: string, kind: string, body: Json) => Promise<Verdict>;
  /** @returns the id of the signal, which lies at its desk */
  readonly record: (who: string, change?: Partial<RecordSignalBody>) => Promise<string>;
  /** @returns the hash by which the photo is asked for */
  readonly sendPhoto: (who: string, signalId: string, photo: Uint8Array) => Promise<string>;
  /** "It goes on", said on the phone. */
  readonly goesOn: (who: string, signalId: string) => Promise<void>;
  /** As they signed in; the same one every time. */
  readonly browserOf: (who: string) => Promise<Browser>;
};

/** @param extra what routing is given besides */
export const createHandIn = (test: TestServer, extra: Partial<RoutingDeps> = {}): HandIn => {
  const browsers = new Map<string, Browser>();
  const phones = new Map<string, Phone>();
  const routing: RoutingDeps = {
    jobsDb: test.world.jobs,
    clock: test.clock,
    newId: newPhoneId,
    neighbourhoodsIn: test.world.book.neighbourhoodsIn,
    tellDuty: async () => undefined,
    tellTeam: async () => undefined,
    ...extra,
  };
  const browserOf = async (who: string): Promise<Browser> => {
    const browser = browsers.get(who) ?? (await test.signIn(who));
    browsers.set(who, browser);
    return browser;
  };
  const phoneOf = async (who: string): Promise<Phone> => {
    const known = phones.get(who);
    if (known !== undefined) return known;
    const browser = await browserOf(who);
    const pack = (await browser.call('GET', '/phone-pack')).body as {
      sealingKey: { keyId: string; publicKey: string };
    };
    const phone = await createPhone(pack.sealingKey);
    const { deviceId, publicKey } = phone;
    await browser.call('POST', '/me/devices', { deviceId, publicKey, label: 'test' });
    phones.set(who, phone);
    return phone;
  };
  const send = async (who: string, kind: string, body: Json): Promise<Verdict> => {
    const { sealed } = await (await phoneOf(who)).seal(kind, body);
    const answer = await (await browserOf(who)).call('POST', '/commands', { commands: [sealed] });
    const [verdict] = (answer.body as Verdicts).verdicts;
    if (verdict === undefined) throw new Error(`no verdict: ${answer.text}`);
    return verdict;
  };
  return {
    routing,
    send,
    sendPhoto: async (who, signalId, photo) => {
      const phone = await phoneOf(who);
      const { enc, keyId, ciphertext } = await phone.sealPhoto(photo, signalId);
      const hash = createHash('sha256').update(ciphertext).digest('hex');
      const path = `/signals/${signalId}/photos/${hash}`;
      const answer = await (await browserOf(who)).call('PUT', path, ciphertext, {
        'content-type': 'application/octet-stream',
        [photoHeaders.enc]: enc,
        [photoHeaders.keyId]: keyId,
        [photoHeaders.deviceId]: phone.deviceId,
      });
      if (answer.status !== 201) throw new Error(`the photo was not taken on: ${answer.text}`);
      return hash;
    },
    browserOf,
    goesOn: async (who, signalId) => {
      const nonce = randomBytes(24).toString('base64url');
      const said = await send(who, 'signal.goes_on', { nonce, signalId });
      if (said.verdict !== 'applied') throw new Error(`it was not taken on: ${JSON.stringify(said)}`);
      await routeWaitingSignals(routing, 'lichtendam');
    },
    record: async (who, change) => {
      const body = signalBody(change);
      const said = await send(who, 'signal.record', body);
      if (said.verdict !== 'applied') throw new Error(`the signal was not taken on: ${JSON.stringify(said)}`);
      await routeWaitingSignals(routing, 'lichtendam');
      return body.signalId;
    },
  };
};
