/** `npx buurtplus …`: what an administrator does from the command line. */
import { isIP } from 'node:net';
import { createInterface } from 'node:readline';
import { standardBook } from '@buurtplus/domain/compass';
import { Command, InvalidArgumentError } from 'commander';
import { importCommand, whereCommand } from '../areas/areas.commands.ts';
import { hangUpKompas } from '../compass/kompas.commands.ts';
import { loadPublishedBooks } from '../compass/published-books.ts';
import { fillDemo } from '../demo/fill-demo.ts';
import { openDatabases } from '../open-databases.ts';
import { headCommand, verifyCommand } from '../platform/audit/audit.commands.ts';
import { dutchDay, systemClock } from '../platform/clock.ts';
import { readConfig, settings } from '../platform/config.ts';
import { createDatabase } from '../platform/db/database.ts';
import { roleStatements } from '../platform/db/provision.ts';
import { explainStart } from '../platform/explain-start.ts';
import { dutchHolidaysOf } from '../routing/dutch-calendar.ts';
import { restoredCommand } from '../sync/sync.commands.ts';
import { hangUpTextCheck } from '../wording/wording.commands.ts';
import { hangUpAdministration } from './administration.ts';
import type { CommandDeps, ExitCode } from './command-deps.ts';
import { inLanguage } from './command-deps.ts';
import { readInput } from './read-input.ts';
import { spokenLanguage as language } from './spoken-language.ts';

const t = (nl: string, en: string): string => inLanguage({ language }, nl, en);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const depsFor = (json: boolean): CommandDeps | null => {
  // A command sends no mail unless it says so, so a missing mail server does not stop it.
  const config = readConfig({ ...process.env, SMTP_URL: process.env['SMTP_URL'] ?? 'smtp://127.0.0.1:25' });
  if (!config.ok) {
    for (const problem of config.refusal) complain(problem.sentence);
    return null;
  }
  const settled = {
    ...config.value,
    smtpUrl: process.env['SMTP_URL'] === undefined ? null : config.value.smtpUrl,
  };
  return {
    language,
    json,
    say,
    complain,
    config: settled,
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    withDatabases: async (work) => {
      const open = await openDatabases(settled, complain, 'share');
      const handles: { destroy: () => Promise<void> }[] = [];
      try {
        return await work({
          urls: open.urls,
          secretKey: open.secretKey,
          db: (role) => {
            const handle = createDatabase(open.urls[role], { max: 2, name: 'buurtplus-cli' });
            handles.push(handle);
            return handle;
          },
        });
      } finally {
        await Promise.all(handles.map((handle) => handle.destroy()));
        await open.embedded?.stop();
      }
    },
  };
};

const run = (json: boolean, work: (deps: CommandDeps) => Promise<ExitCode>): Promise<void> => {
  const deps = depsFor(json);
  if (deps === null) {
    process.exitCode = 2;
    return Promise.resolve();
  }
  return work(deps).then(
    (code) => {
      process.exitCode = code;
    },
    (problem: unknown) => {
      complain(explainStart(problem, deps.config));
      process.exitCode = 1;
    },
  );
};

/** What the library itself says, in Dutch too. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Onderdelen:',
};
const complaints: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'/, "Er is geen opdracht '$1'."],
  [/^error: unknown option '(.*)'/, "Er is geen optie '$1'."],
  [/^error: required option '(.*)' not specified/, "De optie '$1' is nodig."],
  [/^error: missing required argument '(.*)'/, "Het onderdeel '$1' is nodig."],
  [/^error: option '(.*)' argument missing/, "Bij de optie '$1' hoort een waarde."],
  [/^error: option '(.*)' argument '(.*)' is invalid\. /, "De optie '$1' kan niet '$2' zijn. "],
  [/^error: too many arguments.*/, 'Er staan te veel onderdelen in de opdracht.'],
  [/\(Did you mean (.*)\?\)/, '(Bedoel je $1?)'],
];
const complainedInDutch = (text: string): string =>
  complaints.reduce((said, [pattern, dutch]) => said.replace(pattern, dutch), text);

const parseYear = (text: string): number => {
  const year = Number(text);
  if (Number.isInteger(year) && year >= 1990 && year <= 2200) return year;
  throw new InvalidArgumentError(t('Een jaar is een getal als 2024.', 'A year is a number like 2024.'));
};

const program = new Command('buurtplus')
  .description(
    t(
      'Buurtpreventie PLUS beheren vanaf de opdrachtregel.',
      'Administer Buurtpreventie PLUS from the command line.',
    ),
  )
  .helpOption('-h, --help', t('toon hulp', 'show help'))
  .addHelpText(
    'after',
    t(
      '\nUitkomst: 0 gelukt, 1 geweigerd, 2 verkeerd gebruik. BUURTPLUS_LANGUAGE=en voor Engels.',
      '\nExit code: 0 done, 1 refused, 2 wrong use. BUURTPLUS_LANGUAGE=nl for Dutch.',
    ),
  )
  .configureHelp({ styleTitle: (title) => (language === 'nl' ? (headings[title] ?? title) : title) })
  .configureOutput({
    outputError: (text, write) => write(language === 'nl' ? complainedInDutch(text) : text),
  })
  .helpCommand('help [command]', t('toon hulp bij een opdracht', 'show help for a command'))
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

const jsonOption = ['--json', t('antwoord als JSON', 'answer as JSON')] as const;

program
  .command('migrate')
  .description(t('Werk de tabellen bij.', 'Bring the tables up to date.'))
  .option(...jsonOption)
  .action((options: { json?: boolean }) =>
    run(options.json === true, async (deps) => {
      const open = await openDatabases(deps.config, complain, 'share');
      say(
        deps.json
          ? JSON.stringify({ applied: open.applied })
          : t(`${open.applied.length} stappen uitgevoerd.`, `${open.applied.length} steps done.`),
      );
      await open.embedded?.stop();
      return 0;
    }),
  );
program
  .command('demo')
  .option(...jsonOption)
  .description(t('Vul de verzonnen gemeente Lichtendam.', 'Fill the invented municipality of Lichtendam.'))
  .action((options: { json?: boolean }) =>
    run(options.json === true, (deps) =>
      deps.withDatabases(async ({ urls, secretKey }) => {
        if (!deps.config.demo) {
          complain(t('De demo staat uit (DEMO=off).', 'The demo is off (DEMO=off).'));
          return 1;
        }
        const demo = await fillDemo(urls, secretKey);
        say(
          deps.json
            ? JSON.stringify({ demo })
            : demo === 'filled'
              ? t('De demo is gevuld.', 'The demo is filled.')
              : t('De demo was er al.', 'The demo was there already.'),
        );
        return 0;
      }),
    ),
  );

const database = program.command('database').description(t('De database.', 'The database.'));
database
  .command('roles')
  .description(
    t(
      'Toon de SQL die een databasebeheerder uitvoert als de eigenaar geen rollen mag maken. Bevat wachtwoorden.',
      'Print the SQL a database administrator runs when the owner may not make roles. Holds passwords.',
    ),
  )
  .action(() => {
    const secret = process.env['SECRET_KEY'];
    if (secret === undefined || secret.length < 32) {
      complain(
        t('Zet eerst SECRET_KEY, minstens 32 tekens.', 'Set SECRET_KEY first, at least 32 characters.'),
      );
      process.exitCode = 2;
      return;
    }
    for (const statement of roleStatements(secret)) say(statement);
  });

const areas = program
  .command('areas')
  .description(t('Gemeenten, wijken en buurten.', 'Municipalities, districts and neighbourhoods.'));
areas
  .command('import')
  .argument('[files...]', 'GeoJSON')
  .option('--pdok <code>', t('haal op bij PDOK, bijvoorbeeld GM0599', 'fetch from PDOK, for example GM0599'))
  .option('--year <year>', t('jaar van de kaart', 'year of the map'), parseYear)
  .option(...jsonOption)
  .description(t('Lees gebieden in: alles of niets.', 'Import areas: all or nothing.'))
  .action((files: string[], options: { pdok?: string; year?: number; json?: boolean }) =>
    run(options.json === true, (deps) => importCommand(deps, files, options)),
  );
areas
  .command('where')
  .argument('[lat]', t('breedte', 'latitude'), '-')
  .argument('[lon]', t('lengte', 'longitude'))
  .option('--year <year>', t('jaar van de kaart', 'year of the map'), parseYear)
  .option(...jsonOption)
  .description(
    t(
      'In welke buurt ligt dit punt? "-" leest regels lat,lon.',
      'In which neighbourhood is this point? "-" reads lines lat,lon.',
    ),
  )
  .action((lat: string, lon: string | undefined, options: { year?: number; json?: boolean }) =>
    run(options.json === true, (deps) => whereCommand(deps, lat, lon, options.year)),
  );

hangUpAdministration(program, { t, run, jsonOption, parseYear });
hangUpKompas(program, {
  language,
  say,
  complain,
  end: (code) => {
    process.exitCode = code;
  },
  now: systemClock.now,
  input: readInput,
  holidaysOf: dutchHolidaysOf,
  book: standardBook,
  books: async (published) => {
    const standard = { name: t('standaard', 'standard'), book: standardBook };
    const deps = published ? depsFor(false) : null;
    // What is wrong with the settings has been said already.
    if (published && deps === null) return process.exit(2);
    if (deps === null) return [standard];
    const editions = await deps.withDatabases(({ db }) =>
      loadPublishedBooks(db('jobs'), dutchDay(systemClock.now())),
    );
    return [
      standard,
      ...editions.map(({ tenantId, book, from }) => ({
        name: t(`${tenantId}, vanaf ${from}`, `${tenantId}, from ${from}`),
        book,
      })),
    ];
  },
});

const audit = program.command('audit').description(t('Het controlespoor.', 'The audit trail.'));
audit
  .command('verify')
  .requiredOption('--tenant <slug>', t('korte naam van de gemeente', 'short name of the municipality'))
  .option('--anchor <head>', t('een kop die elders bewaard is', 'a head that was kept elsewhere'))
  .option(...jsonOption)
  .description(t('Controleer de keten.', 'Verify the chain.'))
  .action((options: { tenant: string; anchor?: string; json?: boolean }) =>
    run(options.json === true, (deps) => verifyCommand(deps, options.tenant, options.anchor)),
  );
audit
  .command('head')
  .requiredOption('--tenant <slug>', t('korte naam van de gemeente', 'short name of the municipality'))
  .option(...jsonOption)
  .description(t('Toon de kop, om elders te bewaren.', 'Print the head, to keep elsewhere.'))
  .action((options: { tenant: string; json?: boolean }) =>
    run(options.json === true, (deps) => headCommand(deps, options.tenant)),
  );

hangUpTextCheck(program, language, say);

program
  .command('health')
  .description(t('Draait de server en kan hij werken?', 'Does the server run and can it serve?'))
  .option(...jsonOption)
  .action((options: { json?: boolean }) =>
    run(options.json === true, async (deps) => {
      const { host, port } = deps.config;
      const answer = await fetch(`http://${isIP(host) === 6 ? `[${host}]` : host}:${port}/readyz`, {
        signal: AbortSignal.timeout(5_000),
      }).catch(() => null);
      const state: unknown = answer === null ? { ready: false } : await answer.json();
      say(
        deps.json
          ? JSON.stringify(state)
          : answer?.ok === true
            ? t('Klaar om te werken.', 'Ready to serve.')
            : t('Niet bereikbaar of niet klaar.', 'Not reachable or not ready.'),
      );
      return answer?.ok === true ? 0 : 1;
    }),
  );
program
  .command('restored')
  .description(
    t(
      'Na het terugzetten van een back-up: laat telefoons opnieuw sturen wat ontbreekt.',
      'After a backup was put back: let phones send again what is missing.',
    ),
  )
  .option(...jsonOption)
  .action((options: { json?: boolean }) => run(options.json === true, restoredCommand));
program
  .command('settings')
  .description(t('Alle instellingen.', 'All settings.'))
  .option(...jsonOption)
  .action((options: { json?: boolean }) => {
    if (options.json === true) return say(JSON.stringify(settings));
    for (const setting of settings)
      say(`${setting.name.padEnd(18)} ${setting.fallback.padEnd(44)} ${setting[language]}`);
  });

await program.parseAsync();
