/** A phone for tests and benchmarks: makes and seals commands with the very library and rules of the real one. */
import { randomBytes } from 'node:crypto';
import {
  photoSealInfo,
  type RecordSignalBody,
  type SealedCommand,
  schemaVersion,
  sealInfo,
} from '@buurtplus/contract/sync';
import { canonicalJson, type Json, uuidV7 } from '@buurtplus/domain/kernel';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { bodyHash } from '../platform/command-mark.ts';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const bytes = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text)).buffer;

export const newPhoneId = (): string => uuidV7(Date.now(), randomBytes(10));

export type Phone = {
  readonly deviceId: string;
  /** Raw point, base64url, as it is registered. */
  readonly publicKey: string;
  readonly publicBytes: Uint8Array;
  readonly seal: (
    kind: string,
    body: Json,
    commandId?: string,
  ) => Promise<{ sealed: SealedCommand; bodyHash: string }>;
  /** @param about the signal or point it belongs to */
  readonly sealPhoto: (
    photo: Uint8Array,
    about: string,
  ) => Promise<{
    enc: string;
    keyId: string;
    ciphertext: Buffer;
  }>;
};

export type MunicipalKey = { readonly keyId: string; readonly publicKey: string };

export const createPhone = async (municipal: MunicipalKey): Promise<Phone> => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  if (!('privateKey' in keys)) throw new Error('a pair of keys was asked');
  const publicBytes = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const recipientPublicKey = await suite.kem.deserializePublicKey(
    new Uint8Array(Buffer.from(municipal.publicKey, 'base64url')).buffer,
  );
  const deviceId = newPhoneId();
  let seq = 0;
  const sealBytes = async (plain: ArrayBuffer, aad: string, info: string) => {
    const sender = await suite.createSenderContext({
      recipientPublicKey,
      senderKey: keys,
      info: bytes(info),
    });
    const ciphertext = Buffer.from(await sender.seal(plain, bytes(aad)));
    return { enc: Buffer.from(sender.enc).toString('base64url'), ciphertext };
  };
  return {
    deviceId,
    publicKey: Buffer.from(publicBytes).toString('base64url'),
    publicBytes,
    seal: async (kind, body, commandId = newPhoneId()) => {
      seq += 1;
      const header = { commandId, deviceId, seq, madeAt: new Date().toISOString(), schemaVersion, kind };
      const { enc, ciphertext } = await sealBytes(
        bytes(canonicalJson(body)),
        canonicalJson(header),
        sealInfo,
      );
      const sealed = {
        header,
        keyId: municipal.keyId,
        enc,
        ciphertext: ciphertext.toString('base64url'),
      };
      return { sealed, bodyHash: bodyHash(body) };
    },
    sealPhoto: async (photo, about) => ({
      ...(await sealBytes(
        new Uint8Array(photo).buffer,
        canonicalJson({ deviceId, signalId: about }),
        photoSealInfo,
      )),
      keyId: municipal.keyId,
    }),
  };
};

/** Fills in everything that a test does not mention. */
export const signalBody = (change: Partial<RecordSignalBody> = {}): RecordSignalBody => {
  const now = new Date().toISOString();
  return {
    nonce: randomBytes(24).toString('base64url'),
    signalId: newPhoneId(),
    observations: ['home.curtains_closed'],
    catalogueVersion: 1,
    place: { source: 'neighbourhood', neighbourhoodCode: 'BU99010101' },
    street: 'Kade',
    houseNumber: null,
    gutFeeling: 'niet_pluis',
    ownWords: null,
    observedAt: now,
    recordedAt: now,
    ...change,
  };
};
