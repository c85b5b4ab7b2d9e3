/** Seals small secrets for the database: AES-256-GCM under a key derived from the server's own secret, bound to their place. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export type SecretBox = {
  /** @param place what the secret belongs to; it opens nowhere else */
  readonly seal: (secret: Uint8Array, place: string) => Buffer;
  /** @returns the secret, or null when the box was changed, moved or made under another server secret */
  readonly open: (box: Uint8Array, place: string) => Buffer | null;
};

const ivBytes = 12;
const tagBytes = 16;

/** @param purpose keeps boxes of different rooms apart */
export const createSecretBox = (serverSecret: string, purpose: string): SecretBox => {
  const key = Buffer.from(hkdfSync('sha256', serverSecret, 'buurtplus', purpose, 32));
  return {
    seal: (secret, place) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
      return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    },
    open: (box, place) => {
      if (box.length < ivBytes + tagBytes) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, ivBytes)).setAAD(
        Buffer.from(place),
      );
      decipher.setAuthTag(box.subarray(box.length - tagBytes));
      try {
        return Buffer.concat([
          decipher.update(box.subarray(ivBytes, box.length - tagBytes)),
          decipher.final(),
        ]);
      } catch {
        return null;
      }
    },
  };
};
