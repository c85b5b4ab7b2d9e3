/** Why the product does not start, in a sentence that names the setting; what is not about a setting is said as it came. */
import type { Config } from './config.ts';
import { isConnectionProblem } from './db/transaction.ts';

type Surprise = { readonly code?: unknown; readonly syscall?: unknown; readonly path?: unknown };

/** The server is there, but not for this user or database (SQLSTATE). */
const refusedByDatabase = /^(28|3D)/;

export const explainStart = (
  problem: unknown,
  config: Pick<Config, 'host' | 'port' | 'dataDir' | 'databaseUrl'>,
): string => {
  if (!(problem instanceof Error)) return String(problem);
  const { code, syscall, path } = problem as Error & Surprise;
  if (syscall === 'listen' || syscall === 'bind') {
    if (code === 'EADDRNOTAVAIL') return `HOST: this computer has no address ${config.host}.`;
    return code === 'EACCES'
      ? `PORT: this account may not listen on ${config.port}. Set another PORT.`
      : `PORT: another program listens on ${config.port} already. Stop that one, or set another PORT.`;
  }
  if (typeof path === 'string' && path.startsWith(config.dataDir))
    return `DATA_DIR: the folder ${config.dataDir} cannot be used (${String(code)}). Set another DATA_DIR.`;
  if (config.databaseUrl !== null && (isConnectionProblem(problem) || refusedByDatabase.test(String(code))))
    return `DATABASE_URL: the database at ${new URL(config.databaseUrl).host} cannot be used: ${problem.message || String(code)}.`;
  return problem.message;
};
