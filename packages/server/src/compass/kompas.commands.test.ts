/** `buurtplus kompas` as a checker uses it: a real process, JSON in, a line out for every case, whatever was in it. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { observations, standardBook } from '@buurtplus/domain/compass';
import { Command, CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { dutchHolidaysOf } from '../routing/dutch-calendar.ts';
import { checkNamedBook, isSound, isSpotless } from './check-books.ts';
import { hangUpKompas } from './kompas.commands.ts';

const entry = fileURLToPath(new URL('../../bin/buurtplus.js', import.meta.url));
type Ran = { readonly code: number | null; readonly out: string; readonly problems: string };

/** As a checker starts it: a process of its own, in Dutch. */
const start = (args: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [entry, 'kompas', ...args], {
      // No database, no secret, no settings: a folder that does not exist would stop anything that wants one.
      env: { PATH: process.env['PATH'], BUURTPLUS_LANGUAGE: 'nl', DATA_DIR: '/nowhere/at/all' },
      cwd: tmpdir(),
    });
    let [out, problems] = ['', ''];
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString('utf8');
    });
    child.stderr.on('data', (data: Buffer) => {
      problems += data.toString('utf8');
    });
    child.once('close', (code) => resolve({ code, out, problems }));
    child.stdin.end(input);
  });

/** The same commands in this process, for all that would take a process each. */
const kompas = async (
  args: readonly string[],
  input: string | null = '',
  language: 'nl' | 'en' = 'nl',
): Promise<Ran> => {
  let [code, out, problems] = [0, '', ''];
  const program = new Command('buurtplus').exitOverride().configureOutput({
    writeOut: (text) => {
      out += text;
    },
    writeErr: (text) => {
      problems += text;
    },
  });
  hangUpKompas(program, {
    language,
    say: (line) => {
      out += `${line}\n`;
    },
    complain: (line) => {
      problems += `${line}\n`;
    },
    end: (exit) => {
      code = exit;
    },
    now: () => new Date('2026-12-01T19:30:00Z'),
    input: () => Promise.resolve(input),
    holidaysOf: dutchHolidaysOf,
    book: standardBook,
    books: () => Promise.resolve([{ name: 'standaard', book: standardBook }]),
  });
  await program.parseAsync(['kompas', ...args], { from: 'user' }).catch((problem: unknown) => {
    code = problem instanceof CommanderError ? problem.exitCode : 99;
  });
  return { code, out, problems };
};

type Desk = { code: string; name: { nl: string; en: string }; phone: string | null; openNow: boolean };
type Item = {
  outcome: string;
  table: string;
  rule: string;
  urgency: string | null;
  deskKind: string | null;
  desk: Desk | null;
  stored: string;
  because: { nl: string; en: string };
  observations: readonly string[];
  dos: readonly { nl: string }[];
};
type Answer = Item & {
  id?: string | number;
  version: string;
  items: readonly Item[];
  unknown: readonly string[];
  doubts: readonly string[];
  ignored?: readonly string[];
  error?: { code: string; sentence: { nl: string; en: string }; fields: readonly string[] };
};
const answers = ({ out }: Ran): readonly Answer[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

describe('one case', () => {
  it('gets one line with outcome, rule, version and desk', async () => {
    const ran = await start(
      ['--json'],
      JSON.stringify({
        danger: 'no',
        observations: ['home.rubbish_behind_glass'],
        followUps: { since: 'weeks', often: 'again' },
        riskToSelf: 'none',
        riskToOthers: 'later',
        gutFeeling: 'niet_pluis',
        earlierOwnSignals: 1,
        at: '2026-03-14T20:00',
        areaCodes: ['BU05991081'],
      }),
    );
    expect(ran).toMatchObject({ code: 0, problems: '' });
    const [answer, ...more] = answers(ran);
    expect(more).toEqual([]);
    expect(answer).toMatchObject({
      outcome: 'desk',
      table: 'care',
      rule: 'Z4',
      version: standardBook.version,
      urgency: 'social',
      deskKind: 'wijkwerker',
      desk: { code: 'wijkwerker', openNow: false, opensAt: '2026-03-16T09:00' },
      stored: 'yes',
      unknown: [],
      doubts: [],
    });
    expect(answer?.because.nl).toBeTruthy();
    expect(answer?.dos.length).toBeGreaterThan(0);
  });
});

describe('many cases', () => {
  /** Each with what must come out of it; one process reads them all. */
  const cases: readonly [raw: string, expected: object][] = [
    ['{}', { outcome: 'nothing', table: 'team', rule: 'T8', desk: null, stored: 'no' }],
    ['{"danger":"yes"}', { outcome: 'call_112', rule: 'U1', deskKind: 'emergency' }],
    ['{"danger":true}', { outcome: 'call_112' }],
    ['{"danger":"unknown"}', { outcome: 'talk', rule: 'U6' }],
    [
      '{"id":7,"observations":["home.violence_now","public.light_broken"]}',
      { id: 7, outcome: 'call_112', doubts: [] },
    ],
    [
      '{"danger":"no","observations":["street.fight_now"],"followUps":{"now":"no"}}',
      { outcome: 'call_112', doubts: ['danger_denied'] },
    ],
    [
      '{"observations":["public.hologram_broken"]}',
      { outcome: 'desk', unknown: ['public.hologram_broken'], deskKind: 'wijkwerker' },
    ],
    ['{"observations":["public.paving"],"risk":{"toOthers":"now"}}', { outcome: 'call_112', rule: 'U3' }],
    [
      '{"observations":["public.paving"],"risk":{"toSelf":"now","toOthers":"none"}}',
      { outcome: 'call_112', rule: 'U4' },
    ],
    [
      '{"observations":["home.door_open"],"at":"2026-03-10T01:30:00Z"}',
      { outcome: 'call_police', at: '2026-03-10T02:30' },
    ],
    [
      '{"observations":["home.door_open"],"at":"2026-07-10 14:00","story":"Een lang verhaal"}',
      { outcome: 'nothing', ignored: ['story'] },
    ],
    [
      '{"observations":["home.neglected"],"at":"2026-12-25"}',
      { desk: { openNow: false, opensAt: '2026-12-28T09:00' } },
    ],
    [
      `{"observations":["public.litter"],"ownWords":"${'x'.repeat(100_000)} 🏚️ \\u202E"}`,
      { outcome: 'desk', ignored: ['ownWords'] },
    ],
    [
      '{"observations":["person.clothing"],"gutFeeling":"niet_pluis","followUps":null,"earlierOwnSignals":null,"at":null}',
      { outcome: 'talk', stored: 'no' },
    ],
  ];
  const wrong: readonly [raw: string, code: string, fields: readonly string[]][] = [
    ['{"danger":"misschien"}', 'wrong_value', ['danger']],
    ['{"danger":"toString"}', 'wrong_value', ['danger']],
    ['{"danger":["unknown"]}', 'wrong_value', ['danger']],
    ['{"observations":"public.litter"}', 'wrong_value', ['observations']],
    [
      '{"observations":["een kapotte lamp","public.litter",3,null]}',
      'wrong_value',
      ['observations[0]', 'observations[2]', 'observations[3]'],
    ],
    [`{"observations":["${'y'.repeat(100_000)}"]}`, 'wrong_value', ['observations[0]']],
    ['{"observations":["🔥","\\u202Ehome.fire"]}', 'wrong_value', ['observations[0]', 'observations[1]']],
    [
      '{"followUps":{"now":"straks","since":"lang"},"riskToSelf":"hoog"}',
      'wrong_value',
      ['followUps.now', 'followUps.since', 'riskToSelf'],
    ],
    ['{"followUps":[]}', 'wrong_value', ['followUps']],
    ['{"risk":"now"}', 'wrong_value', ['risk']],
    ['{"gutFeeling":"naar"}', 'wrong_value', ['gutFeeling']],
    ['{"earlierOwnSignals":-1}', 'wrong_value', ['earlierOwnSignals']],
    ['{"earlierOwnSignals":"2"}', 'wrong_value', ['earlierOwnSignals']],
    ['{"at":"morgen"}', 'wrong_value', ['at']],
    ['{"at":"2026-02-30T10:00"}', 'wrong_value', ['at']],
    ['{"at":"2026-03-10T25:00"}', 'wrong_value', ['at']],
    ['{"areaCodes":["Bloemhof"]}', 'wrong_value', ['areaCodes[0]']],
    ['{"observations":["public.litter"', 'broken_json', []],
    ['null', 'no_case', []],
    ['"public.litter"', 'no_case', []],
  ];

  it('get a line each, in order; a wrong one says which field and stops no other', async () => {
    const input = [
      ...cases.map(([raw]) => raw),
      ...wrong.map(([raw]) => raw),
      '{"danger":"yes","id":"last"}',
    ];
    const ran = await start(['--json'], `\uFEFF${input.join('\r\n')}\n\n`);
    expect(ran).toMatchObject({ code: 1, problems: '' });
    const lines = answers(ran);
    expect(lines).toHaveLength(input.length);
    cases.forEach(([raw, expected], at) => expect(lines[at], raw.slice(0, 80)).toMatchObject(expected));
    wrong.forEach(([raw, code, fields], at) => {
      const { error } = lines[cases.length + at] ?? {};
      expect({ code: error?.code, fields: error?.fields }, raw.slice(0, 80)).toEqual({ code, fields });
      expect(error?.sentence.nl.length).toBeGreaterThan(10);
      expect(error?.sentence.en).not.toBe(error?.sentence.nl);
    });
    expect(lines.at(-1)).toMatchObject({ id: 'last', outcome: 'call_112' });
  });
  it('may be one list, also over several lines', async () => {
    const ran = await kompas(
      ['--json'],
      JSON.stringify([{ danger: 'yes' }, { observations: ['public.litter'] }], null, 2),
    );
    expect(ran.code).toBe(0);
    expect(answers(ran).map(({ outcome }) => outcome)).toEqual(['call_112', 'desk']);
  });
  it.each([
    ['nothing at all', '', 'empty_input'],
    ['blank lines', ' \n\n', 'empty_input'],
    ['an empty list', '[]', 'empty_input'],
    ['a text that is no JSON', 'ik zag een kapotte lamp\nen nog iets', 'broken_json'],
    ['100 kB of brackets', '['.repeat(100_000), 'broken_json'],
  ])('of %s are one clear answer', async (_what, input, code) => {
    const ran = await kompas(['--json'], input);
    expect(ran.code).toBe(1);
    expect(answers(ran).map(({ error }) => error?.code)).toEqual([code]);
  });
});

describe('for a person', () => {
  it('who pipes nothing in, it says what to do', async () => {
    expect(await kompas(['--json'], null)).toMatchObject({
      code: 2,
      out: '',
      problems: expect.stringContaining('standaardinvoer') as string,
    });
  });
  it('an advice is told in Dutch or English, without marks that steer a screen', async () => {
    const raw =
      '{"id":"\\u001b[31mrood\\u202E","observations":["home.neglected","person.clothing"]}\n{"at":"straks"}';
    const dutch = await kompas([], raw);
    expect(dutch.code).toBe(1);
    expect(dutch.out).toContain('Geef het door.');
    expect(dutch.out).toContain('Regel: care Z4');
    expect(dutch.out).toContain('at is een moment');
    for (const line of dutch.out.split('\n')) expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect((await kompas([], raw, 'en')).out).toContain('Pass it on.');
  });
  it('help is there in both languages, and a word too many is wrong use', async () => {
    expect((await kompas(['--help'])).out).toContain('Niet-pluis Kompas');
    expect((await kompas(['check', '--help'], '', 'en')).out).toContain('Check the tables');
    expect((await kompas(['ronde'])).code).toBe(1);
    expect((await start(['ronde'])).code).toBe(2);
  });
});

describe('check', () => {
  it('says that the standard is sound, and names the numbers that nobody checked', async () => {
    const ran = await start(['check', '--json']);
    expect(ran.code).toBe(0);
    const { ok, books } = JSON.parse(ran.out) as {
      ok: boolean;
      books: readonly ReturnType<typeof checkNamedBook>[];
    };
    expect(ok).toBe(true);
    expect(books[0]).toMatchObject({
      version: standardBook.version,
      faults: [],
      measure: { different: [], rulesWithoutStory: [] },
    });
    expect(books[0]?.staleDesks.map(({ code }) => code)).toContain('wijkagent');
    expect((await kompas(['check'])).out).toContain('112 waar het 112 moet zijn');
  });
  it('fails with --strict as long as a number is old', async () => {
    expect((await kompas(['check', '--strict'])).code).toBe(1);
  });
  it('finds a book with a hole, one that keeps what is harmless, and one with old numbers', () => {
    const named = (change: Partial<typeof standardBook>) =>
      checkNamedBook({ name: 'x', book: { ...standardBook, ...change } }, '2026-12-01');
    const checkedToday = standardBook.desks.map((desk) => ({ ...desk, checkedOn: '2026-12-01' }));
    expect(isSpotless(named({ desks: checkedToday }))).toBe(true);
    expect(isSpotless(named({}))).toBe(false);
    expect(isSound(named({}))).toBe(true);
    const hole = standardBook.tables.map((table) => ({
      ...table,
      rows: table.rows.filter(({ rule }) => rule !== 'T3'),
    }));
    expect(isSound(named({ tables: hole }))).toBe(false);
    const { talk_feeling: talk, ...advices } = standardBook.advices;
    if (talk === undefined) throw new Error('talk_feeling is gone');
    expect(isSound(named({ advices: { ...advices, talk_feeling: { ...talk, stores: 'yes' } } }))).toBe(false);
  });
});

describe('facts', () => {
  it('are found by words, in either language', async () => {
    const { out, code } = await kompas(['search', 'oude vrouw', 'in nachthemd', '--json', '--limit', '3']);
    expect(code).toBe(0);
    const found = JSON.parse(out) as { facts: readonly { code: string; urgent: boolean }[] };
    expect(found.facts[0]).toMatchObject({ code: 'person.barefoot_cold', urgent: true });
    expect(found.facts.length).toBeLessThanOrEqual(3);
    expect((await kompas(['search', 'street', 'lamp'], '', 'en')).out).toContain('public.light_broken');
  });
  it('are found in a process of its own too', async () => {
    const { out, code } = await start(['search', 'gordijne', 'dicht', '--json']);
    expect(code).toBe(0);
    expect(out).toContain('home.curtains_closed');
  });
  it('that are not there are said so', async () => {
    expect((await kompas(['search', 'xyzzy'])).problems).toContain('Niets gevonden');
  });
  it('are listed whole', async () => {
    const { facts } = JSON.parse((await kompas(['facts', '--json'])).out) as { facts: readonly object[] };
    expect(facts).toHaveLength(observations.length);
    expect(facts[0]).toMatchObject({
      code: 'home.violence_now',
      place: 'home',
      senses: ['see', 'hear'],
      urgent: true,
      asks: [],
    });
    expect((await kompas(['facts'])).out).toContain('public.light_broken');
  });
});
