/** Identities as branded strings, made where a thing begins: on the phone or in a test. */
declare const brand: unique symbol;
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type TenantId = Branded<'TenantId'>;
export type PersonId = Branded<'PersonId'>;
export type TeamId = Branded<'TeamId'>;
export type DeskId = Branded<'DeskId'>;
export type SignalId = Branded<'SignalId'>;
export type CaseId = Branded<'CaseId'>;
export type CommandId = Branded<'CommandId'>;
export type DeviceId = Branded<'DeviceId'>;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const slugPattern = /^[a-z][a-z0-9-]{1,39}$/;

export const isUuid = (text: string): boolean => uuidPattern.test(text);
/** A tenant is named by a short slug, for example "lichtendam". */
export const isSlug = (text: string): boolean => slugPattern.test(text);

/**
 * A UUID version 7 (RFC 9562, section 5.7) from a clock and 10 random bytes, both handed in.
 * @param now milliseconds since 1970
 * @param random at least 10 bytes of chance
 */
export const uuidV7 = (now: number, random: Uint8Array): string => {
  if (random.length < 10) throw new RangeError('uuidV7 needs 10 random bytes');
  const time = Math.trunc(now).toString(16).padStart(12, '0');
  const byte = (index: number): number => random[index] ?? 0;
  const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
  const randA = hex(((byte(0) << 8) | byte(1)) & 0x0fff, 3);
  const variant = hex((byte(2) & 0x3f) | 0x80, 2) + hex(byte(3), 2);
  let tail = '';
  for (let index = 4; index < 10; index += 1) tail += hex(byte(index), 2);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randA}-${variant}-${tail}`;
};
