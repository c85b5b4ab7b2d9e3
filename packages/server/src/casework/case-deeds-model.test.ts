/** Assigning, the ladder, who takes part, consent, reviews and decisions against a small model, over HTTP: random deeds, and the two must always agree. */
import { consentIn, nextHandOverStatus } from '@buurtplus/domain/casework';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  allowedOnes,
  consentOf,
  type Deed,
  type DeedModel,
  type DeedOwner,
  deed,
  deedLadder,
  deedOwners,
  deedPeople,
  deedRoles,
  endShared,
  refusedToMeet,
  rungOf,
  surely,
  takeRung,
} from '../testing/case-deeds.ts';
import {
  answerAs,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { createDeciding } from '../testing/decisions.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const covered = new Set<string>();
const refusedOnes = new Set<string>();
const reason = 'Zoals vanmorgen besproken.';

describe('what is done in a case', () => {
  let test: TestServer;
  let handIn: HandIn;
  let deciding: ReturnType<typeof createDeciding>;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    deciding = createDeciding(test, handIn);
    for (const who of [...deedPeople, 'hanna', 'femke']) await as(who);
    expect((await (await as('femke')).call('PUT', '/case-ladder', { rungs: deedLadder })).status).toBe(204);
  });
  afterAll(() => test.end());
  const as = (who: string) => handIn.browserOf(who);

  /** The server did what the model says, or refused; both are counted. */
  const agreeOn = (name: string, isAllowed: boolean, status: number, what: unknown): boolean => {
    expect([name, what, status === 204]).toEqual([name, what, isAllowed]);
    (isAllowed ? covered : refusedOnes).add(name);
    return isAllowed;
  };
  const mayStep = (model: DeedModel, to: string): boolean =>
    to !== model.rung && rungOf(to)?.decides.includes('wijkwerker') === true;
  const versionOf = async (model: DeedModel, caseId: string): Promise<number> =>
    (await readCaseAs(await as(model.owner), caseId)).version;
  const stepOf = async (model: DeedModel, caseId: string, step: object): Promise<number> =>
    (await stepAs(await as(model.owner), caseId, step)).status;

  const ladderDeed = async (
    model: DeedModel,
    caseId: string,
    doing: Extract<Deed, { do: 'scale' | 'review' }>,
  ): Promise<void> => {
    const body = { action: doing.do, version: await versionOf(model, caseId), to: doing.to, reason };
    const status = await stepOf(model, caseId, {
      ...body,
      ...(doing.do === 'review' ? { reviewOn: dayFrom(test, 20) } : {}),
    });
    const stays = doing.do === 'review' && (doing.to === null || doing.to === model.rung);
    const isAllowed = model.status === 'open' && (stays || (doing.to !== null && mayStep(model, doing.to)));
    const access = stays ? 'same' : (rungOf(doing.to ?? '')?.access ?? 'nowhere');
    if (!agreeOn(`${doing.do} ${access}`, isAllowed, status, doing) || stays || doing.to === null) return;
    takeRung(model, doing.to);
    model.decision = null;
  };

  const people = async (
    model: DeedModel,
    caseId: string,
    doing: Extract<Deed, { do: 'invite' | 'let_go' }>,
  ): Promise<void> => {
    const { who } = doing;
    const view = await readCaseAs(await as(model.owner), caseId);
    const accessId =
      view.participants.find((one) => one.personId === idOfPerson(who))?.accessId ?? newPhoneId();
    const status = await stepOf(
      model,
      caseId,
      doing.do === 'invite'
        ? { action: 'invite', personId: idOfPerson(who), untilOn: dayFrom(test, 40), deputy: false }
        : { action: 'let_go', accessId },
    );
    const isThere = who === model.owner || model.in.has(who);
    const isAllowed = model.status === 'open' && (doing.do === 'invite' ? !isThere : model.in.has(who));
    if (!agreeOn(doing.do, isAllowed, status, doing)) return;
    if (doing.do === 'invite') model.in.add(who);
    else model.in.delete(who);
  };

  const consent = async (
    model: DeedModel,
    caseId: string,
    { said }: Extract<Deed, { do: 'consent' }>,
  ): Promise<void> => {
    const asked = { given: 'yes', said_no: 'yes', not_asked: 'no', not_possible: 'not_possible' }[said];
    const entry = {
      kind: 'consent',
      asked,
      given: asked === 'yes' ? said === 'given' : null,
      why: asked === 'yes' ? null : 'Het lukte vandaag niet.',
      askedOn: dayFrom(test, 0),
    };
    const status = await stepOf(model, caseId, { action: 'add', compartment: 'shared', entry });
    if (agreeOn(`consent ${said}`, model.status === 'open', status, said))
      model.consent.push({ writer: model.owner, said, isAboveFloor: true });
  };

  const offer = async (
    model: DeedModel,
    caseId: string,
    doing: Extract<Deed, { do: 'refer' | 'assign' }>,
  ): Promise<void> => {
    const to = doing.do === 'refer' ? 'hanna' : doing.to;
    const target =
      doing.do === 'refer' ? { toOrganisationId: organisationOf(to) } : { toPersonId: idOfPerson(to) };
    const ground = doing.do === 'refer' ? 'consent' : 'wmo';
    const made = await offerAs(await as(model.owner), caseId, {
      kind: doing.do,
      ...target,
      ground,
      untilOn: dayFrom(test, 60),
    });
    const fits =
      doing.do === 'refer'
        ? consentOf(model) === 'given'
        : to !== model.owner &&
          deedOwners.some((one) => one === to) &&
          !model.offers.some((one) => one.kind === 'assign' && one.status === 'offered');
    const name = doing.do === 'refer' ? `refer on ${consentOf(model)}` : 'assign';
    if (agreeOn(name, model.status === 'open' && fits, made.status, doing))
      model.offers.push({ id: made.handOverId, kind: doing.do, to, status: 'offered' });
  };

  const answer = async (
    model: DeedModel,
    doing: Extract<Deed, { do: 'accept' | 'refuse' }>,
  ): Promise<void> => {
    const one = model.offers[doing.at % Math.max(1, model.offers.length)];
    if (one === undefined) return;
    const body = doing.do === 'refuse' ? { reason: 'Dit past niet bij ons.' } : {};
    const { status } = await answerAs(await as(one.to), one.id, { answer: doing.do, ...body });
    const next = nextHandOverStatus(one.status as 'offered', doing.do);
    // What rests on consent is given with the yes: it is then that it must stand.
    const stands = one.kind === 'assign' || doing.do === 'refuse' || consentOf(model) === 'given';
    const name = `${doing.do} ${one.kind}${stands ? '' : ' (consent gone)'}`;
    if (!agreeOn(name, next.ok && model.status === 'open' && stands, status, one.status) || !next.ok) return;
    one.status = next.value;
    if (doing.do === 'refuse' || one.kind === 'refer') return;
    model.owner = one.to as DeedOwner;
    model.in.delete(model.owner);
    for (const line of model.consent) line.isAboveFloor &&= line.writer === model.owner;
  };

  const decision = async (
    model: DeedModel,
    caseId: string,
    doing: Extract<Deed, { do: 'ask' | 'decide' | 'withdraw_ask' }>,
    last: { id: string },
  ): Promise<void> => {
    const isOpen = model.status === 'open';
    if (doing.do === 'ask') {
      const { status, decisionId } = await deciding.ask(model.owner, caseId, doing.to);
      const rung = rungOf(doing.to);
      const fits =
        rung !== undefined &&
        doing.to !== model.rung &&
        !rung.decides.includes('wijkwerker') &&
        model.decision === null;
      if (!agreeOn('ask', isOpen && fits, status, doing)) return;
      last.id = decisionId;
      model.decision = { id: decisionId, to: doing.to };
      return;
    }
    const name = doing.do === 'decide' ? `decide ${doing.say}` : doing.do;
    const status =
      doing.do === 'decide'
        ? (await deciding.say('rik', last.id, doing.say)).status
        : await stepOf(model, caseId, { action: 'withdraw_ask', decisionId: last.id });
    if (!agreeOn(name, isOpen && model.decision !== null, status, doing)) return;
    if (doing.do === 'decide' && doing.say === 'yes' && model.decision !== null)
      takeRung(model, model.decision.to);
    model.decision = null;
  };

  /** Who takes part writes; how heavy it is, who is let in and what is asked is the owner's. */
  const takingPart = async (
    model: DeedModel,
    caseId: string,
    { who, what }: Extract<Deed, { do: 'taking_part' }>,
  ): Promise<void> => {
    const version = await versionOf(model, caseId);
    const body = {
      add: { compartment: 'shared', entry: { kind: 'wish', text: 'Rust in huis.' } },
      scale: { version, to: 'crisis', reason },
      review: { version, to: null, reason, reviewOn: dayFrom(test, 20) },
      invite: { personId: idOfPerson('yara'), untilOn: dayFrom(test, 9), deputy: false },
      ask_decision: { version, to: 'council', reason },
    }[what];
    const { status } = await stepAs(await as(who), caseId, { action: what, ...body });
    const isAllowed = what === 'add' && model.status === 'open' && model.in.has(who);
    agreeOn(`${model.in.has(who) ? 'taking part' : 'outside'}: ${what}`, isAllowed, status, who);
  };

  const life = async (
    model: DeedModel,
    caseId: string,
    doing: Extract<Deed, { do: 'close' | 'reopen' }>,
  ): Promise<void> => {
    const body =
      doing.do === 'close'
        ? { outcome: 'own_strength', solved: 'yes', learned: 'Het ging vanzelf over.' }
        : { reason, reviewOn: dayFrom(test, 20) };
    const version = await versionOf(model, caseId);
    const status = await stepOf(model, caseId, { action: doing.do, version, ...body });
    if (!agreeOn(doing.do, (doing.do === 'close') === (model.status === 'open'), status, doing)) return;
    model.status = doing.do === 'close' ? 'closed' : 'open';
    if (doing.do === 'reopen') return model.in.clear();
    endShared(model);
    model.decision = null;
  };

  const live = (model: DeedModel, caseId: string, doing: Deed, last: { id: string }): Promise<void> => {
    switch (doing.do) {
      case 'scale':
      case 'review':
        return ladderDeed(model, caseId, doing);
      case 'invite':
      case 'let_go':
        return people(model, caseId, doing);
      case 'consent':
        return consent(model, caseId, doing);
      case 'refer':
      case 'assign':
        return offer(model, caseId, doing);
      case 'accept':
      case 'refuse':
        return answer(model, doing);
      case 'ask':
      case 'decide':
      case 'withdraw_ask':
        return decision(model, caseId, doing, last);
      case 'taking_part':
        return takingPart(model, caseId, doing);
      default:
        return life(model, caseId, doing);
    }
  };

  const agrees = async (model: DeedModel, caseId: string): Promise<void> => {
    const view = await readCaseAs(await as(model.owner), caseId);
    expect([view.isOwner, view.status, view.rung]).toEqual([true, model.status, model.rung]);
    const inside = deedPeople.filter((who) =>
      view.participants.some((one) => one.personId === idOfPerson(who)),
    );
    expect(inside).toEqual(deedPeople.filter((who) => model.in.has(who)));
    expect(consentIn(view.entries.map(({ entry }) => entry))).toBe(consentOf(model));
    expect(view.decision?.status === 'asked' ? view.decision.decisionId : null).toBe(
      model.decision?.id ?? null,
    );
    for (const who of deedPeople) {
      const { status, body } = await (await as(who)).call('GET', `/cases/${caseId}`);
      const isIn = who === model.owner || model.in.has(who);
      expect([who, status]).toEqual([who, isIn ? 200 : 404]);
      if (isIn && who !== model.owner && deedRoles[who] === 'wijkagent')
        expect((body as typeof view).allowedActions).not.toContain('scale');
    }
    const told = new Map(view.handOvers.map((one) => [one.handOverId, one.status]));
    for (const one of model.offers)
      expect([one.kind, told.get(one.id) ?? one.status]).toEqual([one.kind, one.status]);
  };

  const run = async (deeds: readonly Deed[]): Promise<void> => {
    const caseId = await openCaseAs(await as('saar'));
    const model: DeedModel = {
      status: 'open',
      owner: 'saar',
      rung: (await readCaseAs(await as('saar'), caseId)).rung,
      in: new Set(),
      consent: [],
      offers: [],
      decision: null,
    };
    const last = { id: newPhoneId() };
    for (const doing of deeds) await live(model, caseId, doing, last);
    await agrees(model, caseId);
  };

  it('is the same as the model, whoever does what', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 16 }), run), {
      numRuns: 40 + surely.length,
      seed: 20261126,
      examples: surely.map((deeds): [Deed[]] => [[...deeds]]),
    });
    // Every transition that is allowed was made, and each kind of refusal was met.
    for (const one of allowedOnes) expect([...covered], `allowed: ${one}`).toContain(one);
    for (const one of refusedToMeet) expect([...refusedOnes], `refused: ${one}`).toContain(one);
  }, 300_000);
});
