/** Opening with a reason, and finding planted snooping between ordinary weeks (bar B52). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openUntil, type Reader, type TrailLine, type UnusualKind, unusualIn } from './index.ts';

describe('a reason', () => {
  it('opens for sixty minutes and not a millisecond more', () =>
    expect(openUntil('De crisisdienst staat nu voor de deur', 0)).toEqual({ ok: true, value: 3_600_000 }));
  it.each(['', 'nodig', 'x'.repeat(40), '                         ', 'ja ja ja ja ja ja ja ja ja'])(
    'is not %j',
    (words) => expect(openUntil(words, 0).ok).toBe(false),
  );
  it('is not a whole file either', () => expect(openUntil('abcdefgh '.repeat(80), 0).ok).toBe(false));
});

const weekMs = 7 * 86_400_000;
/** A small generator with a seed, so that a failure can be seen again. */
const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 4_294_967_296;
};
const dayOf = (week: number, day: number): string =>
  new Date(Date.UTC(2026, 0, 5) + week * weekMs + day * 86_400_000).toISOString().slice(0, 10);

type Plan = { readonly lines: TrailLine[]; readonly readers: Reader[] };

/** Forty professionals in an ordinary week: they open what is theirs, act on most, look some things up again, search now and then. */
const ordinaryWeek = (week: number, draw: () => number): Plan => {
  const readers = Array.from(
    { length: 40 },
    (_, at): Reader => ({
      personId: `p${at}`,
      role: ['wijkagent', 'wijkregisseur', 'wijkwerker'][at % 3] ?? 'wijkwerker',
      startsOn: '2024-01-01',
      endsOn: null,
      earlierWeeks: Array.from({ length: 8 }, () => 18 + Math.floor(draw() * 14)),
    }),
  );
  const lines = readers.flatMap((reader) =>
    Array.from({ length: 5 }, (_, day) => day).flatMap((day) =>
      Array.from({ length: 7 }, (_, one) => one).flatMap((one): TrailLine[] => {
        const objectId = `${reader.personId}-${week}-${draw() < 0.2 ? 'again' : `${day}.${one}`}`;
        const late = reader.role === 'wijkagent' ? draw() < 0.3 : draw() < 0.01;
        const hour = late ? 2 : 8 + Math.floor(draw() * 10);
        const at = Date.UTC(2026, 0, 5 + week * 7 + day, hour, Math.floor(draw() * 60));
        const line = {
          personId: reader.personId,
          role: reader.role,
          hour,
          day: dayOf(week, day),
          closedDays: null,
        };
        const open: TrailLine = { ...line, atMs: at, what: 'open', objectId };
        return [
          open,
          ...(draw() < 0.75 ? [{ ...open, atMs: at + 60_000, what: 'act' as const }] : []),
          ...(draw() < 0.15 ? [{ ...open, what: 'photo' as const }] : []),
          ...(draw() < 0.3 ? [{ ...open, what: 'search' as const, objectId: null }] : []),
        ];
      }),
    ),
  );
  return { lines, readers };
};

const plant = (kind: UnusualKind, who: Reader, week: number): { lines: TrailLine[]; reader: Reader } => {
  const open = (at: number, change: Partial<TrailLine> = {}): TrailLine => ({
    atMs: Date.UTC(2026, 0, 5 + week * 7, 9) + at * 3_600_000,
    personId: who.personId,
    role: who.role,
    what: 'open',
    objectId: `secret-${kind}-${week}-${at}`,
    hour: 11,
    day: dayOf(week, 0),
    closedDays: null,
    ...change,
  });
  const many = (count: number, change: (at: number) => Partial<TrailLine> = () => ({})) =>
    Array.from({ length: count }, (_, at) => open(at, change(at)));
  const spread = (at: number): Partial<TrailLine> => ({ day: dayOf(week, at % 5) });
  switch (kind) {
    case 'at_night':
      return { lines: many(6, () => ({ hour: 3 })), reader: { ...who, role: 'wijkwerker' } };
    case 'without_acting':
      return { lines: many(130, spread), reader: who };
    case 'same_again':
      return {
        lines: many(6, (at) => ({ objectId: 'the-neighbour', day: dayOf(week, at % 6) })),
        reader: who,
      };
    case 'long_closed':
      return { lines: many(7, () => ({ closedDays: 25 })), reader: who };
    case 'searched_often':
      return { lines: many(60, () => ({ what: 'search', objectId: null })), reader: who };
    case 'many_photos':
      return { lines: many(30, () => ({ what: 'photo' })), reader: who };
    case 'before_leaving':
      return { lines: many(14), reader: { ...who, endsOn: dayOf(week, 1) } };
    case 'new_in_role':
      return { lines: many(400, spread), reader: { ...who, startsOn: dayOf(week, 0), earlierWeeks: [] } };
    case 'in_a_hurry':
      return {
        lines: many(24, (at) => ({ atMs: Date.UTC(2026, 0, 5 + week * 7, 9, 0, at * 10) })),
        reader: who,
      };
    case 'break_glass':
      return { lines: [], reader: who };
  }
};

describe('unusual reading', () => {
  it('finds planted misuse of every kind and leaves ordinary weeks in peace', () => {
    const draw = chance(7);
    const kinds = [
      'at_night',
      'without_acting',
      'same_again',
      'long_closed',
      'searched_often',
      'many_photos',
      'before_leaving',
      'new_in_role',
      'in_a_hurry',
    ] as const;
    let [planted, found, normal, mostFalse] = [0, 0, 0, 0];
    for (let week = 0; week < 20; week += 1) {
      const { lines, readers } = ordinaryWeek(week, draw);
      normal += lines.length;
      const plants = [kinds[week % 9], kinds[(week * 2 + 4) % 9]].map((kind, nth) => ({
        kind: kind ?? 'at_night',
        ...plant(kind ?? 'at_night', readers[nth * 3 + (week % 3)] as Reader, week),
      }));
      const items = unusualIn(
        [...lines, ...plants.flatMap((one) => one.lines)],
        readers.map(
          (reader) => plants.find((one) => one.reader.personId === reader.personId)?.reader ?? reader,
        ),
      );
      planted += plants.length;
      found += plants.filter((one) =>
        items.some((item) => item.personId === one.reader.personId && item.kind === one.kind),
      ).length;
      const snoops = new Set(plants.map((one) => one.reader.personId));
      mostFalse = Math.max(mostFalse, items.filter((item) => !snoops.has(item.personId)).length);
    }
    expect(normal).toBeGreaterThan(50_000);
    expect(planted).toBe(40);
    expect(found).toBeGreaterThanOrEqual(36);
    expect(mostFalse).toBeLessThanOrEqual(20);
  });
  it('says nothing about who acts on what he opens, however busy', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 6, max: 20 }), (many, hour) => {
        const reader: Reader = {
          personId: 'a',
          role: 'wijkwerker',
          startsOn: '2020-01-01',
          endsOn: null,
          earlierWeeks: [],
        };
        const lines = Array.from({ length: many }, (_, at): TrailLine[] =>
          (['open', 'act'] as const).map((what) => ({
            atMs: at * 3_600_000,
            personId: 'a',
            role: 'wijkwerker',
            what,
            objectId: `s${at}`,
            hour,
            day: '2026-03-02',
            closedDays: null,
          })),
        ).flat();
        expect(unusualIn(lines, [reader])).toEqual([]);
      }),
    );
  });
});
