/** The fixed words and limits of the wire, without schemas: light enough for a phone's first load. */

export const schemaVersion = 1;
/** So many lines a list shows; at that many the screen says that it does (`words/list-cut`). */
export const mostOnList = 200;
export const commandLimits = {
  perRequest: 500,
  sealedBytes: 16_000,
  photoBytes: 6_000_000,
  photosPerSignal: 3,
} as const;

/** The context string of the seal; a change makes old envelopes unreadable, so it only ever gets company. */
/** On a read that nobody asked for, for example because of news: it does not keep a session awake. */
export const backgroundHeader = 'x-buurtplus-background';

export const sealInfo = 'buurtplus/command/1';

/** The seal of a photo; its associated data is the canonical JSON of {deviceId, signalId}. */
export const photoSealInfo = 'buurtplus/photo/1';
/** Headers of a sealed photo; the body is the ciphertext. */
export const photoHeaders = {
  enc: 'x-buurtplus-enc',
  keyId: 'x-buurtplus-key-id',
  deviceId: 'x-buurtplus-device-id',
} as const;
