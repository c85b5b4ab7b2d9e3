/** What a new edition changes for somebody: only what was learned or used, calls for everybody, nothing when nothing changed. */
import { describe, expect, it } from 'vitest';
import { type CompassBook, type OpeningHours, standardBook } from '../compass/index.ts';
import { changesToRefresh, changeToAsk, desksLearned, desksUsed } from './index.ts';
import { lesson as eenzaamheid } from './modules/eenzaamheid.ts';
import { lesson as veilig } from './modules/veilig.ts';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
const withDesk = (code: string, phone: string): CompassBook => ({
  ...standardBook,
  desks: standardBook.desks.map((desk) => (desk.code === code ? { ...desk, phone } : desk)),
});
const victim = standardBook.desks.find(({ kinds }) => kinds.includes('victim_support'));
if (victim === undefined) throw new Error('no such desk');

describe('a refresher', () => {
  it('knows from the stories of a lesson which desks somebody learned', () => {
    expect(desksLearned([eenzaamheid]).size).toBeGreaterThan(0);
    expect(desksLearned([]).size).toBe(0);
    expect([...desksLearned([eenzaamheid])]).not.toEqual([...desksLearned([veilig])]);
  });

  it('asks nothing when nothing changed, and nothing of a desk that was not learned', () => {
    expect(changesToRefresh(standardBook, standardBook, new Set(['victim_support']))).toEqual([]);
    expect(
      changesToRefresh(standardBook, withDesk(victim.code, '0900-1111'), new Set(['youth_worker'])),
    ).toEqual([]);
  });

  it('shows the old and the new number of a desk that was learned', () => {
    const changes = changesToRefresh(
      standardBook,
      withDesk(victim.code, '0900-1111'),
      new Set(['victim_support']),
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]?.before?.nl).toContain('0900-0101');
    expect(changes[0]?.now?.nl).toContain('0900-1111');
    expect(changeToAsk(changes)?.key).toBe(`desk/${victim.code}`);
  });

  it('says that a desk opens at other hours, old beside new, and only of a desk that was learned', () => {
    const office: OpeningHours = {
      always: false,
      week: [...Array.from({ length: 5 }, () => [[540, 1020] as const]), [], []],
      closedOnHolidays: true,
    };
    const late: OpeningHours = {
      ...office,
      week: office.week.map((day, at) => (at === 3 ? [[540, 1230]] : day)),
    };
    const openAt = (hours: OpeningHours): CompassBook => ({
      ...standardBook,
      desks: standardBook.desks.map((desk) => (desk.code === victim.code ? { ...desk, hours } : desk)),
    });
    const learned = new Set(['victim_support'] as const);
    const changes = changesToRefresh(openAt(office), openAt(late), learned);
    expect(changes).toEqual([
      {
        key: `hours/${victim.code}`,
        about: {
          nl: `De openingstijden van ${victim.name.nl} zijn veranderd`,
          en: `The opening hours of ${victim.name.en} have changed`,
        },
        before: {
          nl: `${victim.name.nl}: maandag tot en met vrijdag 9.00–17.00; zaterdag en zondag dicht; op feestdagen dicht.`,
          en: `${victim.name.en}: Monday to Friday 9:00–17:00; Saturday and Sunday closed; closed on public holidays.`,
        },
        now: {
          nl: `${victim.name.nl}: maandag tot en met woensdag 9.00–17.00; donderdag 9.00–20.30; vrijdag 9.00–17.00; zaterdag en zondag dicht; op feestdagen dicht.`,
          en: `${victim.name.en}: Monday to Wednesday 9:00–17:00; Thursday 9:00–20:30; Friday 9:00–17:00; Saturday and Sunday closed; closed on public holidays.`,
        },
      },
    ]);
    expect(changeToAsk(changes)?.key).toBe(`hours/${victim.code}`);
    expect(changesToRefresh(openAt(office), openAt(late), new Set(['youth_worker']))).toEqual([]);
    expect(changesToRefresh(openAt(office), openAt({ ...office }), learned)).toEqual([]);
    const onHolidays = changesToRefresh(
      openAt(office),
      openAt({ ...office, closedOnHolidays: false }),
      learned,
    );
    expect(onHolidays).toHaveLength(1);
    const [always] = changesToRefresh(openAt(office), openAt({ always: true }), learned);
    expect(always?.now?.nl).toBe(`${victim.name.nl}: altijd open.`);
  });

  it('says a new number and new hours of one desk as two things', () => {
    const both: CompassBook = {
      ...standardBook,
      desks: standardBook.desks.map((desk) =>
        desk.code === victim.code
          ? {
              ...desk,
              phone: '0900-1111',
              hours: { always: false, week: [[[0, 1440]]], closedOnHolidays: false },
            }
          : desk,
      ),
    };
    const changes = changesToRefresh(standardBook, both, new Set(['victim_support']));
    expect(changes.map(({ key }) => key)).toEqual([`desk/${victim.code}`, `hours/${victim.code}`]);
    expect(changes[1]?.now?.nl).toBe(
      `${victim.name.nl}: maandag 0.00–24.00; dinsdag tot en met zondag dicht.`,
    );
  });

  it('says that a desk went, and then has no question to ask', () => {
    const without = { ...standardBook, desks: standardBook.desks.filter(({ code }) => code !== victim.code) };
    const changes = changesToRefresh(standardBook, without, new Set(['victim_support']));
    expect(changes.map(({ now }) => now)).toEqual([null]);
    expect(changeToAsk(changes)).toBeNull();
  });

  it('tells everybody about a call to 112, and all that changed', () => {
    const advice = Object.values(standardBook.advices).find(({ outcome }) => outcome === 'call_112');
    const [sentence = ''] = advice?.dos ?? [];
    const changed = {
      ...standardBook,
      sentences: { ...standardBook.sentences, [sentence]: text('Bel eerst 112.') },
    };
    expect(changesToRefresh(standardBook, changed, new Set())[0]?.now?.nl).toBe('Bel eerst 112.');
    const all = {
      ...standardBook,
      sentences: Object.fromEntries(Object.keys(standardBook.sentences).map((code) => [code, text(code)])),
    };
    const calls = Object.values(standardBook.advices).filter(({ outcome }) => outcome.startsWith('call_'));
    const said = new Set(calls.flatMap(({ dos, donts }) => [...dos, ...donts]));
    expect(said.size).toBeGreaterThan(3);
    expect(changesToRefresh(standardBook, all, new Set())).toHaveLength(said.size);
  });

  it('is also about what own signals used, by the desk that the advice named then', () => {
    const [code] =
      Object.entries(standardBook.advices).find(([, { desk }]) => desk === 'victim_support') ?? [];
    const used = desksUsed(standardBook, [code ?? '', 'no_such_advice']);
    expect([...used]).toEqual(['victim_support']);
    const changed = withDesk(victim.code, '0900-1111');
    expect(changesToRefresh(standardBook, changed, used).map(({ key }) => key)).toEqual([
      `desk/${victim.code}`,
    ]);
    const calls = Object.entries(standardBook.advices).flatMap(([one, { desk }]) =>
      desk === null ? [one] : [],
    );
    expect(desksUsed(standardBook, calls).size).toBe(0);
  });

  it('tells that a rule now gives another reason', () => {
    const [table] = standardBook.tables;
    const rows = table?.rows.map((row) => ({ ...row, because: text(`anders ${row.rule}`) })) ?? [];
    const changed = {
      ...standardBook,
      tables: standardBook.tables.map((one) => (one === table ? { ...one, rows } : one)),
    };
    expect(changesToRefresh(standardBook, changed, new Set(['police']))[0]?.key).toMatch(/^rule\//);
  });
});
