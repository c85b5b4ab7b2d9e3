/** Secrets that are handed to people: made from chance, kept only as hashes. */
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 32 bytes of chance, base64url: far beyond guessing. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** Long tokens are hashed plainly; there is nothing to guess. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A six-digit code is short, so its hash is bound to the request it belongs to. */
export const hashCode = (requestId: string, code: string): Buffer =>
  createHash('sha256').update(`${requestId}/${code}`).digest();
