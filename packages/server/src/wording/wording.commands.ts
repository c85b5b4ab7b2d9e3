/** The command about wording: one line of somebody's own words in, one line with its marks out; needs no database and keeps nothing. */
import { checkWording, type Mark } from '@buurtplus/domain/wording';
import { type Command, Option } from 'commander';
import { type CommandDeps, type ExitCode, inLanguage } from '../cli/command-deps.ts';
import { readLines } from '../cli/read-lines.ts';

type TextCheckDeps = Pick<CommandDeps, 'json' | 'language' | 'lines' | 'say'>;

/** A mark of a whole page long would hide the answer. */
const longestQuote = 60;
const quoted = (text: string): string =>
  `"${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}"`;

const forPeople = (deps: TextCheckDeps, line: string, number: number, marks: readonly Mark[]): void => {
  if (marks.length === 0) return deps.say(`${number}: ${inLanguage(deps, 'geen opmerking', 'no remark')}`);
  for (const { start, end, kind, reason, proposal } of marks) {
    const instead = proposal === '' ? inLanguage(deps, '(weglaten)', '(leave it out)') : quoted(proposal);
    deps.say(`${number}: ${quoted(line.slice(start, end))} [${kind}] ${reason} → ${instead}`);
  }
};

/** Every line gets an answer, an empty or a strange one too, so that answers can be laid beside their lines. */
const textCheckCommand = async (deps: TextCheckDeps): Promise<ExitCode> => {
  let number = 0;
  for await (const line of deps.lines()) {
    number += 1;
    const marks = checkWording(line, deps.language);
    if (deps.json) deps.say(JSON.stringify({ spans: marks }));
    else forPeople(deps, line, number, marks);
  }
  return 0;
};

/** No settings and no database: whoever has texts to look at needs no product set up. */
export const hangUpTextCheck = (
  program: Command,
  spoken: CommandDeps['language'],
  say: CommandDeps['say'],
): void => {
  const t = (nl: string, en: string): string => inLanguage({ language: spoken }, nl, en);
  program
    .command('text-check')
    .description(
      t(
        'Kijk naar eigen woorden, een tekst per regel: wat wijst iemand aan, oordeelt of vertelt na? Bewaart niets.',
        'Look at own words, one text a line: what points to somebody, judges or repeats others? Keeps nothing.',
      ),
    )
    .addOption(
      new Option('--language <language>', t('taal van de uitleg', 'language of the reasons'))
        .choices(['nl', 'en'])
        .default('nl'),
    )
    .option('--json', t('antwoord als JSON', 'answer as JSON'))
    .action(async (options: { json?: boolean; language: CommandDeps['language'] }) => {
      process.exitCode = await textCheckCommand({
        json: options.json === true,
        language: options.language,
        say,
        lines: () => readLines(process.stdin),
      });
    });
};
