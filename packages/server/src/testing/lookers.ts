/** A team and its wijkregisseur around a schouw, for tests: real sealed facts to a whole server, and a look at what it says. */
import { randomBytes } from 'node:crypto';
import type { InspectionCard, InspectionResultPage } from '@buurtplus/contract/inspections';
import type { PhonePack } from '@buurtplus/contract/signals';
import type { SealedCommand, Verdicts } from '@buurtplus/contract/sync';
import type { InspectionFact } from '@buurtplus/domain/inspections';
import type { Json } from '@buurtplus/domain/kernel';
import type { RawBuilder } from 'kysely';
import { demoTeamId } from '../demo/demo-people.ts';
import { systemContext } from '../inspections/inspections.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createPhone, newPhoneId, type Phone } from './phone.ts';
import { type Browser, createTestServer, type TestServer } from './test-server.ts';

const soon = (days: number): string => dutchDay(new Date(Date.now() + days * 86_400_000));

export const inspectionPlan = (change: object = {}) => ({
  inspectionId: newPhoneId(),
  teamId: demoTeamId,
  title: 'Najaarsschouw Waterhof',
  neighbourhoodCodes: ['BU99010202'],
  plannedOn: soon(3),
  aspects: ['weeds', 'coarse_litter'],
  withSafety: true,
  points: { way: 'drawn', count: 12, seed: 'lantaarn' },
  ...change,
});

export const weeds = (judgement: 'a' | 'b' | 'c' | 'd', by: 'self' | 'mate' = 'self'): InspectionFact => ({
  kind: 'scored',
  aspect: 'weeds',
  judgement,
  by,
});

export type LookingPhone = {
  readonly browser: Browser;
  readonly phone: Phone;
  readonly fact: (
    inspectionId: string,
    pointId: string | null,
    fact: Json,
    more?: { readonly inRound?: boolean; readonly at?: string },
  ) => Promise<SealedCommand>;
  readonly send: (commands: readonly SealedCommand[]) => Promise<Verdicts['verdicts']>;
};

const lookingPhone = async (test: TestServer, who: string): Promise<LookingPhone> => {
  const browser = await test.signIn(who);
  const pack = (await browser.call('GET', '/phone-pack')).body as PhonePack;
  const phone = await createPhone(pack.sealingKey);
  const { deviceId, publicKey } = phone;
  await browser.call('POST', '/me/devices', { deviceId, publicKey, label: 'Android' });
  let seq = 0;
  return {
    browser,
    phone,
    fact: async (inspectionId, pointId, fact, more = {}) => {
      seq += 1;
      const body = {
        nonce: randomBytes(24).toString('base64url'),
        eventId: newPhoneId(),
        inspectionId,
        inRound: more.inRound ?? false,
        pointId,
        seq,
        at: more.at ?? new Date().toISOString(),
        clockOffsetMs: null,
        fact,
      };
      return (await phone.seal('inspection.event', body)).sealed;
    },
    send: async (commands) =>
      ((await browser.call('POST', '/commands', { commands })).body as Verdicts).verdicts,
  };
};

export const createLookers = async () => {
  const test = await createTestServer();
  const bram = await test.signIn('bram');
  return {
    test,
    bram,
    rik: await test.signIn('rik'),
    femke: await test.signIn('femke'),
    amina: await lookingPhone(test, 'amina'),
    riet: await lookingPhone(test, 'riet'),
    lookerOf: (who: string) => lookingPhone(test, who),
    planned: async (change: object = {}): Promise<InspectionCard> => {
      const answer = await bram.call('POST', '/inspections', inspectionPlan(change));
      if (answer.status !== 201) throw new Error(answer.text);
      return answer.body as InspectionCard;
    },
    resultOf: async (inspectionId: string, browser: Browser = bram) =>
      (await browser.call('GET', `/inspections/${inspectionId}/result`)).body as InspectionResultPage,
    /** Past every door: what is really stored. */
    stored: async <Row>(query: RawBuilder<Row>): Promise<readonly Row[]> =>
      (await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) => query.execute(tx))).rows,
  };
};
export type Lookers = Awaited<ReturnType<typeof createLookers>>;
