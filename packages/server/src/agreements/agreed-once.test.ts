/** Sent again after a break, or pressed twice at once: an agreement, a pause and a note are made once, and other content under the same id is refused. */
import type { AgreementList, AgreementMeeting, AgreementPage } from '@buurtplus/contract/agreements';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { agreeAs, termsOf } from '../testing/agreements.ts';
import { organisationOf } from '../testing/cases.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const area = 'BU99010101';

describe('what is agreed', () => {
  let test: TestServer;
  let browsers: Readonly<Record<'bram' | 'wil' | 'hanna', Browser>>;
  let held: string;
  const trailOf = async (action: string): Promise<number> => {
    const { rows } = await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      sql<{
        many: number;
      }>`select count(*)::integer as many from audit_entries where action = ${action}`.execute(tx),
    );
    return rows[0]?.many ?? 0;
  };

  beforeAll(async () => {
    test = await createTestServer();
    browsers = {
      bram: await test.signIn('bram'),
      wil: await test.signIn('wil'),
      hanna: await test.signIn('hanna'),
    };
    held = await agreeAs(test, browsers.bram, browsers.wil, {
      partner: { kind: 'duty', role: 'wijkagent' },
      areas: [area],
      terms: { meetEveryMonths: 1 },
    });
  });
  afterAll(() => test.end());

  it('twice at once, or again after a break, makes one', async () => {
    const body = {
      agreementId: test.world.newId(),
      teamId: demoTeamId,
      partner: { kind: 'duty', role: 'wijkregisseur' },
      neighbourhoodCodes: [area],
      terms: termsOf({ title: 'Een keer' }),
    };
    const send = (change: object = {}) => browsers.bram.call('POST', '/agreements', { ...body, ...change });
    const both = await Promise.all([send(), send()]);
    expect(both.map((one) => one.status)).toEqual([201, 201]);
    expect((await send()).body).toMatchObject({ agreementId: body.agreementId });
    const { agreements } = (await browsers.bram.call('GET', '/agreements')).body as AgreementList;
    expect(agreements.filter((one) => one.title === 'Een keer')).toHaveLength(1);
    expect(await send({ terms: termsOf({ title: 'Iets anders' }) })).toMatchObject({
      status: 409,
      body: { code: 'other_content' },
    });
    // An id of somebody else tells nothing: neither that it is there nor what it is.
    const other = await browsers.hanna.call('POST', '/agreements', {
      ...body,
      partner: { kind: 'organisation', organisationId: organisationOf('hanna') },
    });
    expect(other.status).toBe(409);
  });

  it('a desk that is closed is closed once, also when it was opened again before the second came', async () => {
    const today = dutchDay(test.clock.now());
    const body = { pauseId: test.world.newId(), from: today, until: today };
    const send = (change: object = {}, who: 'bram' | 'wil' = 'wil') =>
      browsers[who].call('POST', `/agreements/${held}/pauses`, { ...body, ...change });
    const before = await trailOf('agreement.pause');
    expect((await Promise.all([send(), send()])).map((one) => one.status)).toEqual([201, 201]);
    const page = (await send()).body as AgreementPage;
    expect(page.pauses).toHaveLength(1);
    expect(await trailOf('agreement.pause')).toBe(before + 1);
    expect((await send({ until: '2099-01-01' })).status).toBe(409);
    expect((await send({}, 'bram')).status).toBe(409);
    await browsers.wil.call('DELETE', `/agreements/${held}/pauses/${body.pauseId}`);
    expect((await send()).body).toMatchObject({ pausedNow: false, pauses: [] });
  });

  it('a note stands there once', async () => {
    const body = {
      noteId: test.world.newId(),
      heldOn: dutchDay(test.clock.now()),
      text: 'Gesproken over de Kade.',
      decided: null,
    };
    const send = (change: object = {}) =>
      browsers.bram.call('POST', `/agreements/${held}/notes`, { ...body, ...change });
    expect((await Promise.all([send(), send()])).map((one) => one.status)).toEqual([201, 201]);
    expect(((await send()).body as AgreementMeeting).notes).toHaveLength(1);
    expect((await send({ text: 'Iets anders.' })).status).toBe(409);
    expect(await trailOf('agreement.note')).toBe(1);
  });
});
