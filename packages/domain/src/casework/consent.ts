/** Whether the resident's yes stands: what the case says of it last. Sharing on the ground of consent rests on that line and on nothing else. */
import type { ShownEntry } from './sensitive.ts';

export const consentStandings = ['given', 'said_no', 'not_asked', 'not_possible'] as const;
export type ConsentStanding = (typeof consentStandings)[number];

/** @param entries in the order in which they were written; of two asked on one day the later one holds */
export const consentIn = (entries: readonly ShownEntry[]): ConsentStanding => {
  let last: Extract<ShownEntry, { readonly kind: 'consent' }> | null = null;
  for (const entry of entries)
    if (entry.kind === 'consent' && (last === null || entry.askedOn >= last.askedOn)) last = entry;
  if (last === null || last.asked === 'no') return 'not_asked';
  if (last.asked === 'not_possible') return 'not_possible';
  return last.given === true ? 'given' : 'said_no';
};
