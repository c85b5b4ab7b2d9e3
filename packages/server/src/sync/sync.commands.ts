/** The command for after a backup was put back. */
import { type CommandDeps, type ExitCode, inLanguage } from '../cli/command-deps.ts';
import { renewEpoch } from './sealing-keys.store.ts';

export const restoredCommand = (deps: CommandDeps): Promise<ExitCode> =>
  deps.withDatabases(async ({ db }): Promise<ExitCode> => {
    const epoch = crypto.randomUUID();
    await renewEpoch(db('owner'), epoch);
    deps.say(
      deps.json
        ? JSON.stringify({ epoch })
        : inLanguage(
            deps,
            'Telefoons sturen opnieuw wat zij de laatste twee dagen stuurden; wat er nog is, komt er geen tweede keer bij.',
            'Phones send again what they sent in the last two days; what is still there is not stored twice.',
          ),
    );
    return 0;
  });
