/** An address that must not be found: on no road of a case, its signal or what was shared, but by a tap of who is in it. */
import type { CaseView, Received } from '@buurtplus/contract/casework';
import type { RelatedSignals } from '@buurtplus/contract/noticing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import {
  answerAs,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  receivedBy,
  stepAs,
} from '../testing/cases.ts';
import { openFromOutside } from '../testing/from-outside.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const street = 'Kanariestraat';
const place = { source: 'map', lat: 52.7071, lon: 5.3321 } as const;
const why = 'Zij mag niet gevonden worden door haar ex.';

describe('an address that is shielded', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());
  const as = (who: string) => hands.browserOf(who);
  const call = async (who: string, ...request: Parameters<Awaited<ReturnType<typeof as>>['call']>) =>
    (await as(who)).call(...request);
  const asSuperuser = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await withClient(superuserOn(test.world.database), (client) => client.query<Row>(text))).rows;
  const shield = async (who: string, caseId: string, shielded: boolean) =>
    (await stepAs(await as(who), caseId, { action: 'shield_address', shielded, reason: why })).status;
  const linesOf = async (action: string, id: string) =>
    (
      await asSuperuser<{ count: number }>(
        `select count(*)::integer as count from audit_entries where action = '${action}' and object_id = '${id}'`,
      )
    )[0]?.count;
  /** A signal that saar took up, another one beside it, and a case about the first. */
  const make = async () => {
    const record = () => hands.record('amina', { street, place, ownWords: null });
    const [signalId, besideId] = [await record(), await record()];
    const view = (await call('saar', 'GET', `/signals/${signalId}`)).body as { version: number };
    await call('saar', 'POST', `/signals/${signalId}/actions`, {
      commandId: newPhoneId(),
      version: view.version,
      action: 'take',
    });
    await asSuperuser(`update signals set house_number = '7' where id = '${signalId}'`);
    const caseId = await openCaseAs(await as('saar'), { signalId, place: null });
    return { signalId, besideId, caseId };
  };

  it('is gone from the list, page, paper, search, related and desk, and comes back when it is lifted', async () => {
    const { signalId, besideId, caseId } = await make();
    const related = async () =>
      ((await call('saar', 'GET', `/signals/${besideId}/related`)).body as RelatedSignals).items.some(
        (one) => one.signal.signalId === signalId,
      );
    const found = async () =>
      (await call('saar', 'POST', '/work-list/search', { text: street })).text.includes(signalId);
    const roads = async () => {
      const texts: string[] = [];
      for (const road of [`/cases/${caseId}`, '/cases?status=open', `/signals/${signalId}`])
        texts.push((await call('saar', 'GET', road)).text);
      texts.push(pdfText((await call('saar', 'GET', `/cases/${caseId}/file`)).bytes));
      const list = (await call('saar', 'GET', '/work-list?limit=100')).body as {
        items: { signalId: string }[];
      };
      texts.push(JSON.stringify(list.items.find((item) => item.signalId === signalId)));
      return texts.map((text) => [text.includes(street), /52\.70[67]/.test(text)]);
    };
    expect([await related(), await found()]).toEqual([true, true]);
    const before = await roads();
    expect(before.map(([name]) => name)).toEqual([true, true, true, true, true]);
    expect(await shield('saar', caseId, true)).toBe(204);
    expect(await roads()).toEqual(before.map(() => [false, false]));
    expect([await related(), await found()]).toEqual([false, false]);
    expect((await call('saar', 'GET', `/signals/${signalId}/related`)).text).not.toContain(besideId);
    expect((await readCaseAs(await as('saar'), caseId)).addressShielded).toBe(true);
    // Whoever handles it reads it by a tap, with a line.
    const shown = await call('saar', 'POST', `/cases/${caseId}/place/reveal`);
    expect([shown.status, shown.body]).toEqual([200, { street, houseNumber: '7' }]);
    for (const [field, value] of [
      ['street', street],
      ['house_number', '7'],
    ])
      expect((await call('saar', 'POST', `/signals/${signalId}/reveal`, { field })).body).toEqual({ value });
    expect(await linesOf('case.place_revealed', caseId)).toBe(1);
    expect(await linesOf('signal.revealed_street', signalId)).toBe(1);
    expect((await call('amina', 'GET', '/my-signals')).text.split(street).length).toBeLessThan(4);
    expect(await shield('saar', caseId, false)).toBe(204);
    expect(await roads()).toEqual(before);
    expect(await linesOf('case.shield_address', caseId)).toBe(2);
    const log = (await call('saar', 'GET', `/cases/${caseId}/who-read`)).text;
    expect(log).toContain('case.place_revealed');
  });

  it('is read by who was let in by name, and set by the owner alone; to others there is nothing', async () => {
    const { caseId } = await make();
    await shield('saar', caseId, true);
    expect((await call('rik', 'POST', `/cases/${caseId}/place/reveal`)).status).toBe(404);
    await stepAs(await as('saar'), caseId, {
      action: 'invite',
      personId: idOfPerson('rik'),
      untilOn: dayFrom(test, 20),
      deputy: false,
    });
    expect((await call('rik', 'GET', `/cases/${caseId}`)).text).not.toContain(street);
    expect((await call('rik', 'POST', `/cases/${caseId}/place/reveal`)).status).toBe(200);
    expect(await shield('rik', caseId, false)).toBe(404);
    for (const who of ['bram', 'femke', 'petra', 'hanna'])
      expect([who, (await call(who, 'POST', `/cases/${caseId}/place/reveal`)).status]).toEqual([who, 403]);
  });

  it('is not in an emergency reading, of the case or of its signal', async () => {
    const { caseId, signalId } = await make();
    const { number } = await readCaseAs(await as('saar'), caseId);
    const signal = (await call('saar', 'GET', `/signals/${signalId}`)).body as { number: string };
    await shield('saar', caseId, true);
    for (const [objectKind, of, road] of [
      ['case_file', number, 'case'],
      ['signal', signal.number, 'signal'],
    ] as const) {
      const opened = await openFromOutside(test, hands, 'wil', { objectKind, number: of });
      const { breakGlassId } = opened.body as { breakGlassId: string };
      const read = await call('wil', 'GET', `/break-glasses/${breakGlassId}/${road}`);
      expect([road, read.status, /Kanarie|52\.70|"houseNumber":"7"/.test(read.text)]).toEqual([
        road,
        200,
        false,
      ]);
      expect(read.body).toMatchObject({ addressShielded: true });
    }
  });

  it('goes out of what was shared before, and along with nothing after, also when it is lifted', async () => {
    const { caseId } = await make();
    const share = async () => {
      const offer = await offerAs(await as('saar'), caseId, {
        kind: 'refer',
        toOrganisationId: organisationOf('hanna'),
        fields: ['place', 'house_number', 'reason'],
        untilOn: dayFrom(test, 30),
      });
      expect((await answerAs(await as('hanna'), offer.handOverId, { answer: 'accept' })).status).toBe(204);
      return offer;
    };
    const contentOf = (one: Received | null) => JSON.parse(one?.content ?? '{}') as object;
    const early = await share();
    expect(contentOf(await receivedBy(await as('hanna'), early.handOverId))).toMatchObject({
      place: { street },
      houseNumber: '7',
    });
    await shield('saar', caseId, true);
    const late = await share();
    const masked = { addressShielded: true, place: null, houseNumber: null };
    expect(JSON.parse(late.content)).toMatchObject(masked);
    for (const { handOverId } of [early, late])
      expect(contentOf(await receivedBy(await as('hanna'), handOverId))).toMatchObject(masked);
    await shield('saar', caseId, false);
    expect(contentOf(await receivedBy(await as('hanna'), early.handOverId))).toMatchObject(masked);
  });

  it('can still be shielded once the case is closed', async () => {
    const { caseId } = await make();
    const { version } = (await readCaseAs(await as('saar'), caseId)) satisfies CaseView;
    const step = {
      action: 'close',
      version,
      outcome: 'moved_on',
      solved: 'no',
      learned: 'Niets.',
      signal: { choice: 'keep' },
    };
    expect((await stepAs(await as('saar'), caseId, step)).status).toBe(204);
    expect(await shield('saar', caseId, true)).toBe(204);
    expect((await call('saar', 'GET', '/cases?status=closed')).text).not.toContain(street);
  });
});
