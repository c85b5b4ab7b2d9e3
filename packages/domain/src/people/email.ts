/** One way to write an e-mail address down, so that the same person is never two people. */
import { ok, type Result, refuse } from '../kernel/index.ts';

export type EmailRefusal = 'not_an_email' | 'too_long';

/** Longest address that mail systems carry (RFC 5321 section 4.5.3.1.3 without the angle brackets). */
const longest = 254;
const shape = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]{2,}$/u;

/** Trims, composes Unicode (NFKC) and lower-cases; refuses what cannot be an address. */
export const parseEmail = (text: string): Result<string, EmailRefusal> => {
  const address = text.trim().normalize('NFKC').toLowerCase();
  if (address.length > longest) return refuse('too_long');
  const hasControl = [...address].some((letter) => (letter.codePointAt(0) ?? 0) < 0x20);
  return shape.test(address) && !hasControl ? ok(address) : refuse('not_an_email');
};
