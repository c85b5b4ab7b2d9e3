/** The short code with which two phones find the same round without network: one shows it, the other types it. */

/** Six digits of chance and two that catch a slip of the finger. */
const length = 8;

const checkOf = (personId: string, digits: string): string => {
  let sum = 0;
  for (const letter of `${personId}${digits}`) sum = (sum * 31 + letter.charCodeAt(0)) % 97;
  return String(sum).padStart(2, '0');
};

/** @param chance at least 4 random bytes */
export const makeRoundCode = (personId: string, chance: Uint8Array): string => {
  if (chance.length < 4) throw new RangeError('a code needs 4 random bytes');
  const number = chance.slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
  const digits = String(number % 1_000_000).padStart(6, '0');
  return `${digits}${checkOf(personId, digits)}`;
};

/** @param typed with or without spaces; @returns the code, or null when it cannot be this person's */
export const readRoundCode = (personId: string, typed: string): string | null => {
  const digits = typed.replaceAll(/\D/g, '');
  if (digits.length !== length) return null;
  return digits.slice(6) === checkOf(personId, digits.slice(0, 6)) ? digits : null;
};

/** "4827 1953": two groups are easier to say out loud. */
export const showRoundCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Both phones hash this text and get the same round. */
export const roundIdSource = (teamId: string, personId: string, code: string): string =>
  `buurtplus/round/1 ${teamId} ${personId} ${code}`;

/** A UUID version 8 (RFC 9562, section 5.8) of a hash. @param hash at least 16 bytes of SHA-256 */
export const roundIdFrom = (hash: Uint8Array): string => {
  if (hash.length < 16) throw new RangeError('a round id needs 16 bytes');
  const bytes = Array.from(hash.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
