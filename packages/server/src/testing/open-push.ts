/** What a browser does with a push: opens what was sealed for it (RFC 8188 and 8291). */
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

export type PushBrowser = {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** @returns what stands in the body of a push for this browser */
  readonly open: (body: Uint8Array) => unknown;
};

const derive = (key: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));

export const createPushBrowser = (endpoint: string): PushBrowser => {
  const own = createECDH('prime256v1');
  own.generateKeys();
  const auth = randomBytes(16);
  const open = (bytes: Uint8Array): unknown => {
    const body = Buffer.from(bytes);
    const salt = body.subarray(0, 16);
    const server = body.subarray(21, 21 + body.readUInt8(20));
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), server]);
    const secret = derive(own.computeSecret(server), auth, info, 32);
    const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
    const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
    const sealed = body.subarray(21 + server.length);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce);
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString());
  };
  return {
    endpoint,
    p256dh: own.getPublicKey('base64url'),
    auth: auth.toString('base64url'),
    open,
  };
};
