/** The code on the beamer: another one each minute, reckoned and never stored; and the hashes that keep a vote apart from a person. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { codeSeconds, codeStep } from '@buurtplus/domain/training';

/** @returns six digits */
export const codeAt = (secretKey: string, tenantId: string, eveningId: string, step: number): string => {
  const mixed = createHmac('sha256', secretKey)
    .update(`evening-code/${tenantId}/${eveningId}/${step}`)
    .digest();
  return String(mixed.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
};

export const codeNow = (
  secretKey: string,
  tenantId: string,
  eveningId: string,
  now: Date,
): { readonly digits: string; readonly until: string } => {
  const step = codeStep(now);
  return {
    digits: codeAt(secretKey, tenantId, eveningId, step),
    until: new Date((step + 1) * codeSeconds * 1_000).toISOString(),
  };
};

export const isSameCode = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The phone reckons the same, and sends the secret itself only with a vote (`web/training/evening-ballot.ts`). */
export const ballotHashOf = (eveningId: string, secret: string): string =>
  hash(`ballot/${eveningId}/${secret}`);

/** Another one for each question, and without the secret nobody finds the ballot that belongs to it. */
export const voteKeyOf = (pollId: string, secret: string): string => hash(`vote/${pollId}/${secret}`);
