/** `npx buurtplus text-check` on its own: it starts at once, without the parts that know a database. */
import { Command } from 'commander';
import { hangUpTextCheck } from '../wording/wording.commands.ts';
import { spokenLanguage } from './spoken-language.ts';

// Whoever reads no further, as `head` does, has what was wanted.
process.stdout.on('error', () => process.exit(0));

const program = new Command('buurtplus').exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
hangUpTextCheck(program, spokenLanguage, (line) => void process.stdout.write(`${line}\n`));
await program.parseAsync();
