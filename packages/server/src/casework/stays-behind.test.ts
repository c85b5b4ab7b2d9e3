/** What stayed behind at a yes goes out on no side road after it: not by guessing an address, not in what was shared before, not by a shield that was lifted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { keepHomesApart } from '../privacy/keep-homes-apart.ts';
import {
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  type OfferChange,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  receivedBy,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { answerHandOver } from './answer-hand-over.ts';
import { systemContext } from './cases.store.ts';
import { listCasesAt } from './keep-apart.store.ts';
import { keepCasesApart } from './keep-apart.ts';

const dayMs = 86_400_000;
const houseNumber = '12';
const reason = 'CANARY-REDEN: derde keer dezelfde zorg.';

describe('what stayed behind at a hand-over', () => {
  let test: TestServer;
  let handIn: HandIn;
  let street = '';
  let made = 0;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  afterAll(() => test.end());

  /** Each at a street of its own. */
  const open = async (): Promise<string> => {
    made += 1;
    street = `CANARYSTRAAT ${'abcdefgh'[made]}`;
    return openCaseAs(await as('saar'), {
      place: { neighbourhoodCode: 'BU99010201', street, houseNumber },
      reason,
    });
  };
  const offer = async (caseId: string, change: Omit<OfferChange, 'untilOn'>): Promise<string> => {
    test.clock.moveMs(1_000);
    const offered = await offerAs(await as('saar'), caseId, { ...change, untilOn: dayFrom(test, 20) });
    expect(offered.status).toBe(204);
    return offered.handOverId;
  };
  const accept = async (who: string, handOverId: string): Promise<number> =>
    (await answerAs(await as(who), handOverId, { answer: 'accept' })).status;
  const step = async (who: string, caseId: string, body: object): Promise<void> =>
    expect((await stepAs(await as(who), caseId, body)).status).toBe(204);
  const shield = (caseId: string, shielded: boolean) =>
    step('saar', caseId, { action: 'shield_address', shielded, reason: 'De bewoner wordt gezocht.' });
  const livesAt = async (who: string, number: string): Promise<void> => {
    const body = { addressId: newPhoneId(), street, houseNumber: number };
    expect((await (await as(who)).call('POST', '/me/own-addresses', body)).status).toBe(204);
  };
  const hasOnList = async (who: string, caseId: string): Promise<boolean> =>
    (await (await as(who)).call('GET', '/cases')).text.includes(caseId);
  const atNight = (days: number) => {
    const clock = { now: () => new Date(test.clock.now().getTime() + days * dayMs) };
    const deps = { ...caseworkDeps(test), clock };
    return keepHomesApart(
      {
        ...deps,
        wakeRouting: async () => undefined,
        keepCasesApart: (...about) => keepCasesApart(deps, ...about),
      },
      'lichtendam',
    );
  };

  it('is not told by saying where one lives: the case goes in the night after a full day, not with the answer', async () => {
    const caseId = await open();
    const id = await offer(caseId, { kind: 'transfer', toPersonId: idOfPerson('rik'), fields: ['place'] });
    expect(await accept('rik', id)).toBe(204);
    const there: boolean[] = [];
    for (const number of ['99', houseNumber]) {
      await livesAt('rik', number);
      there.push(await hasOnList('rik', caseId));
    }
    await atNight(0);
    expect([...there, await hasOnList('rik', caseId)]).toEqual([true, true, true]);
    await atNight(2);
    expect(await hasOnList('rik', caseId)).toBe(false);
  });

  it('nor is an address that is shielded, while one in the open goes at once', async () => {
    const shielded = await open();
    await shield(shielded, true);
    await livesAt('saar', houseNumber);
    expect(await hasOnList('saar', shielded)).toBe(true);
    await atNight(2);
    expect(await hasOnList('saar', shielded)).toBe(false);
    const inTheOpen = await open();
    await livesAt('saar', houseNumber);
    expect(await hasOnList('saar', inTheOpen)).toBe(false);
  });

  it('by assigning is not read on in what the new owner, and who stays in it, got before; an outside helper goes on', async () => {
    const caseId = await open();
    const untilOn = dayFrom(test, 20);
    await step('saar', caseId, { action: 'invite', personId: idOfPerson('wil'), untilOn, deputy: false });
    const fields = ['place', 'house_number', 'reason'];
    const refer = async (who: string, given: readonly string[]): Promise<string> => {
      const id = await offer(caseId, { kind: 'refer', toPersonId: idOfPerson(who), fields: given });
      expect(await accept(who, id)).toBe(204);
      return id;
    };
    const [toYara, toWil] = [await refer('yara', fields), await refer('wil', ['reason'])];
    const harmless = await refer('yara', ['rung']);
    const help = await offer(caseId, { kind: 'refer', toOrganisationId: organisationOf('hanna') });
    expect(await accept('hanna', help)).toBe(204);
    const assign = await offer(caseId, { kind: 'assign', toPersonId: idOfPerson('yara'), fields: [] });
    expect(await receivedBy(await as('yara'), toYara)).toMatchObject({ content: expect.any(String) });
    expect(await accept('yara', assign)).toBe(204);
    expect(await receivedBy(await as('yara'), toYara)).toBeNull();
    expect(await receivedBy(await as('wil'), toWil)).toBeNull();
    for (const id of [harmless, assign])
      expect(await receivedBy(await as('yara'), id)).toMatchObject({ content: expect.any(String) });
    expect((await receivedBy(await as('hanna'), help))?.content).toContain(street);
  });

  it('by assigning goes out with no offer that was still open at the yes', async () => {
    const caseId = await open();
    const refer = await offer(caseId, { kind: 'refer', toOrganisationId: organisationOf('hanna') });
    const without = await offer(caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('karim'),
      fields: ['rung'],
    });
    const assign = await offer(caseId, { kind: 'assign', toPersonId: idOfPerson('yara'), fields: [] });
    expect(await accept('yara', assign)).toBe(204);
    expect(await receivedBy(await as('hanna'), refer)).toBeNull();
    expect(await accept('hanna', refer)).toBe(409);
    expect(await accept('karim', without)).toBe(204);
  });

  it('is the address as well when it was shielded at the offer and not any more at the yes', async () => {
    const caseId = await open();
    await shield(caseId, true);
    const id = await offer(caseId, { kind: 'transfer', toPersonId: idOfPerson('wil') });
    await shield(caseId, false);
    expect(await accept('wil', id)).toBe(204);
    const view = await readCaseAs(await as('wil'), caseId);
    expect(view).toMatchObject({ street: null, houseNumber: null, reason });
    expect(view.heldBack).toEqual(['place', 'house_number']);
    expect(view.events[0]?.detail['held']).toBe('place house_number');
    const found = await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      listCasesAt(tx, 'lichtendam', idOfPerson('rik'), { street, houseNumber }, 'held'),
    );
    expect(found).toEqual([caseId]);
  });

  it('and whose yes could not be taken is told at once, like every other answer', async () => {
    const caseId = await open();
    const say = async (given: boolean): Promise<void> => {
      test.clock.moveMs(1_000);
      const entry = { kind: 'consent', asked: 'yes', given, why: null, askedOn: dayFrom(test, 0) };
      await step('saar', caseId, { action: 'add', compartment: 'shared', entry });
    };
    await say(true);
    const id = await offer(caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      ground: 'consent',
    });
    await say(false);
    let woken = 0;
    const deps = { ...caseworkDeps(test), wakeTelling: async () => void (woken += 1) };
    const caller = test.world.caller('hanna');
    if (caller.actor === null) throw new Error('Hanna has a role');
    const yes = { commandId: newPhoneId(), answer: 'accept' } as const;
    expect(await answerHandOver(deps, caller, caller.actor, id, yes)).toMatchObject({
      refusal: { code: 'consent_ended' },
    });
    expect(woken).toBe(1);
    // Once for each word of the resident.
    await answerHandOver(deps, caller, caller.actor, id, { ...yes, commandId: newPhoneId() });
  });
});
