/** Signals handed in over HTTP by phones of the cast and routed at once, for tests of what comes after. */
import type { RecordSignalBody } from '@buurtplus/contract/sync';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import type { RoutingDeps } from '../routing/routing-deps.ts';
import { createPhone, newPhoneId, type Phone, signalBody } from './phone.ts';
import type { Browser, TestServer } from './test-server.ts';

export type HandIn = {
  readonly routing: RoutingDeps;
  /** @returns the id of the signal, which lies at its desk */
  readonly record: (who: string, change?: Partial<RecordSignalBody>) => Promise<string>;
  /** As they signed in; the same one every time. */
  readonly browserOf: (who: string) => Promise<Browser>;
};

export const createHandIn = (test: TestServer): HandIn => {
  const browsers = new Map<string, Browser>();
  const phones = new Map<string, Phone>();
  const routing: RoutingDeps = {
    jobsDb: test.world.jobs,
    clock: test.clock,
    newId: newPhoneId,
    neighbourhoodsIn: test.world.book.neighbourhoodsIn,
    tellDuty: async () => undefined,
    tellTeam: async () => undefined,
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
  return {
    routing,
    browserOf,
    record: async (who, change) => {
      const body = signalBody(change);
      const { sealed } = await (await phoneOf(who)).seal('signal.record', body);
      const answer = await (await browserOf(who)).call('POST', '/commands', { commands: [sealed] });
      const [verdict] = (answer.body as { verdicts: { verdict: string }[] }).verdicts;
      if (verdict?.verdict !== 'applied') throw new Error(`the signal was not taken on: ${answer.text}`);
      await routeWaitingSignals(routing, 'lichtendam');
      return body.signalId;
    },
  };
};
