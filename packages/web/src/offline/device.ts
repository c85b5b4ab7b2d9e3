/** This phone's own identity: a key that cannot leave it, made known to the server once per person. */
import { uuidV7 } from '@buurtplus/domain/kernel';
import { callApi } from './api.ts';
import { type DeviceIdentity, deviceDb } from './device-db.ts';

export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

export const toBase64Url = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const make = async (): Promise<DeviceIdentity> => ({
  id: 'device',
  deviceId: newId(),
  keys: await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']),
  draftKey: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  registeredFor: [],
});

export const thisDevice = async (): Promise<DeviceIdentity> => {
  const db = await deviceDb();
  const known = await db.get('device', 'device');
  if (known !== undefined) return known;
  const made = await make();
  const tx = db.transaction('device', 'readwrite', { durability: 'strict' });
  const raced = await tx.store.get('device');
  if (raced === undefined) await tx.store.put(made);
  await tx.done;
  return raced ?? made;
};

const label = (): string =>
  /Android/.test(navigator.userAgent)
    ? 'Android'
    : /iPhone|iPad/.test(navigator.userAgent)
      ? 'iPhone'
      : 'Computer';

/** @returns null when the server knows this phone for this person; else its sentence, or nothing when there was no answer */
export const registerDevice = async (
  personId: string,
): Promise<null | { readonly sentence: string | null }> => {
  const device = await thisDevice();
  if (device.registeredFor.includes(personId)) return null;
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', device.keys.publicKey)));
  const answer = await callApi('POST', '/me/devices', {
    deviceId: device.deviceId,
    publicKey,
    label: label(),
  });
  if (!answer.ok) {
    const isOurs = answer.kind === 'problem' && answer.problem.status === 409;
    return { sentence: isOurs ? answer.problem.detail : null };
  }
  const db = await deviceDb();
  const now = (await db.get('device', 'device')) ?? device;
  await db.put('device', { ...now, registeredFor: [...new Set([...now.registeredFor, personId])] });
  return null;
};

/**
 * A phone that was ended elsewhere gets a new identity when its person signs in again; else nothing it seals would ever open.
 * What is being filled in stays readable, and what others sealed on this phone stays as it was.
 */
export const renewIfEnded = async (personId: string): Promise<void> => {
  const device = await thisDevice();
  if (!device.registeredFor.includes(personId)) return;
  const answer = await callApi<{ devices: readonly { readonly deviceId: string }[] }>('GET', '/me/devices');
  if (!answer.ok || answer.value.devices.some((known) => known.deviceId === device.deviceId)) return;
  await (await deviceDb()).put('device', { ...(await make()), draftKey: device.draftKey });
};
