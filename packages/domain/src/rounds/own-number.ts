/** A walker's own phone number, for who looks after an alarm: kept in one shape, and no number of a service. */
import { ok, type Result, refuse } from '../kernel/index.ts';

/** As somebody types it, in a field. */
export const ownNumberLimit = 24;

/** @returns digits only, with a plus before another country's */
export const readOwnNumber = (typed: string): Result<string, 'not_a_number'> => {
  const digits = typed
    .trim()
    .replaceAll(/[\s().-]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+310?/, '0');
  // A person is called and no desk: no 08, no 09.
  return /^0[1-7]\d{8}$/.test(digits) || /^\+(?!31)[1-9]\d{7,14}$/.test(digits)
    ? ok(digits)
    : refuse('not_a_number');
};
