/** What goes along with a hand-over: one function makes the preview and what the receiver reads, so that they cannot differ. */
import type { CaseEntry } from './entry.ts';
import type { ShownEntry } from './sensitive.ts';

/** Parts of the case itself that can be given; entries are chosen one by one beside them. */
export const shareableFields = ['place', 'house_number', 'reason', 'rung', 'review'] as const;
export type ShareableField = (typeof shareableFields)[number];

export type DisclosableCase = {
  readonly neighbourhoodCode: string;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly addressShielded: boolean;
  readonly reason: string;
  readonly rung: string;
  readonly reviewOn: string;
};
export type DisclosableEntry = { readonly entryId: string; readonly entry: ShownEntry };
/** Something sensitive goes along sealed: the receiver, too, reads it by a tap, and asks for it by its place in the row. */
type DisclosedEntry = CaseEntry | { readonly kind: 'sensitive'; readonly at: number };

/** Without who wrote it, in which compartment, and ids: another reader gets another type. */
export type Disclosed = {
  readonly place: { readonly neighbourhoodCode: string; readonly street: string | null } | null;
  readonly houseNumber: string | null;
  /** There when the address must not be found: then no place goes along, whatever was chosen. */
  readonly addressShielded?: true | undefined;
  readonly reason: string | null;
  readonly rung: string | null;
  readonly reviewOn: string | null;
  readonly entries: readonly DisclosedEntry[];
};

/** What was chosen, in the order of the case; one order for the text and for what is sealed beside it. */
export const chosenInOrder = <Entry extends DisclosableEntry>(
  entries: readonly Entry[],
  entryIds: readonly string[],
): readonly Entry[] => entries.filter((one) => entryIds.includes(one.entryId));

const numbered = (entries: readonly DisclosableEntry[]): readonly DisclosedEntry[] => {
  let at = 0;
  return entries.map(({ entry }) => (entry.kind === 'sensitive' ? { kind: 'sensitive', at: at++ } : entry));
};

/** @param newOwner who gets the case itself knows whose desk it is, and reads as its reason what it was handed over for when the reason stays behind */
export const disclosureFor = (
  file: DisclosableCase,
  entries: readonly DisclosableEntry[],
  chosen: { readonly fields: readonly ShareableField[]; readonly entryIds: readonly string[] },
  newOwner: { readonly purpose: string } | null = null,
): Disclosed => {
  const has = (field: ShareableField): boolean => chosen.fields.includes(field);
  return {
    ...(file.addressShielded ? { addressShielded: true } : {}),
    place:
      (has('place') || newOwner !== null) && !file.addressShielded
        ? { neighbourhoodCode: file.neighbourhoodCode, street: has('place') ? file.street : null }
        : null,
    houseNumber: has('house_number') && !file.addressShielded ? file.houseNumber : null,
    reason: has('reason') ? file.reason : (newOwner?.purpose ?? null),
    rung: has('rung') ? file.rung : null,
    reviewOn: has('review') ? file.reviewOn : null,
    entries: numbered(chosenInOrder(entries, chosen.entryIds)),
  };
};

/** What was shared before the address was shielded: the place goes out of it. */
export const withoutPlace = (disclosed: Disclosed): Disclosed => ({
  ...disclosed,
  addressShielded: true,
  place: null,
  houseNumber: null,
});

/** What was offered before one of its lines was put right: that line goes out of it. */
export const withoutLines = (disclosed: Disclosed, isKept: (at: number) => boolean): Disclosed => {
  let sensitiveAt = 0;
  return {
    ...disclosed,
    entries: disclosed.entries
      .filter((_entry, at) => isKept(at))
      .map((entry) => (entry.kind === 'sensitive' ? { kind: 'sensitive', at: sensitiveAt++ } : entry)),
  };
};
