/** News is asked for in the transaction of the deed, in every room: a server killed right after a commit has told everybody. */
import type { CaseView } from '@buurtplus/contract/casework';
import type { TrainerEvenings } from '@buurtplus/contract/evenings';
import type { HandoverChoices } from '@buurtplus/contract/staff';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoOrganisations } from '../demo/demo-people.ts';
import {
  addFactAs,
  answerAs,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
  takenSignalOf,
} from '../testing/cases.ts';
import { planEvening } from '../testing/evening.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { lineOf, nothingWaits, toldWith } from '../testing/told-with.ts';

const hour = 3_600_000;

describe('asked for with the deed', () => {
  let test: TestServer;
  let handIn: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  beforeEach(() => nothingWaits(test.world));
  afterAll(() => test.end());
  const call = async (
    who: string,
    ...request: Parameters<Awaited<ReturnType<typeof test.signIn>>['call']>
  ) => {
    const answer = await (await handIn.browserOf(who)).call(...request);
    expect(answer.status, answer.text).toBeLessThan(300);
    return answer;
  };
  const told = (action: string) => toldWith(test.world, lineOf(action));

  /** Yara for Saar. @returns the id of the absence */
  const standIn = async (): Promise<string> => {
    const absenceId = newPhoneId();
    await call('saar', 'POST', '/absences', {
      absenceId,
      personId: idOfPerson('saar'),
      role: 'wijkwerker',
      startsOn: dayFrom(test, 0),
      endsOn: dayFrom(test, 3),
      deputyId: idOfPerson('yara'),
    });
    return absenceId;
  };

  describe('on the roster', () => {
    let next = 48;
    const body = () => {
      next += 2;
      const startsAt = new Date(test.clock.now().getTime() + next * hour);
      return {
        kind: 'round',
        title: null,
        zoneId: null,
        mode: 'walking',
        capacity: 3,
        minimum: 2,
        needs: [],
        meetingPlace: 'Bij het buurthuis',
        note: null,
        signOffHours: 12,
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + hour).toISOString(),
      };
    };
    const plan = async (): Promise<string> =>
      ((await call('bram', 'POST', '/roster-items', body())).body as { itemId: string }).itemId;
    const act = (who: string, itemId: string, action: string, more: object = {}) =>
      call(who, 'POST', `/roster/${itemId}/actions`, { action, ...more });

    it('a place that is offered for another one, and the exchange itself', async () => {
      const [mine, yours] = [await plan(), await plan()];
      await act('amina', mine, 'sign_up');
      await act('riet', yours, 'sign_up');
      await act('amina', mine, 'offer_swap', { swapItemId: yours });
      expect.soft(await told('roster.offer_swap')).toEqual(['riet']);
      await nothingWaits(test.world);
      await call('riet', 'POST', `/roster/${mine}/take-overs`, { fromPersonId: idOfPerson('amina') });
      expect.soft(await told('roster.take_over')).toEqual(['amina']);
    });

    it('being put on and taken off, another time, called off and on again', async () => {
      const itemId = await plan();
      const { startsAt, endsAt } = body();
      const deeds = [
        ['roster.placed', 'POST', '/people', { personId: idOfPerson('amina') }],
        [
          'roster.changed',
          'PUT',
          '',
          {
            capacity: 3,
            minimum: 2,
            meetingPlace: 'Bij de brug',
            note: null,
            zoneId: null,
            startsAt,
            endsAt,
          },
        ],
        ['roster.called_off', 'POST', '/cancellation', { reason: 'weather' }],
        ['roster.called_on', 'DELETE', '/cancellation', undefined],
        ['roster.taken_off', 'DELETE', `/people/${idOfPerson('amina')}`, undefined],
      ] as const;
      for (const [action, method, path, asked] of deeds) {
        await nothingWaits(test.world);
        await call('bram', method, `/roster-items/${itemId}${path}`, asked);
        expect.soft(await told(action), action).toEqual(['amina']);
      }
      await nothingWaits(test.world);
      const choices = [{ itemId: await plan(), personId: idOfPerson('amina') }];
      await call('bram', 'POST', '/roster-proposal/acceptances', { choices });
      expect.soft(await told('roster.placed')).toEqual(['amina']);
    });
  });

  it('on a training evening: the invitation, a question, its answer, a change, and that a guest need not come', async () => {
    const tess = await handIn.browserOf('tess');
    const eveningId = await planEvening(test, tess, 'Met en zonder bericht', ['wijkagent']);
    expect
      .soft(await told('evening.plan'))
      .toEqual(expect.arrayContaining(['amina', 'bram', 'hanna', 'wil']));
    await nothingWaits(test.world);
    const questionId = newPhoneId();
    const asked = { questionId, question: 'Wanneer is er spreekuur?', duty: 'wijkagent' };
    await call('tess', 'POST', `/training-evenings/${eveningId}/questions`, asked);
    expect.soft(await told('evening.question')).toEqual(['wil']);
    await nothingWaits(test.world);
    await call('wil', 'POST', `/evening-questions/${questionId}/answer`, { answer: 'Op dinsdag.' });
    expect.soft(await told('evening.answer')).toEqual(['team', 'tess']);
    await nothingWaits(test.world);
    await call('tess', 'DELETE', `/training-evenings/${eveningId}`);
    expect
      .soft(await told('evening.cancel'))
      .toEqual(expect.arrayContaining(['amina', 'bram', 'hanna', 'wil']));
    await call('tess', 'POST', `/training-evenings/${eveningId}/restore`);
    await nothingWaits(test.world);
    const { evenings } = (await tess.call('GET', '/training-evenings')).body as TrainerEvenings;
    const seriesId = evenings.find((one) => one.eveningId === eveningId)?.seriesId;
    const guest = { organisationId: demoOrganisations[0]?.id, duty: null };
    await call('tess', 'POST', `/training-series/${seriesId}/guest-removals`, guest);
    expect.soft(await told('evening.uninvite')).toEqual(['hanna, in words']);
  });

  describe('in a case', () => {
    const step = async (who: string, caseId: string, body: object): Promise<void> => {
      const done = await stepAs(await handIn.browserOf(who), caseId, body);
      expect(done.status, JSON.stringify(done.body)).toBe(204);
    };
    const letIn = (caseId: string): Promise<void> =>
      step('saar', caseId, {
        action: 'invite',
        personId: idOfPerson('yara'),
        untilOn: dayFrom(test, 30),
        deputy: false,
      });
    const open = async (): Promise<string> => {
      const caseId = await openCaseAs(await handIn.browserOf('saar'));
      await letIn(caseId);
      return caseId;
    };

    it('who is let in, an offer and its answer', async () => {
      const caseId = await open();
      expect.soft(await told('case.invite')).toEqual(['yara']);
      await nothingWaits(test.world);
      const offer = {
        kind: 'refer',
        toOrganisationId: organisationOf('hanna'),
        untilOn: dayFrom(test, 30),
      } as const;
      const { handOverId } = await offerAs(await handIn.browserOf('saar'), caseId, offer);
      expect.soft(await told('hand_over.offered')).toEqual(['hanna']);
      await nothingWaits(test.world);
      expect((await answerAs(await handIn.browserOf('hanna'), handOverId, { answer: 'accept' })).status).toBe(
        204,
      );
      expect
        .soft(
          await toldWith(test.world, sql`select xmin from case_hand_overs where id = ${handOverId}::uuid`),
        )
        .toEqual(['saar']);
    });

    it('a signal that comes under it, by somebody else than its owner', async () => {
      const absenceId = await standIn();
      const first = await takenSignalOf(handIn);
      const caseId = await openCaseAs(await handIn.browserOf('saar'), { signalId: first, place: null });
      await letIn(caseId);
      const signalId = await takenSignalOf(handIn);
      await nothingWaits(test.world);
      await step('yara', caseId, {
        action: 'link_signal',
        signalId,
        reason: 'Het gaat over dezelfde woning.',
      });
      await call('saar', 'DELETE', `/absences/${absenceId}`);
      expect.soft(await told('case.link_signal')).toEqual(['saar']);
    });

    it('what was put right after somebody outside has it', async () => {
      const caseId = await open();
      const yara = await handIn.browserOf('yara');
      const entryId = await addFactAs(yara, caseId, 'shared', 'De brievenbus is vol.', dayFrom(test, 0));
      const offer = {
        kind: 'refer',
        toOrganisationId: organisationOf('hanna'),
        entryIds: [entryId],
        untilOn: dayFrom(test, 30),
      } as const;
      const { handOverId } = await offerAs(await handIn.browserOf('saar'), caseId, offer);
      expect((await answerAs(await handIn.browserOf('hanna'), handOverId, { answer: 'accept' })).status).toBe(
        204,
      );
      await nothingWaits(test.world);
      await step('yara', caseId, { action: 'withdraw_entry', entryId, reason: 'Dat was het huis ernaast.' });
      expect.soft(await told('case.withdraw_entry')).toEqual(['saar']);
    });

    it('whose it is when its owner knows who it is about', async () => {
      const caseId = await open();
      await nothingWaits(test.world);
      await call('saar', 'POST', `/cases/${caseId}/conflict`);
      const { owner } = (await readCaseAs(await handIn.browserOf('yara'), caseId)) as CaseView;
      expect(owner.personId).toBe(idOfPerson('yara'));
      expect.soft(await told('case.conflict_declared')).toEqual(['yara']);
    });
  });

  it('who stands in, and who takes an area over', async () => {
    const absenceId = await standIn();
    expect.soft(await told('absence.kept')).toEqual(['yara']);
    await call('saar', 'DELETE', `/absences/${absenceId}`);
    await nothingWaits(test.world);
    const { holders } = (await call('femke', 'GET', '/handovers')).body as HandoverChoices;
    const held = holders.find((one) => one.personId === idOfPerson('yara'));
    await call('femke', 'POST', '/handovers', {
      assignmentId: held?.assignmentId,
      areaCodes: [held?.areas[0]?.code],
      successorId: idOfPerson('saar'),
      startsOn: dayFrom(test, 0),
    });
    expect.soft(await told('people.area_handed_over')).toEqual(['saar']);
  });
});
