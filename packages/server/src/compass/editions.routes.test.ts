/** The functional admin's way over HTTP: begin, keep, check, try, publish, go back; two at once; bad input; and who may not. */
import type {
  CompassDraft,
  CompassEditions,
  CompassEditionView,
  DryRunView,
  EditionFaults,
} from '@buurtplus/contract/editions';
import { type BookChanges, type CompassBook, noChanges } from '@buurtplus/domain/compass';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

describe('editions over HTTP', () => {
  let test: TestServer;
  let femke: Browser;
  let amina: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    femke = await test.signIn('femke');
    amina = await test.signIn('amina');
  });
  afterAll(() => test.end());

  /** Days go by; who worked then signs in again. */
  const pass = async (days: number): Promise<void> => {
    test.clock.moveMs(days * 86_400_000);
    femke = await test.signIn('femke');
    amina = await test.signIn('amina');
  };
  const today = (): string => dutchDay(test.clock.now());
  const inDays = (days: number): string => dutchDay(new Date(test.clock.now().getTime() + days * 86_400_000));
  const overview = async (): Promise<CompassEditions> =>
    (await femke.call('GET', '/compass/editions')).body as CompassEditions;
  const phoneBook = async (): Promise<CompassBook> =>
    ((await amina.call('GET', '/compass')).body as { book: CompassBook }).book;
  const draftNow = async (): Promise<CompassDraft> =>
    (await femke.call('GET', '/compass/draft')).body as CompassDraft;
  const begin = async (from: object = {}): Promise<CompassDraft> => {
    const answer = await femke.call('POST', '/compass/draft', { standard: 'same', ...from });
    expect(answer.status, answer.text).toBe(201);
    return answer.body as CompassDraft;
  };
  const save = (seen: number, changes: Partial<BookChanges>) =>
    femke.call('PUT', '/compass/draft', { seen, changes: { ...noChanges, ...changes } });
  const publish = (seen: number, publishOn = today(), note = 'Nieuw nummer van de wijkwerker') =>
    femke.call('POST', '/compass/editions', { seen, publishOn, note });
  const withPhone = async (phone: string): Promise<Partial<BookChanges>> => {
    const desk = (await phoneBook()).desks.find(({ code }) => code === 'wijkwerker');
    if (desk === undefined) throw new Error('no desk');
    return { desks: [{ ...desk, phone }] };
  };
  afterEach(async () => {
    const draft = (await overview()).draft;
    if (draft !== null) await femke.call('POST', '/compass/draft/discard', { seen: draft.revision });
  });

  it('begins with the standard that came along, in force since the day it was first used', async () => {
    const { editions, newestStandard, draft } = await overview();
    expect(editions).toMatchObject([{ version: 'standard-1', number: null, state: 'in_force', note: null }]);
    expect(editions[0]?.publishOn).toBe(today());
    expect(newestStandard).toEqual({ version: 'standard-1', isNewer: false });
    expect(draft).toBeNull();
  });

  it('publishes a desk from today on: every phone gets it, and the pack names it', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ version: 'standard-1+1', revision: 1, changedBy: 'Femke Bos' });
    const saved = await save(1, await withPhone('14 0990'));
    expect(saved.body).toMatchObject({ revision: 2 });
    expect((await phoneBook()).version).toBe('standard-1');
    const done = await publish(2);
    expect(done.status, done.text).toBe(201);
    expect(done.body).toMatchObject({
      version: 'standard-1+1',
      state: 'in_force',
      publishedBy: 'Femke Bos',
      note: 'Nieuw nummer van de wijkwerker',
      differs: [{ part: 'desks', code: 'wijkwerker' }],
    });
    const book = await phoneBook();
    expect(book.version).toBe('standard-1+1');
    expect(book.desks.find(({ code }) => code === 'wijkwerker')?.phone).toBe('14 0990');
    const pack = (await amina.call('GET', '/phone-pack')).body as { compassVersion: string };
    expect(pack.compassVersion).toBe('standard-1+1');
  });

  it('publishes for a later day: until then nothing changes, on that day it does', async () => {
    const draft = await begin();
    await save(draft.revision, await withPhone('14 0991'));
    expect((await publish(2, inDays(3), 'Verhuizing')).status).toBe(201);
    expect((await overview()).editions[0]).toMatchObject({ version: 'standard-1+2', state: 'planned' });
    expect((await phoneBook()).version).toBe('standard-1+1');
    await pass(3);
    expect((await phoneBook()).version).toBe('standard-1+2');
    const { editions } = await overview();
    expect(editions.map(({ version, state }) => [version, state])).toEqual([
      ['standard-1+2', 'in_force'],
      ['standard-1+1', 'past'],
      ['standard-1', 'past'],
    ]);
  });

  it('an urgent edition published after a planned one replaces it', async () => {
    let draft = await begin();
    await save(draft.revision, await withPhone('14 0992'));
    expect((await publish(2, inDays(5), 'Later')).status).toBe(201);
    draft = await begin();
    await save(draft.revision, await withPhone('14 0993'));
    expect((await publish(2, today(), 'Nu meteen')).status).toBe(201);
    await pass(5);
    const book = await phoneBook();
    expect(book.desks.find(({ code }) => code === 'wijkwerker')?.phone).toBe('14 0993');
    const states = (await overview()).editions.map(({ version, state }) => [version, state]);
    expect(states.slice(0, 3)).toEqual([
      ['standard-1+4', 'in_force'],
      ['standard-1+3', 'replaced'],
      ['standard-1+2', 'past'],
    ]);
  });

  it('goes back to an old edition by a new one with its changes', async () => {
    const draft = await begin({ from: 'standard-1+1' });
    expect(draft.version).toBe('standard-1+5');
    expect(draft.changes.desks[0]?.phone).toBe('14 0990');
    expect((await publish(draft.revision, today(), 'Terug naar het oude nummer')).status).toBe(201);
    const old = (await femke.call('GET', '/compass/editions/standard-1+1')).body as CompassEditionView;
    expect(old).toMatchObject({ version: 'standard-1+1', state: 'past' });
    expect(old.book.desks.find(({ code }) => code === 'wijkwerker')?.phone).toBe('14 0990');
    expect((await phoneBook()).version).toBe('standard-1+5');
  });

  it('lets two admins work: one wins, the other hears who and why, and both sets are still there', async () => {
    const other = await test.signIn('femke');
    const draft = await begin();
    const [first, second] = [await withPhone('14 0995'), await withPhone('14 0996')];
    expect((await save(draft.revision, first)).status).toBe(200);
    const late = await other.call('PUT', '/compass/draft', {
      seen: draft.revision,
      changes: { ...noChanges, ...second },
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'draft_changed' });
    expect((late.body as { detail: string }).detail).toContain('staat nog op je scherm');
    const stands = await draftNow();
    expect(stands).toMatchObject({ revision: 2, changedBy: 'Femke Bos' });
    expect(stands.changes.desks[0]?.phone).toBe('14 0995');
    const [one, two] = await Promise.all([
      publish(2),
      other.call('POST', '/compass/draft', { standard: 'same' }),
    ]);
    expect(one.status).toBe(201);
    // Before the publication there was a draft already; after it a new one may begin.
    expect([201, 409]).toContain(two.status);
    expect((await publish(2)).status).toBe(409);
  });

  it('two beginnings at the same moment make one draft', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => femke.call('POST', '/compass/draft', { standard: 'same' })),
    );
    expect(answers.map(({ status }) => String(status)).sort()).toEqual(['201', '409', '409']);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'draft_there' });
    const { draft } = await overview();
    const instead = await femke.call('POST', '/compass/draft', { standard: 'same', instead: 99 });
    expect(instead.body).toMatchObject({ code: 'draft_changed' });
    await begin({ instead: draft?.revision });
  });

  it('keeps a draft that is half written, says what is wrong with it, and publishes nothing', async () => {
    const draft = await begin();
    const half = await withPhone('bel m');
    const broken = {
      ...half,
      observations: [{ code: 'home.violence_now', nl: '', en: '', hidden: true }],
      tables: [{ ...(draft.standard.tables[1] as BookChanges['tables'][number]), rows: [] }],
      sentences: { bestaat_niet: { nl: 'x', en: 'x' } },
    };
    expect((await save(draft.revision, broken)).status).toBe(200);
    const { faults } = (await femke.call('GET', '/compass/draft/faults')).body as EditionFaults;
    expect(new Set(faults.filter(({ stops }) => stops).map(({ code }) => code))).toEqual(
      new Set(['wrong_phone', 'acute_hidden', 'no_row', 'unknown_code']),
    );
    for (const { text } of faults) expect(text.nl.length).toBeGreaterThan(20);
    const refused = await publish(2);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'edition_not_ready' });
    expect((refused.body as { fields: { path: string }[] }).fields.map(({ path }) => path)).toContain(
      'desks.wijkwerker.phone',
    );
    expect((await femke.call('POST', '/compass/draft/dry-runs')).status).toBe(422);
    expect((await draftNow()).changes.desks[0]?.phone).toBe('bel m');
  });

  it('refuses 100 kB in one text, hours past midnight and made-up kinds, says where, and loses nothing', async () => {
    const draft = await begin();
    await save(draft.revision, await withPhone('14 0997'));
    const [desk] = (await draftNow()).changes.desks;
    const tries: readonly (readonly [object, string])[] = [
      [{ ...desk, name: { nl: 'a'.repeat(100_000), en: 'x' } }, 'changes.desks.0.name.nl'],
      [
        {
          ...desk,
          hours: { always: false, week: [[[0, 5_000]], [], [], [], [], [], []], closedOnHolidays: true },
        },
        'changes.desks.0.hours.week.0.0.1',
      ],
      [{ ...desk, kinds: ['burgemeester'] }, 'changes.desks.0.kinds.0'],
      [{ ...desk, extra: 1 }, 'changes.desks.0'],
    ];
    for (const [bad, path] of tries) {
      const answer = await femke.call('PUT', '/compass/draft', {
        seen: 2,
        changes: { ...noChanges, desks: [bad] },
      });
      expect(answer.status, path).toBe(400);
      expect((answer.body as { fields: { path: string }[] }).fields.map((field) => field.path)).toContain(
        path,
      );
    }
    const proto = JSON.parse('{"__proto__":{"nl":"x","en":"x"}}') as object;
    expect(
      (await femke.call('PUT', '/compass/draft', { seen: 2, changes: { ...noChanges, sentences: proto } }))
        .status,
    ).toBeLessThan(500);
    const stands = await draftNow();
    expect(stands.changes.desks[0]?.phone).toBe('14 0997');
  });

  it('wants a day from today on and a reason', async () => {
    const draft = await begin();
    await save(draft.revision, await withPhone('14 0998'));
    for (const [day, note, field] of [
      [inDays(-1), 'x', 'publishOn'],
      [inDays(400), 'x', 'publishOn'],
      ['2026-02-30', 'x', 'publishOn'],
      [today(), '   ', 'note'],
      [today(), '', 'note'],
      [today(), 'x'.repeat(501), 'note'],
    ] as const) {
      const answer = await publish(2, day, note);
      expect(answer.status, `${day} ${note.slice(0, 5)}`).toBe(400);
      expect((answer.body as { fields: { path: string }[] }).fields[0]?.path).toBe(field);
    }
    await save(2, (await overview()).inForce.changes as Partial<BookChanges>);
    expect((await publish(3)).body).toMatchObject({
      code: 'edition_not_ready',
      fields: [{ path: 'changes', code: 'nothing_changed' }],
    });
  });

  it('tries a draft and answers without a trace of any signal', async () => {
    const draft = await begin();
    const table = draft.standard.tables.find(({ code }) => code === 'care');
    if (table === undefined) throw new Error('no table');
    const rows = table.rows.map((row) => (row.rule === 'Z9' ? { ...row, advice: 'desk_care' } : row));
    await save(draft.revision, { tables: [{ ...table, rows }] });
    const answer = await femke.call('POST', '/compass/draft/dry-runs');
    expect(answer.status, answer.text).toBe(200);
    const { lines, past, examples } = answer.body as DryRunView;
    expect(past).toEqual({ cases: null, changed: null, rare: null, sampled: false });
    expect(examples.changed).toBeGreaterThan(0);
    const money = lines.filter(({ before }) => before?.rule === 'Z9');
    expect(money.length).toBeGreaterThan(0);
    expect(money.every(({ after }) => after?.desk === 'wijkwerker')).toBe(true);
  });

  it('is for functional admins with a second factor and for nobody else', async () => {
    const routes = [
      ['GET', '/compass/editions'],
      ['GET', '/compass/editions/standard-1'],
      ['GET', '/compass/draft'],
      ['GET', '/compass/draft/faults'],
      ['POST', '/compass/draft'],
      ['PUT', '/compass/draft'],
      ['POST', '/compass/draft/discard'],
      ['POST', '/compass/draft/dry-runs'],
      ['POST', '/compass/editions'],
    ] as const;
    for (const who of ['amina', 'bram', 'saar', 'petra', 'vera']) {
      const browser = who === 'amina' ? amina : await test.signIn(who);
      for (const [method, path] of routes) {
        const answer = await browser.call(method, path, method === 'GET' ? undefined : {});
        expect([answer.status, (answer.body as { code: string }).code], `${who} ${method} ${path}`).toEqual([
          403,
          'not_allowed',
        ]);
      }
    }
    expect((await test.browser().call('GET', '/compass/draft')).status).toBe(401);
  });

  it('writes down who began, tried, threw away and published, and what for', async () => {
    const draft = await begin();
    await femke.call('POST', '/compass/draft/discard', { seen: draft.revision });
    const trail = await test.world.jobs.transaction().execute(async (tx) => {
      const { sql } = await import('kysely');
      await sql`select set_config('app.tenant', 'lichtendam', true)`.execute(tx);
      return tx
        .selectFrom('audit_entries')
        .select(['action', 'object_type', 'actor_role', 'purpose'])
        .where('action', 'like', 'compass.%')
        .execute();
    });
    expect(new Set(trail.map(({ action }) => action))).toEqual(
      new Set(['compass.draft_begun', 'compass.draft_discarded', 'compass.dry_run', 'compass.published']),
    );
    for (const line of trail)
      expect(line).toMatchObject({
        object_type: 'compass_edition',
        actor_role: 'functional_admin',
        purpose: 'administer',
      });
  });
});
