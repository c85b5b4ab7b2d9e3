/** The log: one JSON line an event, ids and codes only; what could name a person is cut off here once more. */
import { pino } from 'pino';

export type Logger = Pick<pino.Logger, 'info' | 'warn' | 'error' | 'debug'>;

type Problem = { readonly code?: unknown; readonly constraint?: unknown; readonly stack?: unknown };

/** Of an error only its kind and place; a message or a database detail may quote what somebody wrote. */
const describeProblem = (problem: unknown): Readonly<Record<string, unknown>> => {
  if (!(problem instanceof Error)) return { kind: typeof problem };
  const { code, constraint, stack }: Problem = problem;
  const frames =
    typeof stack === 'string' ? stack.split('\n').filter((line) => line.startsWith('    at ')) : [];
  return { kind: problem.name, code, constraint, at: frames.slice(0, 6).map((line) => line.trim()) };
};

export const createLog = (level: string, destination?: pino.DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      serializers: { problem: describeProblem },
      redact: {
        paths: ['email', '*.email', 'token', '*.token', 'code', 'name', '*.name', 'ownWords', '*.ownWords'],
        remove: true,
      },
    },
    destination ?? pino.destination({ fd: 2, sync: true }),
  );
