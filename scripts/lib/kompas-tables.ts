/** The book of the compass as tables to read: Dutch, line by line, for who must approve it. */
import {
  adviceName,
  type CompassBook,
  type CompassDesk,
  cellInWords,
  concernName,
  concerns,
  type DecisionTable,
  deskKindNames,
  inputName,
  isConcernCode,
  type OpeningHours,
  observationPlaces,
  questionFor,
} from '@buurtplus/domain/compass';
import { measureBook, scenarios } from '@buurtplus/domain/compass-scenarios';

type Row = readonly string[];
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const line = (row: Row): string => `| ${row.map(cell).join(' | ')} |`;
const table = (head: Row, rows: readonly Row[]): readonly string[] => [
  line(head),
  `|${' --- |'.repeat(head.length)}`,
  ...rows.map(line),
  '',
];

const decisionTable = (book: CompassBook, { title, inputs, rows }: DecisionTable): readonly string[] => [
  `### ${title.nl}`,
  '',
  ...table(
    ['regel', ...inputs.map((input) => inputName(input.name).nl.toLowerCase()), 'advies', 'waarom'],
    rows.map(({ rule, when, advice, because }) => [
      rule,
      ...inputs.map((input, at) => {
        const value = when[at] ?? '-';
        return value === '-' ? '–' : cellInWords(input.name, value).nl;
      }),
      `**${adviceName(advice, book.advices[advice]).nl}**`,
      because.nl,
    ]),
  ),
];

const storesInWords = {
  yes: 'ja',
  after_call: 'na het bellen, als je wilt',
  if_wanted: 'alleen als je wilt',
  no: 'niets',
} as const;

const adviceTable = (book: CompassBook): readonly string[] => {
  const say = (codes: readonly string[]): string =>
    codes.map((code) => book.sentences[code]?.nl ?? code).join(' ');
  return table(
    ['advies', 'wie', 'bewaard', 'wel', 'niet'],
    Object.entries(book.advices).map(([code, advice]) => [
      `**${adviceName(code, advice).nl}**`,
      advice.desk === null ? '–' : deskKindNames[advice.desk].nl,
      storesInWords[advice.stores],
      say(advice.dos),
      say(advice.donts),
    ]),
  );
};

const placeNames: Readonly<Record<(typeof observationPlaces)[number], string>> = {
  home: 'Bij een huis',
  person: 'Iemand',
  street: 'Op straat',
  vehicle: 'Voertuig',
  business: 'Zaak of bedrijf',
  public_space: 'Openbare ruimte',
  animal: 'Dier',
  team: 'Ons team',
};
const senseNames = { see: 'zien', hear: 'horen', smell: 'ruiken' } as const;

const factTable = (book: CompassBook): readonly string[] =>
  observationPlaces.flatMap((place) => {
    const facts = book.observations.filter((one) => one.place === place);
    return [
      `### ${placeNames[place]} (${facts.length})`,
      '',
      ...table(
        ['wat', 'hoe', 'waar het over gaat', 'kan ook zijn', 'code'],
        facts.map(({ nl, senses, concern, otherMeaning, code }) => [
          nl,
          senses.map((sense) => senseNames[sense]).join(', '),
          isConcernCode(concern) ? concernName(concern).nl : concern,
          otherMeaning?.nl ?? '–',
          `\`${code}\``,
        ]),
      ),
    ];
  });

const questionTable = (): readonly string[] =>
  table(
    ['waar het over gaat', 'wat er gevraagd wordt'],
    Object.entries(concerns)
      .filter(([code]) => code !== 'unknown')
      .map(([code, { asks }]) => [
        concernName(code).nl,
        asks.map((followUp) => questionFor(followUp, isConcernCode(code) ? [code] : []).text.nl).join(' ') ||
          '–',
      ]),
  );

const days = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`;
const hoursInWords = (hours: OpeningHours): string => {
  if (hours.always) return 'dag en nacht';
  const spells = hours.week.map((day) =>
    day.map(([from, until]) => `${clock(from)}–${clock(until)}`).join(' en '),
  );
  const groups: { from: number; until: number; spell: string }[] = [];
  spells.forEach((spell, day) => {
    const last = groups.at(-1);
    if (last !== undefined && last.spell === spell) last.until = day;
    else groups.push({ from: day, until: day, spell });
  });
  const told = groups
    .filter(({ spell }) => spell !== '')
    .map(({ from, until, spell }) => `${days[from]}${until > from ? `–${days[until]}` : ''} ${spell}`);
  return `${told.join(', ')}${hours.closedOnHolidays ? ', niet op feestdagen' : ''}`;
};

const reach = ({ channel, phone, formUrl }: CompassDesk): string =>
  phone ?? formUrl ?? (channel === 'system' ? 'via dit systeem' : '–');

const deskTable = (book: CompassBook): readonly string[] =>
  table(
    ['loket', 'waarvoor', 'hoe', 'open', 'wel', 'niet', 'gecontroleerd op', 'bij dicht'],
    book.desks.map((desk) => [
      `**${desk.name.nl}**`,
      desk.kinds.map((kind) => deskKindNames[kind].nl).join(', '),
      reach(desk),
      hoursInWords(desk.hours),
      desk.when.nl,
      desk.whenNot.nl || '–',
      desk.checkedOn ?? 'nog nooit',
      desk.fallback === null ? '–' : deskKindNames[desk.fallback].nl,
    ]),
  );

const figures = (book: CompassBook): readonly string[] => {
  const measure = measureBook(book, scenarios);
  const of = ({ right, of: all }: { right: number; of: number }): string => `${right} van ${all}`;
  return table(
    ['wat', 'hoeveel'],
    [
      ['feiten', String(book.observations.length)],
      ['tabellen', String(book.tables.length)],
      ['regels', String(book.tables.reduce((sum, { rows }) => sum + rows.length, 0))],
      ['verhalen waarmee de tabellen zijn getoetst', String(measure.stories)],
      ['112 waar het 112 moet zijn', of(measure.call112)],
      ['het goede loket', of(measure.desks)],
      ['gewoon gedrag waarvan niets bewaard wordt', of(measure.harmless)],
      ['regels waar geen verhaal komt', String(measure.rulesWithoutStory.length)],
    ],
  );
};

/** @returns everything below the method: what this version of the book says */
export const kompasTables = (book: CompassBook): string =>
  [
    `## De tabellen van ${book.version}`,
    '',
    'Alles hieronder is uit het boek zelf gemaakt. Een streepje betekent: maakt hier niet uit. In elke tabel geldt voor elke situatie precies één regel.',
    '',
    ...figures(book),
    ...book.tables.flatMap((one) => decisionTable(book, one)),
    '## De adviezen',
    '',
    ...adviceTable(book),
    '## De vragen na de feiten',
    '',
    'Elke vraag wordt alleen gesteld als een gekozen feit die nodig heeft, en mag worden overgeslagen.',
    '',
    ...questionTable(),
    '## De loketten',
    '',
    'Dit zijn de loketten waarmee elke gemeente begint. Een gemeente vervangt ze door haar eigen regels. Een nummer dat langer dan een half jaar niet is nagekeken, krijgt de beheerder te zien.',
    '',
    ...deskTable(book),
    '## De feiten',
    '',
    ...factTable(book),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
