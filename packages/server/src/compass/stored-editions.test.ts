/** Which book holds and which one decided: standards that come and go, other processes, and years later. */
import { type CompassBook, checkBook, decide, noChanges, standardBook } from '@buurtplus/domain/compass';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodyHash } from '../platform/command-mark.ts';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { recordSignal } from '../signals/record-signal.ts';
import { createWorld, type World } from '../testing/cast.ts';
import { deskWith, editionProcess, forgetEditions, publishAtOnce } from '../testing/edition-process.ts';
import { signalBody } from '../testing/phone.ts';
import { beginEditionsJob } from './compass.jobs.ts';
import { about, dryRunDraft, dryRunLimits } from './dry-run.ts';
import { beginDraft, saveDraft } from './edit-draft.ts';
import { publishEdition } from './publish-edition.ts';
import { loadPublishedBooks } from './published-books.ts';
import type { StoredEditions } from './stored-editions.ts';

type Rest = Parameters<typeof publishAtOnce> extends [World, ...infer Others] ? Others : never;
const day = 86_400_000;
/** A standard of a later version of the product, in which money trouble goes elsewhere. */
const standardOf = (number: number): CompassBook => ({
  ...standardBook,
  version: `standard-${number}`,
  tables: standardBook.tables.map((table) =>
    table.code === 'care'
      ? {
          ...table,
          rows: table.rows.map((row) => (row.rule === 'Z9' ? { ...row, advice: 'desk_care' } : row)),
        }
      : table,
  ),
});

describe('stored editions', () => {
  let world: World;
  let at: number;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(() => {
    at = Date.parse('2026-12-01T11:00:00Z');
  });
  afterEach(() => forgetEditions(world));
  afterAll(() => world.end());

  const now = (): Date => new Date(at);
  const process = (standard?: CompassBook) => editionProcess(world, now, standard);
  const femke = () => world.caller('femke');
  const publish = (...asked: Rest) => publishAtOnce(world, ...asked);
  const versionNow = async (editions: StoredEditions): Promise<string> =>
    (await editions.current('lichtendam')).version;

  describe('a newer standard', () => {
    it('is taken over by a municipality without own lines, and the old one still answers', async () => {
      expect(await versionNow(process().editions)).toBe('standard-1');
      at += 100 * day;
      const { editions } = process(standardOf(2));
      expect(await versionNow(editions)).toBe('standard-2');
      const old = await editions.byVersion('lichtendam', 'standard-1');
      expect(old).toEqual(JSON.parse(JSON.stringify(standardBook)));
      // The product that only knows the first standard works on with what the municipality has.
      expect(await versionNow(process().editions)).toBe('standard-2');
    });

    it('waits for a municipality with own lines until somebody adopts it, with those lines', async () => {
      const first = process();
      expect(await publish(first.deps, deskWith('14 0990'))).toBe('standard-1+1');
      at += 100 * day;
      const { editions, deps } = process(standardOf(2));
      expect(await versionNow(editions)).toBe('standard-1+1');
      const draft = await beginDraft(deps, femke(), { standard: 'newest' });
      expect(draft.ok && draft.value.version).toBe('standard-2+2');
      expect(draft.ok && draft.value.changes.desks[0]?.phone).toBe('14 0990');
      if (!draft.ok) return;
      // What was typed in a draft before goes along when it is put on the newer standard.
      await saveDraft(deps, femke(), 1, { ...noChanges, ...deskWith('14 0999') });
      const again = await beginDraft(deps, femke(), { standard: 'newest', instead: 2, keepLines: true });
      expect(again.ok && [again.value.version, again.value.changes.desks[0]?.phone]).toEqual([
        'standard-2+2',
        '14 0999',
      ]);
      const done = await publishEdition(deps, femke(), {
        seen: 1,
        publishOn: '2027-03-11',
        note: 'nieuwe standaard',
      });
      expect(done.ok && done.value).toBe('standard-2+2');
      const book = await editions.current('lichtendam');
      expect(book.desks.find(({ code }) => code === 'wijkwerker')?.phone).toBe('14 0999');
      expect(
        book.tables.find(({ code }) => code === 'care')?.rows.find(({ rule }) => rule === 'Z9')?.advice,
      ).toBe('desk_care');
      // A draft may lie while the product moves on: it keeps the standard it was put on.
      at += 100 * day;
      expect((await process(standardOf(3)).editions.byVersion('lichtendam', 'standard-1+1'))?.version).toBe(
        'standard-1+1',
      );
    });

    it('does not overtake an edition with own lines that is still to come', async () => {
      await publish(process().deps, deskWith('14 0990'), { publishOn: '2026-12-20' });
      at += 5 * day;
      const { editions } = process(standardOf(2));
      expect(await versionNow(editions)).toBe('standard-1');
      at += 15 * day;
      expect(await versionNow(editions)).toBe('standard-1+1');
    });

    it('is not forced on a municipality that had it and went back', async () => {
      await versionNow(process().editions);
      at += day;
      const second = process(standardOf(2));
      expect(await versionNow(second.editions)).toBe('standard-2');
      at += day;
      expect(await publish(second.deps, {}, { from: 'standard-1' })).toBe('standard-1+1');
      at += day;
      expect(await versionNow(process(standardOf(2)).editions)).toBe('standard-1+1');
      expect(await versionNow(process(standardOf(3)).editions)).toBe('standard-3');
    });

    it('that was changed without a new name does not replace what signals were decided by', async () => {
      await versionNow(process().editions);
      const sloppy = { ...standardOf(1), version: 'standard-1' };
      const book = await process(sloppy).editions.current('lichtendam');
      expect(book.tables).toEqual(JSON.parse(JSON.stringify(standardBook.tables)));
    });
  });

  it('answers "why here" years later with the very rule and words of back then', async () => {
    const first = process();
    const care = standardBook.tables.find(({ code }) => code === 'care');
    if (care === undefined) throw new Error('no table');
    const reason = { nl: 'In Lichtendam helpt de schuldhulp.', en: 'In Lichtendam debt help helps.' };
    const rows = care.rows.map((row) => (row.rule === 'Z9' ? { ...row, because: reason } : row));
    const version = await publish(first.deps, { tables: [{ ...care, rows }] });
    at += 3 * 365 * day;
    const later = process(standardOf(9));
    await publish(later.deps, {}, { standard: 'newest' });
    const then = await later.editions.byVersion('lichtendam', version);
    if (then === null) throw new Error('the book is gone');
    const answers = {
      danger: 'no',
      observations: ['home.bailiff'],
      followUps: {},
      riskToSelf: 'none',
      riskToOthers: 'none',
      gutFeeling: null,
      earlierOwnSignals: 0,
    } as const;
    const moment = { at: { day: '2026-12-01', minute: 1_200 }, holidays: new Set<string>(), areaCodes: [] };
    expect(decide(then, answers, moment)).toMatchObject({ version, rule: 'Z9', because: reason });
    expect(decide(await later.editions.current('lichtendam'), answers, moment).because).not.toEqual(reason);
    expect(await later.editions.byVersion('lichtendam', 'standard-7')).toBeNull();
    expect(await later.editions.byVersion('elders', version)).toBeNull();
  });

  it('other processes hear of a publication at once by the news, and at the latest by themselves', async () => {
    const [one, other] = [process(), process()];
    expect(await versionNow(other.editions)).toBe('standard-1');
    await publish(one.deps, deskWith('14 0990'));
    expect(await versionNow(one.editions)).toBe('standard-1+1');
    expect(await versionNow(other.editions)).toBe('standard-1');
    other.editions.forget('lichtendam');
    expect(await versionNow(other.editions)).toBe('standard-1+1');
    const third = process();
    expect(await versionNow(third.editions)).toBe('standard-1+1');
    await publish(one.deps, deskWith('14 0991'));
    at += 31_000;
    expect(await versionNow(third.editions)).toBe('standard-1+2');
    expect(await third.editions.inForceEverywhere()).toMatchObject([
      { tenantId: 'lichtendam', since: '2026-12-01' },
    ]);
  });

  const record = async (editions: StoredEditions, change: Parameters<typeof signalBody>[0]) => {
    const body = signalBody(change);
    const mark = {
      commandId: world.newId(),
      kind: 'signal.record',
      bodyHash: bodyHash(body),
      nonce: body.nonce,
      deviceId: world.newId(),
      deviceSeq: 1,
      madeAt: body.recordedAt,
    };
    const done = await inTransaction(world.app, world.caller('amina').context, (tx) =>
      recordSignal(
        tx,
        { locate: world.book.locate, newId: world.newId, editions },
        world.caller('amina'),
        body,
        mark,
      ),
    );
    expect(done.ok).toBe(true);
    return inTransaction(world.app, world.caller('amina').context, (tx) =>
      tx
        .selectFrom('signals')
        .select(['compass_version', 'compass_rule', 'compass_advice'])
        .where('id', '=', body.signalId)
        .executeTakeFirstOrThrow(),
    );
  };
  const trace = (version: string) =>
    ({
      version,
      danger: 'no',
      followUps: {},
      riskToSelf: 'none',
      riskToOthers: 'none',
      earlierOwnSignals: 0,
      sure: null,
      told: { table: 'care', rule: 'Z8', advice: 'desk_asks_help' },
      called: null,
    }) as const;

  it('a signal is decided by the edition its phone held, and names it', async () => {
    const { editions, deps } = process();
    await versionNow(editions);
    const care = standardBook.tables.find(({ code }) => code === 'care');
    if (care === undefined) throw new Error('no table');
    const rows = care.rows.map((row) =>
      row.rule === 'Z8' ? { ...row, rule: 'Z88', advice: 'desk_care' } : row,
    );
    await publish(deps, { tables: [{ ...care, rows }] });
    const facts = { observations: ['person.asks_for_help'] };
    expect(await record(editions, { ...facts, compass: trace('standard-1') })).toEqual({
      compass_version: 'standard-1',
      compass_rule: 'Z8',
      compass_advice: 'desk_asks_help',
    });
    expect(await record(editions, { ...facts, compass: trace('standard-1+1') })).toEqual({
      compass_version: 'standard-1+1',
      compass_rule: 'Z88',
      compass_advice: 'desk_care',
    });
    // A version nobody published here gives way to the one that holds.
    expect(await record(editions, { ...facts, compass: trace('standard-8+9') })).toMatchObject({
      compass_version: 'standard-1+1',
    });
  });

  it('a dry run reads answers only, hides small numbers, and says when it took a sample', async () => {
    const { editions, deps } = process();
    at = Date.now();
    await versionNow(editions);
    const canary = { ownWords: 'KANARIE-WOORDEN', street: 'Kanariestraat', houseNumber: '7' };
    for (let count = 0; count < 7; count += 1)
      await record(editions, { observations: ['home.bailiff'], ...canary });
    for (let count = 0; count < 3; count += 1)
      await record(editions, { observations: ['home.power_cut_off'], ...canary });
    await record(editions, { observations: ['home.power_cut_off', 'home.bailiff'], ...canary });
    const draft = await beginDraft(deps, femke(), { standard: 'same' });
    if (!draft.ok) throw new Error('no draft');
    const care = standardBook.tables.find(({ code }) => code === 'care');
    if (care === undefined) throw new Error('no table');
    const rows = care.rows.map((row) => (row.rule === 'Z9' ? { ...row, advice: 'desk_care' } : row));
    await saveDraft(deps, femke(), 1, { ...noChanges, tables: [{ ...care, rows }] });
    const done = await dryRunDraft(deps, femke());
    if (!done.ok) throw new Error(done.refusal.code);
    const { lines, past } = done.value;
    expect(past).toMatchObject({ changed: 10, rare: null, sampled: false });
    const countOf = (facts: string) => lines.find((line) => line.facts.join() === facts)?.past;
    expect(countOf('home.bailiff')).toBe(5);
    expect(countOf('home.power_cut_off')).toBeNull();
    // One signal with both facts: such a line is not there at all.
    expect(lines.some(({ facts }) => facts.length > 1)).toBe(false);
    expect(JSON.stringify(done.value)).not.toMatch(/kanarie|amina/i);
    expect(JSON.stringify(done.value)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);

    const few = await dryRunDraft(deps, femke(), { ...dryRunLimits, mostAMonth: 5 });
    expect(few.ok && few.value.past).toMatchObject({ cases: 5, sampled: true });
    const hurried = await dryRunDraft(deps, femke(), { ...dryRunLimits, forMs: -1 });
    expect(hurried.ok && hurried.value.past).toMatchObject({ cases: null, sampled: true });
  });

  it('tells the phones that there is something new, and nothing else', async () => {
    const heard: string[] = [];
    await withClient(world.database.urls.app, async (client) => {
      client.on('notification', ({ payload }) => heard.push(payload ?? ''));
      await client.query('listen buurtplus_news');
      const { deps } = process();
      await publish(deps, deskWith('14 0990'));
      await expect.poll(() => heard.length).toBe(1);
    });
    expect(heard.map((text) => JSON.parse(text) as unknown)).toEqual([
      { tenantId: 'lichtendam', everyone: true },
    ]);
  });

  it('tells them again on the day an edition begins, and on no other', async () => {
    const { editions, deps } = process();
    await publish(deps, deskWith('14 0990'), { publishOn: '2026-12-03' });
    const heard: string[] = [];
    await withClient(world.database.urls.app, async (client) => {
      client.on('notification', ({ payload }) => heard.push(payload ?? ''));
      await client.query('listen buurtplus_news');
      const job = beginEditionsJob(world.jobs, editions, now);
      for (let days = 0; days < 3; days += 1) {
        at += day;
        await job.run({});
      }
      // The word of an answered question comes after all that was told before.
      await client.query('select 1');
    });
    expect(heard.map((text) => JSON.parse(text) as unknown)).toEqual([
      { tenantId: 'lichtendam', everyone: true },
    ]);
  });

  it('hands the books that hold and that are to come to whoever checks them, and writes nothing', async () => {
    expect(await loadPublishedBooks(world.jobs, '2026-12-01')).toEqual([]);
    const { deps } = process();
    await publish(deps, deskWith('14 0990'));
    await publish(deps, deskWith('14 0991'), { publishOn: '2026-12-20' });
    const books = await loadPublishedBooks(world.jobs, '2026-12-01');
    expect(books.map(({ tenantId, book, from }) => [tenantId, book.version, from])).toEqual([
      ['lichtendam', 'standard-1+2', '2026-12-20'],
      ['lichtendam', 'standard-1+1', '2026-12-01'],
    ]);
    expect(books.flatMap(({ book }) => checkBook(book))).toEqual([]);
  });

  it('never tells fewer than five from none', () => {
    expect([0, 1, 4, 5, 7, 8, 12, 13].map(about)).toEqual([null, null, null, 5, 5, 10, 10, 15]);
  });
});
