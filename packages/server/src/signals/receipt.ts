/** The receipt: a hash over what the database gave back, so that "stored" is a fact and not a promise. */
import type { Json } from '@buurtplus/domain/kernel';
import { placeOf, type SignalRow } from './signal-row.ts';

/** Writes the phone's body down again from the stored row; equal hashes mean nothing was lost or changed. */
export const storedBody = (row: SignalRow, nonce: string): Json => ({
  nonce,
  signalId: row.id,
  observations: row.observations,
  catalogueVersion: row.catalogue_version,
  place: placeOf(row),
  street: row.street,
  houseNumber: row.house_number,
  gutFeeling: row.gut_feeling,
  ownWords: row.own_words,
  // Phones of before the compass send none; then none is hashed.
  ...(row.compass === null ? {} : { compass: row.compass as Json }),
  observedAt: row.observed_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
});
