/** The box of what is still private to this phone: only this phone's own key opens it. */
import { thisDevice } from './device.ts';

export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly box: Uint8Array<ArrayBuffer> };

export const sealPrivate = async (value: unknown): Promise<Sealed> => {
  const { draftKey } = await thisDevice();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, box: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, draftKey, plain)) };
};

/** @returns null when it does not open with the key of this phone */
export const openPrivate = async ({ iv, box }: Sealed): Promise<unknown> => {
  try {
    const { draftKey } = await thisDevice();
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, draftKey, box);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
};
