/** What is sensitive in a case: on no road but the tap, behind the same walls, one line for each reading, and gone with its key. */
import type { WhoReadCase } from '@buurtplus/contract/case-readers';
import type { CaseView, Received } from '@buurtplus/contract/casework';
import { caseFields } from '@buurtplus/domain/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { openFromOutside } from '../testing/from-outside.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetCases, forgetSensitive } from './casework.retention.ts';

const secret = 'CANARY-GEHEIM drinkt weer sinds de zomer';

describe('what is sensitive in a case', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());
  const as = (who: string) => hands.browserOf(who);
  const asSuperuser = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await withClient(superuserOn(test.world.database), (client) => client.query<Row>(text))).rows;
  const addSecret = async (who: string, caseId: string, compartment: string, text = secret) => {
    const commandId = newPhoneId();
    const entry = {
      kind: 'fact',
      domain: 'health',
      text,
      source: 'resident',
      seenOn: dayFrom(test, 0),
    };
    const answer = await (await as(who)).call('POST', `/cases/${caseId}/actions`, {
      commandId,
      action: 'add',
      compartment,
      entry,
      sensitive: true,
    });
    expect([answer.status, answer.text]).toEqual([204, '']);
    return commandId;
  };
  const invite = async (owner: string, caseId: string, who: string) =>
    stepAs(await as(owner), caseId, {
      action: 'invite',
      personId: idOfPerson(who),
      untilOn: dayFrom(test, 20),
      deputy: false,
    });
  const reveal = async (who: string, caseId: string, entryId: string) =>
    (await as(who)).call('POST', `/cases/${caseId}/entries/${entryId}/reveal`);
  const linesOf = (action: string, id: string) =>
    asSuperuser<{ count: number }>(
      `select count(*)::integer as count from audit_entries where action = '${action}' and object_id = '${id}'`,
    ).then((rows) => rows[0]?.count);
  const close = async (who: string, caseId: string) => {
    const { version } = await readCaseAs(await as(who), caseId);
    const step = { action: 'close', version, outcome: 'moved_on', solved: 'no', learned: 'Niets.' };
    expect((await stepAs(await as(who), caseId, step)).status).toBe(204);
  };

  it('stands on no page, list, paper, timeline or preview, and in the database in no readable form', async () => {
    const caseId = await openCaseAs(await as('rik'));
    const entryId = await addSecret('rik', caseId, 'shared');
    await invite('rik', caseId, 'saar');
    for (const who of ['rik', 'saar']) {
      const browser = await as(who);
      for (const road of [`/cases/${caseId}`, '/cases?status=open', `/cases/${caseId}/who-read`]) {
        const { status, text } = await browser.call('GET', road);
        expect([who, road, status, /CANARY|drinkt|health/.test(text)]).toEqual([who, road, 200, false]);
      }
      const paper = await browser.call('GET', `/cases/${caseId}/file`);
      expect(pdfText(paper.bytes)).not.toContain('drinkt');
    }
    const view = await readCaseAs(await as('saar'), caseId);
    expect(view.entries.map((one) => one.entry)).toEqual([{ kind: 'sensitive' }]);
    const chosen = { fields: ['place'], entryIds: [entryId] };
    const preview = await (await as('rik')).call('POST', `/cases/${caseId}/hand-overs/preview`, chosen);
    expect(preview.text).not.toMatch(/CANARY|drinkt/);
    // As a dump would hold it: every column of every table that knows the case.
    for (const table of Object.keys(caseFields).filter((name) => name !== 'case_ladders')) {
      const rows = await asSuperuser<{ row: string }>(`select t::text as row from ${table} t`);
      expect([table, rows.some(({ row }) => /CANARY|drinkt/.test(row))]).toEqual([table, false]);
      const raw = Buffer.from('CANARY').toString('hex');
      expect([table, rows.some(({ row }) => row.includes(raw))]).toEqual([table, false]);
    }
  });

  it('is read by a tap of who is in it, with one line each, in the reading log of the case', async () => {
    const caseId = await openCaseAs(await as('rik'));
    const entryId = await addSecret('rik', caseId, 'shared');
    await invite('rik', caseId, 'saar');
    for (const who of ['rik', 'saar', 'saar']) {
      const shown = await reveal(who, caseId, entryId);
      expect([shown.status, shown.body]).toMatchObject([200, { entry: { kind: 'fact', text: secret } }]);
    }
    expect(await linesOf('case.revealed', caseId)).toBe(3);
    const log = (await (await as('saar')).call('GET', `/cases/${caseId}/who-read`)).body as WhoReadCase;
    const shown = log.lines.filter((line) => line.action === 'case.revealed');
    expect(shown.map(({ name, times }) => [name?.split(' ')[0], times])).toEqual([
      ['Saar', 2],
      ['Rik', 1],
    ]);
  });

  it('answers another wall, another desk, another case and what is not there in one and the same way', async () => {
    const caseId = await openCaseAs(await as('rik'));
    await invite('rik', caseId, 'saar');
    await invite('rik', caseId, 'wil');
    const police = await addSecret('wil', caseId, 'police');
    const care = await addSecret('saar', caseId, 'care');
    const shared = await addSecret('saar', caseId, 'shared');
    const other = await openCaseAs(await as('rik'));
    const fact = newPhoneId();
    await (await as('rik')).call('POST', `/cases/${caseId}/actions`, {
      commandId: fact,
      action: 'add',
      compartment: 'shared',
      entry: { kind: 'wish', text: 'Rust' },
    });
    const answers = await Promise.all([
      reveal('rik', caseId, newPhoneId()),
      reveal('rik', caseId, police),
      reveal('rik', caseId, care),
      reveal('saar', caseId, police),
      reveal('wil', caseId, care),
      reveal('rik', other, shared),
      reveal('yara', caseId, shared),
      reveal('rik', caseId, fact),
    ]);
    const nothing = answers[0];
    const plain = (text: string) => text.replaceAll(/[0-9a-f-]{36}/g, '');
    for (const [at, answer] of answers.entries())
      expect([at, answer.status, plain(answer.text)]).toEqual([at, 404, plain(nothing?.text ?? '')]);
    expect((await reveal('wil', caseId, police)).status).toBe(200);
    expect((await reveal('saar', caseId, care)).status).toBe(200);
    for (const who of ['amina', 'bram', 'femke', 'petra', 'hanna', 'vera', 'tess'])
      expect([who, (await reveal(who, caseId, shared)).status]).toEqual([who, 403]);
    expect(await linesOf('case.revealed', caseId)).toBe(2);
    // The walls hold in the rows too, and the app reads no key.
    const seen = (who: 'wil' | 'saar' | 'rik' | 'yara') =>
      inTransaction(test.world.app, test.world.caller(who).context, async (tx) =>
        (
          await sql<{
            entry_id: string;
          }>`select entry_id from case_sealed where case_id = ${caseId}::uuid`.execute(tx)
        ).rows.map((row) => row.entry_id),
      );
    expect(new Set(await seen('wil'))).toEqual(new Set([police, shared]));
    expect(new Set(await seen('saar'))).toEqual(new Set([care, shared]));
    expect(await seen('rik')).toEqual([shared]);
    expect(await seen('yara')).toEqual([]);
    await expect(
      inTransaction(test.world.app, test.world.caller('rik').context, (tx) =>
        sql`select * from case_keys`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('leaves nothing when the line cannot be written', async () => {
    const caseId = await openCaseAs(await as('rik'));
    const entryId = await addSecret('rik', caseId, 'shared');
    await asSuperuser(`create function no_line() returns trigger language plpgsql as $$ begin raise 'full'; end $$;
      create trigger no_line before insert on audit_entries for each row
      when (new.action like '%revealed') execute function no_line()`);
    try {
      const answer = await reveal('rik', caseId, entryId);
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(answer.text).not.toMatch(/CANARY|drinkt/);
    } finally {
      await asSuperuser('drop trigger no_line on audit_entries; drop function no_line()');
    }
    expect((await reveal('rik', caseId, entryId)).status).toBe(200);
  });

  it('is a fact and nothing else, and a mark cannot be written by hand', async () => {
    const caseId = await openCaseAs(await as('rik'));
    const add = async (change: object) =>
      (await stepAs(await as('rik'), caseId, { action: 'add', compartment: 'shared', ...change })).status;
    expect(await add({ entry: { kind: 'wish', text: 'Rust' }, sensitive: true })).toBe(400);
    expect(await add({ entry: { kind: 'sensitive' } })).toBe(400);
    await addSecret('rik', caseId, 'shared');
    await expect(
      asSuperuser(
        `update case_entries set body = '{"kind": "sensitive", "text": "x"}' where case_id = '${caseId}'`,
      ),
    ).rejects.toThrow(/case_entries_sensitive_says_nothing/);
  });

  it('goes along with a request only when chosen, sealed, and its receiver reads it by a tap too', async () => {
    const rik = await as('rik');
    const caseId = await openCaseAs(rik);
    const one = await addSecret('rik', caseId, 'shared', 'CANARY-EEN');
    const two = await addSecret('rik', caseId, 'shared', 'CANARY-TWEE');
    const ask = (entryIds: readonly string[]) =>
      offerAs(rik, caseId, {
        kind: 'refer',
        toOrganisationId: organisationOf('hanna'),
        entryIds,
        untilOn: dayFrom(test, 30),
      });
    const tap = async (who: string, handOverId: string, at: number) =>
      (await as(who)).call('POST', `/hand-overs/${handOverId}/reveal`, { at });
    const without = await ask([]);
    const chosen = await ask([two]);
    expect(JSON.parse(chosen.content)).toMatchObject({ entries: [{ kind: 'sensitive', at: 0 }] });
    expect((await tap('hanna', chosen.handOverId, 0)).status).toBe(404);
    for (const { handOverId } of [without, chosen])
      expect((await answerAs(await as('hanna'), handOverId, { answer: 'accept' })).status).toBe(204);
    const received = (await (await as('hanna')).call('GET', `/hand-overs/${chosen.handOverId}`))
      .body as Received;
    expect(received.content).toBe(chosen.content);
    expect(received.content).not.toMatch(/CANARY/);
    const shown = await tap('hanna', chosen.handOverId, 0);
    expect(shown.body).toMatchObject({ entry: { text: 'CANARY-TWEE' } });
    expect(await linesOf('hand_over.revealed', chosen.handOverId)).toBe(1);
    const log = (await rik.call('GET', `/cases/${caseId}/who-read`)).body as WhoReadCase;
    expect(log.lines.map((line) => line.action)).toContain('hand_over.revealed');
    for (const [who, handOverId, at] of [
      ['hanna', chosen.handOverId, 1],
      ['hanna', without.handOverId, 0],
      ['karim', chosen.handOverId, 0],
      ['rik', chosen.handOverId, 0],
    ] as const)
      expect([who, at, (await tap(who, handOverId, at)).status]).toEqual([who, at, 404]);
    expect((await (await as('hanna')).call('POST', `/cases/${caseId}/entries/${one}/reveal`)).status).toBe(
      403,
    );
    await stepAs(rik, caseId, {
      action: 'end_disclosure',
      handOverId: chosen.handOverId,
      reason: 'Het is niet meer nodig nu.',
    });
    expect((await tap('hanna', chosen.handOverId, 0)).status).toBe(404);
  });

  it('goes along with a transfer only when chosen', async () => {
    const rik = await as('rik');
    const caseId = await openCaseAs(rik);
    const kept = await addSecret('rik', caseId, 'shared', 'CANARY-BLIJFT');
    const given = await addSecret('rik', caseId, 'shared', 'CANARY-MEE');
    test.clock.moveMs(1_000);
    const offer = await offerAs(rik, caseId, {
      kind: 'transfer',
      toPersonId: idOfPerson('saar'),
      entryIds: [given],
      untilOn: dayFrom(test, 30),
    });
    expect((await answerAs(await as('saar'), offer.handOverId, { answer: 'accept' })).status).toBe(204);
    expect((await reveal('saar', caseId, given)).body).toMatchObject({ entry: { text: 'CANARY-MEE' } });
    expect((await reveal('saar', caseId, kept)).status).toBe(404);
    expect((await reveal('rik', caseId, given)).status).toBe(404);
  });

  it('is not told of from outside, and an opening opens no tap', async () => {
    const caseId = await openCaseAs(await as('rik'));
    const entryId = await addSecret('rik', caseId, 'shared');
    const { number } = await readCaseAs(await as('rik'), caseId);
    const opened = await openFromOutside(test, hands, 'yara', { objectKind: 'case_file', number });
    const { breakGlassId } = opened.body as { breakGlassId: string };
    const read = await (await as('yara')).call('GET', `/break-glasses/${breakGlassId}/case`);
    expect([read.status, /CANARY|sensitive/.test(read.text)]).toEqual([200, false]);
    expect((await reveal('yara', caseId, entryId)).status).toBe(404);
  });

  it('is destroyed with its key ninety days after the first closing, to the day, and everything behind it', async () => {
    const deps = caseworkDeps(test);
    const caseId = await openCaseAs(await as('rik'));
    const entryId = await addSecret('rik', caseId, 'shared');
    await offerAs(await as('rik'), caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      entryIds: [entryId],
      untilOn: dayFrom(test, 30),
    });
    await close('rik', caseId);
    expect((await reveal('rik', caseId, entryId)).status).toBe(200);
    const sealedUntil = (await readCaseAs(await as('rik'), caseId)).sealedUntil;
    const at = (day: string | null, days: number) => ({
      ...deps,
      clock: { now: () => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000) },
    });
    const left = async () =>
      (
        await asSuperuser<Record<string, number>>(`select
          (select count(*)::integer from case_keys where case_id = '${caseId}') as keys,
          (select count(*)::integer from case_sealed where case_id = '${caseId}') as boxes,
          (select count(*)::integer from case_entries where case_id = '${caseId}') as marks,
          (select count(sealed)::integer from case_disclosures where case_id = '${caseId}') as shared`)
      )[0];
    await forgetSensitive(at(sealedUntil, 0), 'lichtendam');
    expect(await left()).toEqual({ keys: 1, boxes: 1, marks: 1, shared: 1 });
    await forgetSensitive(at(sealedUntil, 1), 'lichtendam');
    expect(await left()).toEqual({ keys: 0, boxes: 0, marks: 0, shared: 0 });
    await forgetSensitive(at(sealedUntil, 1), 'lichtendam');
    expect(await linesOf('case.key_destroyed', caseId)).toBe(1);
    expect((await reveal('rik', caseId, entryId)).status).toBe(404);
    expect((await readCaseAs(await as('rik'), caseId)).entries).toEqual([]);
  });

  it('does not last longer by opening again, only by a named person with a reason, and goes with the case at the latest', async () => {
    const rik = await as('rik');
    const caseId = await openCaseAs(rik);
    const entryId = await addSecret('rik', caseId, 'shared');
    await close('rik', caseId);
    const first = (await readCaseAs(rik, caseId)).sealedUntil;
    const step = async (change: (view: CaseView) => object) =>
      stepAs(rik, caseId, change(await readCaseAs(rik, caseId)));
    const why = 'Er is toch nog meer nodig.';
    await step(({ version }) => ({ action: 'extend', version, reason: why }));
    expect((await readCaseAs(rik, caseId)).sealedUntil).toBe(first);
    const reviewOn = dayFrom(test, 30);
    await step(({ version }) => ({ action: 'reopen', version, reason: why, reviewOn }));
    expect((await readCaseAs(rik, caseId)).sealedUntil).toBe(first);
    await step(({ version }) => ({ action: 'extend', version, reason: why }));
    const longer = (await readCaseAs(rik, caseId)).sealedUntil;
    expect(longer?.slice(0, 7)).not.toBe(first?.slice(0, 7));
    await asSuperuser(`update case_files set keep_until = '2020-01-01' where id = '${caseId}'`);
    expect(await forgetCases(caseworkDeps(test), 'lichtendam')).toBe(1);
    const [row] = await asSuperuser(
      `select count(*)::integer as left from case_keys where case_id = '${caseId}'`,
    );
    expect(row).toEqual({ left: 0 });
    expect((await reveal('rik', caseId, entryId)).status).toBe(404);
  });

  it('cannot be moved behind another mark, and is not there under another server secret', async () => {
    const caseId = await openCaseAs(await as('rik'));
    const one = await addSecret('rik', caseId, 'shared', 'CANARY-EEN');
    const two = await addSecret('rik', caseId, 'shared', 'CANARY-TWEE');
    await asSuperuser(
      `update case_sealed set box = (select box from case_sealed where entry_id = '${two}') where entry_id = '${one}'`,
    );
    expect((await reveal('rik', caseId, one)).status).toBe(404);
    expect((await reveal('rik', caseId, two)).status).toBe(200);
    await asSuperuser(
      `update case_keys set wrapped = substring(wrapped for length(wrapped) - 1) || '\\x00'::bytea where case_id = '${caseId}'`,
    );
    expect((await reveal('rik', caseId, two)).status).toBe(404);
  });
});
