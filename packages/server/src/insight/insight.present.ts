/** Rows of thanks as the wire says them. */
import type { ThanksCard } from '@buurtplus/contract/insight';
import type { ThanksRow } from './thanks.store.ts';

export const presentThanks = (row: ThanksRow): ThanksCard => ({
  thanksId: row.id,
  role: row.made_by_role,
  organisation: row.organisation,
  sentence: row.sentence,
  words: row.words,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
});
