/** The commands of the compass: decide cases, check the books, find and list facts. Only `check --published` opens a database. */
import {
  type CompassBook,
  concerns,
  decide,
  type Observation,
  searchObservations,
} from '@buurtplus/domain/compass';
import { type Command, InvalidArgumentError } from 'commander';
import { type ExitCode, inLanguage } from '../cli/command-deps.ts';
import { dutchDay } from '../platform/clock.ts';
import { type CheckedBook, checkNamedBook, isSound, isSpotless, type NamedBook } from './check-books.ts';
import { answerJson, answerText, shown } from './kompas-answer.ts';
import { type CaseFault, readCases } from './kompas-cases.ts';

export type KompasDeps = {
  readonly language: 'nl' | 'en';
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly end: (code: ExitCode) => void;
  readonly now: () => Date;
  /** Everything on the standard input; null when a person sits there and nothing is piped in. */
  readonly input: () => Promise<string | null>;
  /** Public holidays of a year, "YYYY-MM-DD". */
  readonly holidaysOf: (year: number) => readonly string[];
  /** The book to decide with. */
  readonly book: CompassBook;
  /** The standard; with `published` also the editions of municipalities that hold today or are still to come. */
  readonly books: (published: boolean) => Promise<readonly NamedBook[]>;
};
type Options = {
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly published?: boolean;
  readonly limit?: number;
};

const decideCommand = async (deps: KompasDeps, { json }: Options): Promise<ExitCode> => {
  const { say, book, language } = deps;
  const input = await deps.input();
  if (input === null) {
    deps.complain(
      inLanguage(
        deps,
        'Geef gevallen op de standaardinvoer: buurtplus kompas --json < antwoorden.json',
        'Give cases on the standard input: buurtplus kompas --json < answers.json',
      ),
    );
    return 2;
  }
  const sayFault = (fault: CaseFault, id: string | number | null, number: number): void => {
    if (json === true) say(JSON.stringify({ ...(id === null ? {} : { id }), error: fault }));
    else say(`${inLanguage(deps, 'Geval', 'Case')} ${shown(id ?? number)}: ${fault.sentence[language]}`);
  };
  let exit: ExitCode = 0;
  for (const [at, one] of readCases(input, deps.now()).entries()) {
    if (!one.ok) {
      sayFault(one.fault, one.id, at + 1);
      exit = 1;
      continue;
    }
    const year = Number(one.value.at.day.slice(0, 4));
    const advice = decide(book, one.value.answers, {
      at: one.value.at,
      areaCodes: one.value.areaCodes,
      holidays: new Set([...deps.holidaysOf(year), ...deps.holidaysOf(year + 1)]),
    });
    if (json === true) say(answerJson(book, one.value, advice));
    else for (const line of answerText(book, one.value, advice, { number: at + 1, language })) say(line);
  }
  return exit;
};

const bookLines = (deps: KompasDeps, checked: CheckedBook): readonly string[] => {
  const t = (nl: string, en: string): string => inLanguage(deps, nl, en);
  const { name, version, size, faults, measure, staleDesks } = checked;
  const of = ({ right, of: all }: { right: number; of: number }): string => `${right} / ${all}`;
  return [
    `${name} (${version}): ${size.facts} ${t('feiten', 'facts')}, ${size.tables} ${t('tabellen', 'tables')}, ${size.rules} ${t('regels', 'rules')}`,
    `  ${t('Fouten in de tabellen', 'Faults in the tables')}: ${faults.length}`,
    ...faults.map(({ table, fault, at, rules }) =>
      `    ${table}: ${fault}: ${at} ${rules.join(' ')}`.trimEnd(),
    ),
    `  ${t('112 waar het 112 moet zijn', '112 where it must be 112')}: ${of(measure.call112)}`,
    `  ${t('Het goede loket', 'The right desk')}: ${of(measure.desks)}`,
    `  ${t('Gewoon gedrag, niets bewaard', 'Harmless, nothing stored')}: ${of(measure.harmless)}`,
    ...measure.different.map(({ story, expected, got }) => `    "${story}" ${expected} <> ${got}`),
    `  ${t('Regels zonder verhaal', 'Rules without a story')}: ${measure.rulesWithoutStory.join(', ') || '0'}`,
    `  ${t('Loketten die iemand weer moet nakijken', 'Desks that somebody must check again')}: ${staleDesks.length}`,
    ...staleDesks.map(
      ({ code, name: desk, checkedOn }) =>
        `    ${code}: ${desk}, ${checkedOn ?? t('nog nooit nagekeken', 'never checked')}`,
    ),
  ];
};

const checkCommand = async (deps: KompasDeps, { json, strict, published }: Options): Promise<ExitCode> => {
  const today = dutchDay(deps.now());
  const checked = (await deps.books(published === true)).map((one) => checkNamedBook(one, today));
  const fine = checked.every(strict === true ? isSpotless : isSound);
  if (json === true) deps.say(JSON.stringify({ ok: fine, on: today, books: checked }));
  else for (const one of checked) for (const line of bookLines(deps, one)) deps.say(line);
  return fine ? 0 : 1;
};

const factJson = ({ code, place, senses, concern, nl, en, otherMeaning }: Observation) => ({
  code,
  place,
  senses,
  concern,
  urgent: concern === 'acute',
  nl,
  en,
  asks: concerns[concern].asks,
  otherMeaning,
});

const listFacts = (deps: KompasDeps, facts: readonly Observation[], json: boolean | undefined): void => {
  const { catalogueVersion, version } = deps.book;
  if (json === true) deps.say(JSON.stringify({ version, catalogueVersion, facts: facts.map(factJson) }));
  else for (const fact of facts) deps.say(`${fact.code.padEnd(34)} ${fact[deps.language]}`);
};

const searchCommand = (deps: KompasDeps, words: readonly string[], { json, limit }: Options): ExitCode => {
  const found = searchObservations(deps.book.observations, words.join(' '), deps.language);
  listFacts(deps, found.slice(0, limit ?? 10), json);
  if (found.length === 0 && json !== true)
    deps.complain(
      inLanguage(deps, 'Niets gevonden. Probeer een ander woord.', 'Nothing found. Try another word.'),
    );
  return 0;
};

/** Hangs the commands up in the program. */
export const hangUpKompas = (program: Command, deps: KompasDeps): void => {
  const t = (nl: string, en: string): string => inLanguage(deps, nl, en);
  const json = ['--json', t('antwoord als JSON', 'answer as JSON')] as const;
  const { end } = deps;
  const parseLimit = (text: string): number => {
    const limit = Number(text);
    if (Number.isInteger(limit) && limit > 0) return limit;
    throw new InvalidArgumentError(t('Geef een getal vanaf 1.', 'Give a number from 1 on.'));
  };
  const kompas = program
    .command('kompas')
    .option(...json)
    .description(
      t(
        'Het Niet-pluis Kompas: van antwoorden naar één advies. Leest JSON: één geval, een lijst, of een geval per regel.',
        'The Niet-pluis Kompas: from answers to one advice. Reads JSON: one case, a list, or a case a line.',
      ),
    )
    .addHelpText(
      'after',
      t(
        '\nVoorbeeld:\n  echo \'{"observations":["public.light_broken"]}\' | buurtplus kompas --json\n\nVelden, allemaal vrij: id, danger (yes, no, unsure), observations (codes), followUps {now, since, often, away},\nriskToSelf en riskToOthers (none, later, now, unknown), gutFeeling (pluis, niet_pluis, unsure), earlierOwnSignals,\nat (2026-03-10T20:30), areaCodes. Uitkomst 1 als een geval niet te lezen was.',
        '\nExample:\n  echo \'{"observations":["public.light_broken"]}\' | buurtplus kompas --json\n\nFields, none required: id, danger (yes, no, unsure), observations (codes), followUps {now, since, often, away},\nriskToSelf and riskToOthers (none, later, now, unknown), gutFeeling (pluis, niet_pluis, unsure), earlierOwnSignals,\nat (2026-03-10T20:30), areaCodes. Exit code 1 when a case could not be read.',
      ),
    )
    .action(async (options: Options) => end(await decideCommand(deps, options)));
  kompas
    .command('check')
    .option(...json)
    .option(
      '--published',
      t(
        'ook de uitgaven van gemeenten in de database',
        'also the editions of municipalities in the database',
      ),
    )
    .option('--strict', t('ook oude nummers zijn een fout', 'old numbers are a fault too'))
    .description(
      t(
        'Controleer de tabellen, de verhalen en de loketten. Uitkomst 1 als een tabel fout is.',
        'Check the tables, the stories and the desks. Exit code 1 when a table is faulty.',
      ),
    )
    .action(async (_options: Options, command: Command) =>
      end(await checkCommand(deps, command.optsWithGlobals())),
    );
  kompas
    .command('search')
    .argument('<words...>', t('wat je zag, hoorde of rook', 'what you saw, heard or smelled'))
    .option(...json)
    .option('--limit <number>', t('hoeveel er getoond worden', 'how many are shown'), parseLimit)
    .description(t('Zoek de code van een feit.', 'Find the code of a fact.'))
    .action((words: string[], _options: Options, command: Command) =>
      end(searchCommand(deps, words, command.optsWithGlobals())),
    );
  kompas
    .command('facts')
    .option(...json)
    .description(t('Toon alle feiten.', 'List all facts.'))
    .action((_options: Options, command: Command) => {
      listFacts(deps, deps.book.observations, command.optsWithGlobals<Options>().json);
      end(0);
    });
};
