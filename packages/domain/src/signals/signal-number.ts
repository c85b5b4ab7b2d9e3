/** The short number of a signal, known on the phone before any server saw it. */
import type { CaseId, SignalId } from '../kernel/index.ts';

/** Crockford's base 32: no I, L, O or U, so it can be read out over the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Eight signs from the last 40 random bits of the signal's UUID, as "7K3M-9QXT". It is a name to talk with, not a
 * key: two signals may share one, and a search by number shows both. It does not count, so it tells nobody how many there are.
 */
export const signalNumber = (id: SignalId | CaseId): string => {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`);
  let text = '';
  for (let position = 0; position < 8; position += 1) {
    text = (alphabet[Number(bits & 31n)] ?? '0') + text;
    bits >>= 5n;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
};

/** Reads a number back as people type it: small letters, spaces, O for 0, I or L for 1. */
export const normalizeSignalNumber = (typed: string): string | null => {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(signs) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : null;
};
