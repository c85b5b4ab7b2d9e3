/** What of the case itself goes along to a new owner: chosen field by field, but for what a case cannot be looked after without. */

import { type ShareableField, shareableFields } from './disclosure.ts';
import type { HandOverKind } from './hand-over.ts';
import { movesOwnership } from './hand-over.ts';

/** How heavy the help is says who may be in it and who decides; the day of the review is when nobody may forget it. */
const alwaysAlong = ['rung', 'review'] as const satisfies readonly ShareableField[];
export const heldBackFields = [
  'place',
  'house_number',
  'reason',
] as const satisfies readonly ShareableField[];
export type HeldBackField = (typeof heldBackFields)[number];

type Filled = {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly addressShielded: boolean;
};

/** Whether there is anything of it: a shielded address keeps its own rule, and to who helps the place is the neighbourhood as well. */
export const isToGive = (kind: HandOverKind, file: Filled, field: ShareableField): boolean => {
  if (field === 'place') return !file.addressShielded && (file.street !== null || !movesOwnership(kind));
  if (field === 'house_number') return !file.addressShielded && file.houseNumber !== null;
  return true;
};

/** Whether a new owner can do without it: what is not there is not held back. */
export const canHoldBack = (
  kind: HandOverKind,
  file: Filled,
  field: ShareableField,
): field is HeldBackField =>
  movesOwnership(kind) && heldBackFields.some((one) => one === field) && isToGive(kind, file, field);

/** What was chosen, and what goes along whatever was chosen. */
export const fieldsAlong = (
  kind: HandOverKind,
  chosen: readonly ShareableField[],
): readonly ShareableField[] =>
  movesOwnership(kind)
    ? shareableFields.filter((field) => chosen.includes(field) || alwaysAlong.some((one) => one === field))
    : chosen;

/**
 * At the yes: what was held back at the offer, and what of the address was in nothing the receiver was shown, as when a shield was
 * lifted meanwhile. Of an address that is shielded now nothing is added: that keeps its own rule.
 */
export const heldAtYes = (
  offer: {
    readonly kind: HandOverKind;
    readonly fields: readonly string[];
    readonly heldBack: readonly string[];
  },
  file: Filled,
): readonly HeldBackField[] =>
  heldBackFields.filter(
    (field) =>
      offer.heldBack.includes(field) ||
      (field !== 'reason' && canHoldBack(offer.kind, file, field) && !offer.fields.includes(field)),
  );

/** What the new owner does not read; with a request for help nothing leaves the case. */
export const heldBackOf = (
  kind: HandOverKind,
  file: Filled,
  chosen: readonly ShareableField[],
): readonly HeldBackField[] =>
  heldBackFields.filter((field) => canHoldBack(kind, file, field) && !chosen.includes(field));
