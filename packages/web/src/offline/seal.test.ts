/** Sealing: the municipality opens it, nobody else, and only as it was sealed by this phone. */

import { schemaVersion, sealInfo } from '@buurtplus/contract/wire';
import { canonicalJson } from '@buurtplus/domain/kernel';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealCommand } from './seal.ts';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const bytes = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    .buffer;
const pair = () => crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);

const header = {
  commandId: '01a20dc2-704d-7ba2-add5-6ac10741642c',
  deviceId: '01a20dc2-6d5e-7c65-9120-b874de371802',
  seq: 1,
  madeAt: '2026-11-24T20:00:00.000Z',
  schemaVersion,
  kind: 'signal.record',
};

describe('a sealed command', () => {
  let municipality: CryptoKeyPair;
  let phone: CryptoKeyPair;
  let to: { keyId: string; publicKey: Uint8Array<ArrayBuffer> };
  beforeAll(async () => {
    [municipality, phone] = [await pair(), await pair()];
    to = {
      keyId: 'k',
      publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', municipality.publicKey)),
    };
  });

  type Sealed = Awaited<ReturnType<typeof sealCommand>>['sealed'];
  const open = async (sealed: Sealed, recipientKey: CryptoKeyPair, sender: CryptoKey): Promise<string> => {
    const context = await suite.createRecipientContext({
      recipientKey,
      enc: bytes(sealed.enc),
      info: utf8(sealInfo),
      senderPublicKey: sender,
    });
    const aad = utf8(canonicalJson(sealed.header));
    return new TextDecoder().decode(await context.open(bytes(sealed.ciphertext), aad));
  };

  it('opens for the municipality as the very words that were sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (text) => {
        const words = text.toWellFormed();
        const { sealed } = await sealCommand(header, { ownWords: words }, to, phone);
        expect(JSON.parse(await open(sealed, municipality, phone.publicKey))).toEqual({ ownWords: words });
      }),
      { numRuns: 25 },
    );
  });

  it('shows nothing of what is inside', async () => {
    const { sealed } = await sealCommand(header, { ownWords: 'gordijnen dicht' }, to, phone);
    expect(JSON.stringify(sealed)).not.toContain('gordijnen');
    expect(atob(sealed.ciphertext.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('gordijnen');
  });

  it('stays shut for another key, from another phone, with another header or a changed letter', async () => {
    const { sealed } = await sealCommand(header, { ownWords: 'x' }, to, phone);
    const stranger = await pair();
    const bent = (sealed.ciphertext.startsWith('A') ? 'B' : 'A') + sealed.ciphertext.slice(1);
    await expect(open(sealed, stranger, phone.publicKey)).rejects.toThrow();
    await expect(open(sealed, municipality, stranger.publicKey)).rejects.toThrow();
    await expect(
      open({ ...sealed, header: { ...header, seq: 2 } }, municipality, phone.publicKey),
    ).rejects.toThrow();
    await expect(open({ ...sealed, ciphertext: bent }, municipality, phone.publicKey)).rejects.toThrow();
  });
});
