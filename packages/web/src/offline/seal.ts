/** Sealing: from "Klaar" on only the municipality can read it, and only this phone can have written it (HPKE, RFC 9180). */

import type { CommandHeader, SealedCommand } from '@buurtplus/contract/sync';
import { photoSealInfo, sealInfo } from '@buurtplus/contract/wire';
import { canonicalJson, type Json } from '@buurtplus/domain/kernel';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

export type SealingKey = { readonly keyId: string; readonly publicKey: Uint8Array<ArrayBuffer> };

const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const base64Url = (bytes: ArrayBuffer): string => {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const sha256Hex = async (bytes: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const sealBytes = async (
  plain: ArrayBuffer,
  aad: string,
  info: string,
  to: SealingKey,
  from: CryptoKeyPair,
) => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(to.publicKey.buffer);
  const sender = await suite.createSenderContext({ recipientPublicKey, senderKey: from, info: utf8(info) });
  const ciphertext = await sender.seal(plain, utf8(aad));
  return { enc: base64Url(sender.enc), ciphertext };
};

/** @returns the envelope and the hash that the receipt must show */
export const sealCommand = async (
  header: CommandHeader,
  body: Json,
  to: SealingKey,
  from: CryptoKeyPair,
): Promise<{ sealed: SealedCommand; bodyHash: string }> => {
  const plain = utf8(canonicalJson(body));
  const { enc, ciphertext } = await sealBytes(plain, canonicalJson(header), sealInfo, to, from);
  return {
    sealed: { header, keyId: to.keyId, enc, ciphertext: base64Url(ciphertext) },
    bodyHash: await sha256Hex(plain),
  };
};

export const sealPhoto = async (
  bytes: ArrayBuffer,
  about: { deviceId: string; signalId: string },
  to: SealingKey,
  from: CryptoKeyPair,
) => {
  const { enc, ciphertext } = await sealBytes(bytes, canonicalJson(about), photoSealInfo, to, from);
  return { enc, ciphertext: new Uint8Array(ciphertext), hash: await sha256Hex(ciphertext) };
};
