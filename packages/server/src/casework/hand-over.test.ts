/** Handing over on HTTP: what is seen before is what is got after, and the ownership moves only with a yes. */
import type { CaseLine } from '@buurtplus/contract/casework';
import { canonicalJson, type Json } from '@buurtplus/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addFactAs,
  answerAs,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  receivedBy,
  stepAs,
  takenSignalOf,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

describe('a hand-over', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  afterAll(() => test.end());

  const takenSignal = () => takenSignalOf(handIn);

  it('shares with a partner exactly what the preview showed, byte for byte, and not before a yes', async () => {
    const [saar, hanna, karim] = [await as('saar'), await as('hanna'), await as('karim')];
    const caseId = await openCaseAs(saar);
    const fact = await addFactAs(saar, caseId, 'shared', 'Lekkage bij de voordeur.', dayFrom(test, 0));
    await addFactAs(saar, caseId, 'care', 'CANARY-NOT-SHARED', dayFrom(test, 0));
    const offer = await offerAs(saar, caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      fields: ['place'],
      entryIds: [fact],
      untilOn: dayFrom(test, 30),
    });
    expect(offer.status).toBe(204);
    expect(offer.content).toContain('Lekkage');
    expect(offer.content).not.toContain('CANARY');
    expect((await receivedBy(hanna, offer.handOverId))?.content).toBeNull();
    expect(await receivedBy(karim, offer.handOverId)).toBeNull();
    expect((await answerAs(karim, offer.handOverId, { answer: 'accept' })).status).toBe(404);
    expect(
      (await answerAs(hanna, offer.handOverId, { answer: 'message', text: 'Alvast een vraag.' })).status,
    ).toBe(409);
    expect((await answerAs(hanna, offer.handOverId, { answer: 'accept' })).status).toBe(204);
    // What is written afterwards, or changed, does not reach what was shared.
    await addFactAs(saar, caseId, 'shared', 'CANARY-LATER', dayFrom(test, 0));
    expect((await receivedBy(hanna, offer.handOverId))?.content).toBe(offer.content);
    expect(
      (await answerAs(hanna, offer.handOverId, { answer: 'message', text: 'Monteur komt dinsdag.' })).status,
    ).toBe(204);
    const view = await readCaseAs(saar, caseId);
    expect(view.handOvers[0]).toMatchObject({ status: 'accepted', toName: 'Woonstichting De Lantaarn' });
    expect(view.handOvers[0]?.messages.map((one) => one.text)).toEqual(['Monteur komt dinsdag.']);
    expect(view.isOwner).toBe(true);
    const end = {
      action: 'end_disclosure',
      handOverId: offer.handOverId,
      reason: 'De lekkage is verholpen.',
    };
    expect((await stepAs(saar, caseId, end)).status).toBe(204);
    expect(await receivedBy(hanna, offer.handOverId)).toBeNull();
    expect(((await hanna.call('GET', '/hand-overs')).body as { items: unknown[] }).items).toEqual([]);
  });

  it('refuses a preview that is no longer true, and receivers that cannot answer', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    const { version } = await readCaseAs(saar, caseId);
    const offer = {
      commandId: newPhoneId(),
      version,
      kind: 'refer',
      toPersonId: null,
      toOrganisationId: organisationOf('hanna'),
      purpose: 'Willen jullie meekijken?',
      ground: 'wmo',
      chosen: { fields: ['place'], entryIds: [] },
      mark: 'not-this-one',
      untilOn: dayFrom(test, 10),
    };
    expect((await saar.call('POST', `/cases/${caseId}/hand-overs`, offer)).body).toMatchObject({
      code: 'preview_changed',
    });
    // Seen without the reason, and sent with it: that is not what was seen.
    const seen = await saar.call('POST', `/cases/${caseId}/hand-overs/preview`, {
      ...offer.chosen,
      kind: 'refer',
      purpose: offer.purpose,
    });
    const { mark } = seen.body as { mark: string };
    const more = { fields: ['place', 'reason'], entryIds: [] };
    expect(
      (await saar.call('POST', `/cases/${caseId}/hand-overs`, { ...offer, mark, chosen: more })).body,
    ).toMatchObject({ code: 'preview_changed' });
    const to = (change: Parameters<typeof offerAs>[2]) => offerAs(saar, caseId, change);
    const untilOn = dayFrom(test, 10);
    const refused = [
      // The police has no partner with an account; a partner cannot become the owner; a colleague is assigned to.
      await to({ kind: 'refer', toOrganisationId: organisationOf('wil'), untilOn }),
      await to({ kind: 'transfer', toOrganisationId: organisationOf('hanna'), untilOn }),
      await to({ kind: 'assign', toPersonId: idOfPerson('rik'), untilOn }),
      await to({ kind: 'transfer', toPersonId: idOfPerson('hanna'), untilOn }),
      await to({ kind: 'transfer', toPersonId: newPhoneId(), untilOn }),
      await to({ kind: 'assign', toPersonId: idOfPerson('saar'), untilOn }),
    ];
    expect(refused.map((one) => (one.body as { code: string }).code)).toEqual(
      Array(6).fill('receiver_cannot'),
    );
    expect(
      (await to({ kind: 'refer', toOrganisationId: organisationOf('hanna'), untilOn: dayFrom(test, -1) }))
        .status,
    ).toBe(400);
  });

  it('moves the ownership only with a yes, with the chosen parts, and the debt of the answer along', async () => {
    const [saar, rik] = [await as('saar'), await as('rik')];
    const caseId = await openCaseAs(saar, { signalId: await takenSignal(), place: null });
    const chosen = await addFactAs(saar, caseId, 'shared', 'Afval tot aan de stoep.', dayFrom(test, 0));
    await addFactAs(saar, caseId, 'shared', 'CANARY-HELD-BACK', dayFrom(test, 0));
    const refer = await offerAs(saar, caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('karim'),
      untilOn: dayFrom(test, 20),
    });
    await answerAs(await as('karim'), refer.handOverId, { answer: 'accept' });
    const offer = await offerAs(saar, caseId, {
      kind: 'transfer',
      toPersonId: idOfPerson('rik'),
      entryIds: [chosen],
      untilOn: dayFrom(test, 20),
    });
    expect(offer.status).toBe(204);
    expect((await readCaseAs(saar, caseId)).isOwner).toBe(true);
    expect((await rik.call('GET', `/cases/${caseId}`)).status).toBe(404);
    expect((await answerAs(rik, offer.handOverId, { answer: 'accept' })).status).toBe(204);
    expect((await saar.call('GET', `/cases/${caseId}`)).status).toBe(404);
    const view = await readCaseAs(rik, caseId);
    expect(view).toMatchObject({ isOwner: true, owner: { role: 'wijkregisseur' } });
    expect(JSON.stringify(view)).not.toContain('CANARY');
    expect(view.entries).toHaveLength(1);
    expect(view.answerDueAt).not.toBeNull();
    expect((await receivedBy(rik, offer.handOverId))?.content).toBe(offer.content);
    // What the former owner shared was shared on his ground.
    expect(await receivedBy(await as('karim'), refer.handOverId)).toBeNull();
    const answered = await stepAs(rik, caseId, {
      action: 'report_back',
      answer: 'in_good_hands',
      words: null,
    });
    expect(answered.status).toBe(204);
    expect((await readCaseAs(rik, caseId)).answerDueAt).toBeNull();
    const mine = (await (await as('amina')).call('GET', '/my-signals')).text;
    expect(mine).toContain('in_good_hands');
  });

  it.each(['transfer', 'assign'] as const)(
    'by %s gives a new owner in the case exactly what the preview showed, byte for byte, and behind a wall nothing',
    async (kind) => {
      const saar = await as('saar');
      const to = kind === 'transfer' ? 'rik' : 'yara';
      const untilOn = dayFrom(test, 20);
      const caseId = await openCaseAs(saar, {
        place: { neighbourhoodCode: 'BU99010201', street: 'Dijkweg', houseNumber: '12' },
      });
      const lines = [
        await addFactAs(saar, caseId, 'shared', 'Eén ‘regel’ met "tekens" & é.', dayFrom(test, -3)),
        await addFactAs(saar, caseId, 'shared', 'CANARY-HELD-BACK', dayFrom(test, 0)),
        await addFactAs(saar, caseId, 'care', 'CANARY-CARE', dayFrom(test, 0)),
        await addFactAs(saar, caseId, 'shared', 'Een tweede regel.', dayFrom(test, 0)),
      ];
      const toPersonId = idOfPerson(to);
      const chosen = [lines[3] ?? '', lines[0] ?? ''];
      if (kind === 'transfer')
        // Rik reads no care: what stands there is asked about, not given along.
        expect(
          await offerAs(saar, caseId, { kind, toPersonId, entryIds: [...chosen, lines[2] ?? ''], untilOn }),
        ).toMatchObject({ status: 409, body: { code: 'line_behind_wall' } });
      else chosen.push(lines[2] ?? '');
      test.clock.moveMs(1_000);
      const offer = await offerAs(saar, caseId, { kind, toPersonId, entryIds: chosen, untilOn });
      expect(offer.status).toBe(204);
      test.clock.moveMs(1_000);
      expect((await answerAs(await as(to), offer.handOverId, { answer: 'accept' })).status).toBe(204);
      const view = await readCaseAs(await as(to), caseId);
      const readInCase = {
        place: { neighbourhoodCode: view.neighbourhoodCode, street: view.street },
        houseNumber: view.houseNumber,
        reason: view.reason,
        rung: view.ladder.find((one) => one.code === view.rung)?.nl,
        reviewOn: view.reviewOn,
        entries: view.entries.map((one) => one.entry),
      };
      expect(canonicalJson(readInCase as Json)).toBe(offer.content);
      expect((await receivedBy(await as(to), offer.handOverId))?.content).toBe(offer.content);
    },
  );

  it('on the ground of consent only while the case says that the resident said yes, also at the moment of the yes', async () => {
    const [saar, hanna] = [await as('saar'), await as('hanna')];
    const caseId = await openCaseAs(saar);
    const untilOn = dayFrom(test, 20);
    const ask = () =>
      offerAs(saar, caseId, {
        kind: 'refer',
        toOrganisationId: organisationOf('hanna'),
        ground: 'consent',
        untilOn,
      });
    const say = async (entry: object): Promise<void> => {
      test.clock.moveMs(1_000);
      const consent = { kind: 'consent', askedOn: dayFrom(test, 0), why: null, given: null, ...entry };
      expect(
        (await stepAs(saar, caseId, { action: 'add', compartment: 'shared', entry: consent })).status,
      ).toBe(204);
    };
    const refused = (code: string) => ({
      status: 409,
      body: { code: 'no_consent', fields: [{ path: 'ground', code }] },
    });
    expect(await ask()).toMatchObject(refused('not_asked'));
    await say({ asked: 'not_possible', why: 'Niet aanspreekbaar.' });
    expect(await ask()).toMatchObject(refused('not_possible'));
    await say({ asked: 'yes', given: false });
    expect(await ask()).toMatchObject(refused('said_no'));
    expect((await readCaseAs(saar, caseId)).handOvers).toEqual([]);
    const other = await offerAs(saar, caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn,
    });
    expect(other.status).toBe(204);
    await say({ asked: 'yes', given: true });
    const offered = await ask();
    expect(offered.status).toBe(204);
    await say({ asked: 'yes', given: false });
    expect(await answerAs(hanna, offered.handOverId, { answer: 'accept' })).toMatchObject({
      status: 409,
      body: { code: 'consent_ended' },
    });
    // Who offered it hears that somebody wanted to say yes, once, and reads why that could not be.
    expect((await answerAs(hanna, offered.handOverId, { answer: 'accept' })).status).toBe(409);
    const asks = ((await saar.call('GET', '/cases')).body as { items: CaseLine[] }).items;
    expect(asks.find((one) => one.caseId === caseId)?.asks).toMatchObject({
      offersBack: 1,
      offersWaiting: 2,
    });
    expect((await saar.call('GET', '/cases-waiting')).body).toMatchObject({ cameBack: 1 });
    const told = await readCaseAs(saar, caseId);
    expect(told.events.filter((one) => one.kind === 'yes_stopped')).toHaveLength(1);
    expect(told.handOvers.find((one) => one.handOverId === offered.handOverId)?.stoppedAt).not.toBeNull();
    expect(told.handOvers.find((one) => one.handOverId === other.handOverId)?.stoppedAt).toBeNull();
    expect((await receivedBy(hanna, offered.handOverId))?.content).toBeNull();
    expect((await answerAs(hanna, other.handOverId, { answer: 'accept' })).status).toBe(204);
    // Another word of the resident is another reason to hear of it.
    await say({ asked: 'yes', given: true });
    await say({ asked: 'yes', given: false });
    expect((await answerAs(hanna, offered.handOverId, { answer: 'accept' })).status).toBe(409);
    expect((await readCaseAs(saar, caseId)).events.filter((one) => one.kind === 'yes_stopped')).toHaveLength(
      2,
    );
    // Asked again, and yes: then it is given after all.
    await say({ asked: 'yes', given: true });
    expect((await answerAs(hanna, offered.handOverId, { answer: 'accept' })).status).toBe(204);
    expect((await receivedBy(hanna, offered.handOverId))?.content).toBe(offered.content);
  });

  it('leaves a new owner what he wrote himself as a participant, behind the wall where it stood', async () => {
    const [saar, wil] = [await as('saar'), await as('wil')];
    const caseId = await openCaseAs(saar);
    await addFactAs(saar, caseId, 'care', 'CANARY-CARE', dayFrom(test, 0));
    const invited = await stepAs(saar, caseId, {
      action: 'invite',
      personId: idOfPerson('wil'),
      untilOn: dayFrom(test, 20),
      deputy: false,
    });
    expect(invited.status).toBe(204);
    const own = await addFactAs(wil, caseId, 'police', 'Melding in de nacht.', dayFrom(test, 0));
    const untilOn = dayFrom(test, 20);
    const offer = await offerAs(saar, caseId, { kind: 'transfer', toPersonId: idOfPerson('wil'), untilOn });
    expect((await answerAs(wil, offer.handOverId, { answer: 'accept' })).status).toBe(204);
    expect((await readCaseAs(wil, caseId)).entries.map((entry) => entry.entryId)).toEqual([own]);
  });

  it('gives a case to a colleague of the same organisation, who goes on with what was shared', async () => {
    const [saar, rik] = [await as('saar'), await as('rik')];
    const work = (organisation: string) =>
      test.world.auth
        .updateTable('role_assignments')
        .set({ organisation_id: organisation })
        .where('person_id', '=', idOfPerson('rik'))
        .execute();
    const before = organisationOf('rik');
    await work(organisationOf('saar'));
    const caseId = await openCaseAs(saar);
    const untilOn = dayFrom(test, 20);
    const help = await offerAs(saar, caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn,
    });
    await answerAs(await as('hanna'), help.handOverId, { answer: 'accept' });
    const fact = await addFactAs(saar, caseId, 'shared', 'Volle bus.', dayFrom(test, 0));
    const toRik = { kind: 'assign', toPersonId: idOfPerson('rik'), entryIds: [fact], untilOn } as const;
    const offer = await offerAs(saar, caseId, toRik);
    expect(offer.status).toBe(204);
    // To one at a time.
    expect((await offerAs(saar, caseId, toRik)).status).toBe(409);
    expect((await answerAs(rik, offer.handOverId, { answer: 'accept' })).status).toBe(204);
    const view = await readCaseAs(rik, caseId);
    expect([view.isOwner, view.entries.length]).toEqual([true, 1]);
    expect((await receivedBy(await as('hanna'), help.handOverId))?.content).toBe(help.content);
    await work(before);
  });
});
