/** Opens what a phone sealed: HPKE (RFC 9180) in auth mode, so that only this device can have written it. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

export type SealingPrivateKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A fresh P-256 pair: the public half as a raw point for phones, the private half as PKCS #8 to be sealed in the database. */
export const makeSealingPair = async (): Promise<{ publicKey: Uint8Array; privateKey: Uint8Array }> => {
  const pair = await suite.kem.generateKeyPair();
  const publicKey = new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey));
  const privateKey = new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey));
  return { publicKey, privateKey };
};

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf8'));
const copy = (data: Uint8Array): ArrayBuffer => new Uint8Array(data).buffer;

export const importSealingPrivateKey = (privateKey: Uint8Array): Promise<SealingPrivateKey> =>
  suite.kem.deserializePrivateKey(copy(privateKey));

export type SealedBytes = {
  readonly enc: Uint8Array;
  readonly ciphertext: Uint8Array;
  /** What the seal is for, see the contract. */
  readonly info: string;
  /** What travels in the open but must be what was sealed. */
  readonly aad: string;
};

/** @returns the plain bytes, or null when the seal does not fit: another device, another key, or changed on the way */
export const openSealed = async (
  sealed: SealedBytes,
  privateKey: SealingPrivateKey,
  senderPublicKey: Uint8Array,
): Promise<Uint8Array | null> => {
  try {
    const sender = await suite.kem.deserializePublicKey(copy(senderPublicKey));
    const recipient = await suite.createRecipientContext({
      recipientKey: privateKey,
      senderPublicKey: sender,
      enc: copy(sealed.enc),
      info: bytes(sealed.info).buffer,
    });
    return new Uint8Array(await recipient.open(copy(sealed.ciphertext), bytes(sealed.aad).buffer));
  } catch {
    // Every way in which a seal can be wrong is the same answer; the library tells them apart only by its own messages.
    return null;
  }
};
