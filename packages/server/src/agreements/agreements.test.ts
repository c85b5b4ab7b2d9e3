/** The life of an agreement over HTTP, from both sides; every step at random stands in the test of the model beside it. */

import type { AgreementPage } from '@buurtplus/contract/agreements';
import { agreementTables } from '@buurtplus/domain/agreements';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrganisations, demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { agreementStepAs, draftAs, newestOf, readAgreementAs, termsOf } from '../testing/agreements.ts';
import type { CastMember } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const areas = ['BU99010101', 'BU99010102'];
const housingId = demoOrganisations[0].id;
const welfareId = demoOrganisations[4].id;

describe('an agreement', () => {
  let test: TestServer;
  let bram: Browser;
  let wil: Browser;
  let hanna: Browser;
  let today: string;
  beforeAll(async () => {
    test = await createTestServer();
    bram = await test.signIn('bram');
    wil = await test.signIn('wil');
    hanna = await test.signIn('hanna');
    today = dutchDay(test.clock.now());
  });
  afterAll(() => test.end());

  const own = (change: object = {}) => ({
    title: 'Signalen over overlast',
    what: 'De wijkagent kijkt mee en laat weten wat er gebeurt.',
    kinds: ['nuisance', 'suspicious'],
    meetEveryMonths: 3,
    startsOn: today,
    ...change,
  });
  const terms = (change: object = {}) => termsOf(own(change));
  const duty = { kind: 'duty', role: 'wijkagent' };
  const make = async (who: Browser, partner: object = duty, change: object = {}): Promise<AgreementPage> => {
    const answer = await draftAs(test, who, { partner, areas, terms: own(change) });
    expect(answer.status, answer.text).toBe(201);
    return answer.body as AgreementPage;
  };
  const must = async (who: Browser, page: AgreementPage, name: string): Promise<AgreementPage> => {
    const answer = await agreementStepAs(who, page, name);
    expect(answer.status, answer.text).toBe(200);
    return answer.body as AgreementPage;
  };
  const inForce = async (change: object = {}): Promise<AgreementPage> => {
    const proposed = await must(bram, await make(bram, duty, change), 'propose');
    return must(wil, await must(bram, proposed, 'sign'), 'sign');
  };

  it('is a draft of one side, proposed, signed by both, and only then in force', async () => {
    const draft = await make(bram);
    expect(draft).toMatchObject({ side: 'team', state: 'draft', kept: null, partner: { role: 'wijkagent' } });
    expect(await readAgreementAs(wil, draft.agreementId)).toBeNull();
    const proposed = await must(bram, draft, 'propose');
    const seen = await readAgreementAs(wil, draft.agreementId);
    expect(seen).toMatchObject({ state: 'proposed', yourTurn: true });
    expect(newestOf(proposed).possible).toEqual(['sign', 'send_back']);
    const once = await must(bram, proposed, 'sign');
    expect(once.state).toBe('proposed');
    const again = await agreementStepAs(bram, once, 'sign');
    expect([again.status, (again.body as AgreementPage).lock]).toEqual([200, once.lock]);
    const held = await must(wil, once, 'sign');
    expect(held).toMatchObject({ state: 'in_force', side: 'partner' });
    expect(newestOf(held)).toMatchObject({
      status: 'in_force',
      inForceFrom: today,
      signatures: [
        { side: 'team', name: 'Bram Visser', stillThere: true },
        { side: 'partner', name: 'Wil Jansen', role: 'wijkagent', stillThere: true },
      ],
    });
    const list = (await bram.call('GET', '/agreements')).body as { agreements: { agreementId: string }[] };
    expect(list.agreements.map((one) => one.agreementId)).toContain(held.agreementId);
  });

  it('changes into a new version that says what is different, and ends', async () => {
    const held = await inForce();
    const draft = await must(wil, held, 'renew');
    expect(newestOf(draft)).toMatchObject({ version: 2, status: 'draft' });
    // The team knows that something is in the making, and not what.
    expect(await readAgreementAs(bram, held.agreementId)).toMatchObject({
      otherSideWrites: true,
      versions: [{ version: 1 }],
    });
    const edited = await wil.call('PUT', `/agreements/${held.agreementId}/draft`, {
      lock: draft.lock,
      terms: terms({ take: { count: 4, unit: 'hours' } }),
    });
    expect(edited.status, edited.text).toBe(200);
    const proposed = await must(wil, edited.body as AgreementPage, 'propose');
    expect(newestOf(proposed).changed).toEqual(['take']);
    const back = await must(bram, proposed, 'send_back');
    expect(newestOf(back)).toMatchObject({ status: 'draft', possible: ['edit', 'propose', 'drop'] });
    expect((await readAgreementAs(wil, held.agreementId))?.versions[0]?.version).toBe(1);
    const signed = await must(wil, await must(bram, await must(bram, back, 'propose'), 'sign'), 'sign');
    expect(signed.versions.map((one) => one.status)).toEqual(['in_force', 'replaced']);
    const ended = await must(bram, signed, 'end');
    expect(ended).toMatchObject({ state: 'ended', endedOn: today });
    expect((await agreementStepAs(wil, ended, 'renew')).status).toBe(409);
  });

  it('lets one of two people win, and tells the other', async () => {
    const proposed = await must(bram, await make(bram), 'propose');
    const answers = await Promise.all([
      agreementStepAs(bram, proposed, 'sign'),
      agreementStepAs(wil, proposed, 'send_back'),
    ]);
    // Sent back, it is a draft again, and not there for the other side.
    const [signed, sentBack] = answers.map((one) => one.status);
    expect([
      [200, 409],
      [404, 200],
    ]).toContainEqual([signed, sentBack]);
  });

  it('can be signed on paper by a partner without an account, and only then', async () => {
    const paper = { paperSigner: 'Teamleider welzijn', signedOn: today };
    const noAccount = { kind: 'organisation', organisationId: welfareId };
    const proposed = await must(bram, await make(bram, noAccount), 'propose');
    expect(newestOf(proposed).possible).toContain('sign_paper');
    expect(
      (await agreementStepAs(bram, proposed, 'sign_paper', { ...paper, signedOn: '2099-01-01' })).status,
    ).toBe(400);
    const signed = (await agreementStepAs(bram, proposed, 'sign_paper', paper)).body as AgreementPage;
    const held = await must(bram, signed, 'sign');
    expect(held).toMatchObject({ state: 'in_force', kept: null });
    expect(newestOf(held).signatures).toContainEqual(
      expect.objectContaining({ onPaper: true, paperSigner: 'Teamleider welzijn', name: null }),
    );
    const withAccount = await must(
      bram,
      await make(bram, { kind: 'organisation', organisationId: housingId }),
      'propose',
    );
    const refused = await agreementStepAs(bram, withAccount, 'sign_paper', paper);
    expect(refused.body).toMatchObject({ code: 'agreement_signs_here' });
    expect((await readAgreementAs(hanna, withAccount.agreementId))?.yourTurn).toBe(true);
    expect(await readAgreementAs(wil, withAccount.agreementId)).toBeNull();
  });

  it('names the next person when who signed has left', async () => {
    const held = await inForce();
    await sql`update role_assignments set ends_on = ${today}::date - 1, starts_on = '2020-01-01' where role = 'wijkagent'`.execute(
      test.world.auth,
    );
    const page = await readAgreementAs(bram, held.agreementId);
    expect(newestOf(page ?? held).signatures[1]).toMatchObject({ name: 'Wil Jansen', stillThere: false });
    expect(page?.contacts).toEqual({ team: ['Bram Visser'], partner: [] });
    await sql`update role_assignments set ends_on = null where role = 'wijkagent'`.execute(test.world.auth);
    expect((await readAgreementAs(bram, held.agreementId))?.contacts.partner).toEqual(['Wil Jansen']);
  });

  it('is refused in words when a field, a place or a side is wrong', async () => {
    const wrong = async (who: Browser, change: object) => {
      const body = {
        agreementId: newPhoneId(),
        teamId: demoTeamId,
        partner: duty,
        neighbourhoodCodes: areas,
        terms: terms(),
        ...change,
      };
      const answer = await who.call('POST', '/agreements', body);
      return [answer.status, (answer.body as { code: string }).code];
    };
    expect(await wrong(bram, { terms: terms({ title: '' }) })).toEqual([400, 'invalid_input']);
    expect(await wrong(bram, { terms: terms({ startsOn: '2026-02-30' }) })).toEqual([400, 'invalid_input']);
    expect(await wrong(bram, { terms: terms({ startsOn: '2020-01-01', endsOn: '2020-02-01' }) })).toEqual([
      400,
      'invalid_input',
    ]);
    expect(await wrong(bram, { neighbourhoodCodes: ['BU99990101'] })).toEqual([400, 'invalid_input']);
    expect(await wrong(wil, { partner: { kind: 'duty', role: 'wijkwerker' } })).toEqual([404, 'not_found']);
    expect(await wrong(hanna, { partner: { kind: 'organisation', organisationId: welfareId } })).toEqual([
      404,
      'not_found',
    ]);
    expect(await wrong(bram, { teamId: welfareId })).toEqual([404, 'not_found']);
    const saar = await test.signIn('saar');
    expect(
      await wrong(saar, {
        partner: { kind: 'duty', role: 'wijkwerker' },
        neighbourhoodCodes: ['BU99010101', 'BU99010301'],
      }),
    ).toEqual([409, 'agreement_not_all_area']);
  });

  it('is paused from today on, never backwards, and opens again', async () => {
    const held = await inForce();
    const path = `/agreements/${held.agreementId}/pauses`;
    const pause = (from: string, until: string) =>
      wil.call('POST', path, { pauseId: newPhoneId(), from, until });
    expect((await pause('2020-01-01', '2020-02-01')).status).toBe(400);
    expect((await pause(today, '2019-01-01')).status).toBe(400);
    expect((await pause(today, '2099-01-01')).status).toBe(400);
    const page = (await pause(today, today)).body as AgreementPage;
    expect(page).toMatchObject({ pausedNow: true, pauses: [{ from: today, until: today }] });
    const opened = await wil.call('DELETE', `${path}/${page.pauses[0]?.pauseId}`);
    expect(opened.body).toMatchObject({ pausedNow: false, pauses: [] });
    const draft = await make(bram);
    expect(
      (
        await bram.call('POST', `/agreements/${draft.agreementId}/pauses`, {
          pauseId: newPhoneId(),
          from: today,
          until: today,
        })
      ).status,
    ).toBe(409);
  });

  it('is one page on paper for both sides, with the covenant behind it', async () => {
    const held = await inForce({ covenant: 'Artikel 1\n\nWij werken samen.' });
    for (const who of [bram, wil]) {
      const answer = await who.call('GET', `/agreements/${held.agreementId}/paper`);
      expect(answer.headers['content-type']).toBe('application/pdf');
      expect(answer.text.startsWith('%PDF-1.7')).toBe(true);
    }
    expect((await hanna.call('GET', `/agreements/${held.agreementId}/paper`)).status).toBe(404);
    const plain = await inForce();
    const pdf = (await bram.call('GET', `/agreements/${plain.agreementId}/paper`)).text;
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const longest = await inForce({
      title: 'w'.repeat(39) + ' ' + 'w'.repeat(40),
      what: 'Wij kijken, melden en laten het weten. '.repeat(25),
      kinds: ['niet_pluis', 'suspicious', 'nuisance', 'public_space'],
      channel: 'In dit systeem, en bij spoed bellen. '.repeat(5),
      deputy: 'De collega van de buurwijk. '.repeat(4),
    });
    const full = (await bram.call('GET', `/agreements/${longest.agreementId}/paper`)).text;
    expect(full.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('is prepared for a meeting, with notes for both sides', async () => {
    const held = await inForce();
    const path = `/agreements/${held.agreementId}`;
    const noteId = newPhoneId();
    const note = { heldOn: today, text: 'We lopen de lijst door.', decided: 'Bellen bij spoed.' };
    expect((await wil.call('POST', `${path}/notes`, { noteId, ...note })).status).toBe(201);
    expect(
      (await wil.call('POST', `${path}/notes`, { noteId: newPhoneId(), ...note, heldOn: '2099-01-01' }))
        .status,
    ).toBe(400);
    const meeting = (await bram.call('GET', `${path}/meeting`)).body as {
      notes: object[];
      agreements: object[];
    };
    expect(meeting.notes[0]).toMatchObject({ ...note, side: 'partner' });
    expect(meeting.agreements).toContainEqual(
      expect.objectContaining({ agreementId: held.agreementId, state: 'in_force' }),
    );
    expect((await hanna.call('GET', `${path}/meeting`)).status).toBe(404);
  });

  it('has purpose, readers and term for every column', async () => {
    for (const [table, fields] of Object.entries(agreementTables)) {
      const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table}`.execute(test.world.owner);
      expect(columns.rows.map((row) => row.name).sort(), table).toEqual(Object.keys(fields).sort());
    }
  });

  it('is shown by the database to its two sides only, and a draft to one', async () => {
    const held = await inForce();
    const draft = await make(bram);
    const seen = (who: CastMember, id: string) =>
      inTransaction(test.world.app, test.world.caller(who).context, async (tx) => {
        const count = async (table: 'agreement_versions' | 'agreement_signatures') =>
          (await tx.selectFrom(table).select('version').where('agreement_id', '=', id).execute()).length;
        return [await count('agreement_versions'), await count('agreement_signatures')];
      });
    expect(await seen('bram', held.agreementId)).toEqual([1, 2]);
    expect(await seen('wil', held.agreementId)).toEqual([1, 2]);
    for (const who of [
      'amina',
      'riet',
      'rik',
      'saar',
      'femke',
      'petra',
      'vera',
      'tess',
      'hanna',
      'karim',
    ] as const)
      expect(await seen(who, held.agreementId), who).toEqual([0, 0]);
    expect(await seen('bram', draft.agreementId)).toEqual([1, 0]);
    expect(await seen('wil', draft.agreementId)).toEqual([0, 0]);
    // Nobody signs for the other side, or takes a signature away from what is in force.
    const asWil = (statement: ReturnType<typeof sql>) =>
      inTransaction(test.world.app, test.world.caller('wil').context, (tx) => statement.execute(tx));
    const proposed = await must(bram, draft, 'propose');
    await expect(
      asWil(
        sql`insert into agreement_signatures (tenant_id, agreement_id, version, side, person_id, role, signed_on)
          values ('lichtendam', ${proposed.agreementId}, 1, 'team', ${test.world.caller('wil').personId}, 'coordinator', ${today}::date)`,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await asWil(sql`delete from agreement_signatures where agreement_id = ${held.agreementId}`);
    expect(await seen('wil', held.agreementId)).toEqual([1, 2]);
  });
});
