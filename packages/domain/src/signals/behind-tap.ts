/** What of a signal is read only after a tap, with a line in the trail: it may hold more about a person than the facts do. */
import type { SignalKind } from '../compass/index.ts';

export const tapFields = ['own_words', 'street', 'house_number', 'answer_words'] as const;
export type TapField = (typeof tapFields)[number];

/** Threat model section 5, class 4: words about health, violence or suspicion, and which home they are about. */
const kinds: readonly SignalKind[] = ['niet_pluis', 'suspicious'];

/** @returns the fields that are there and are behind a tap; an address that is shielded is so whatever the signal is about */
export const behindTap = (signal: {
  readonly kind: SignalKind;
  readonly ownWords: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  /** What the sender wrote to the questions of a desk. */
  readonly answerWords?: string | null;
  readonly addressShielded?: boolean | undefined;
}): readonly TapField[] => {
  const isAboutPeople = kinds.includes(signal.kind);
  const isShielded = signal.addressShielded === true;
  const isBehind: Readonly<Record<TapField, boolean>> = {
    own_words: isAboutPeople,
    street: isShielded,
    house_number: isAboutPeople || isShielded,
    answer_words: isAboutPeople,
  };
  return tapFields.filter((field) => isBehind[field] && valueBehind(signal, field) !== null);
};

export const valueBehind = (
  signal: {
    readonly ownWords: string | null;
    readonly street: string | null;
    readonly houseNumber: string | null;
    readonly answerWords?: string | null;
  },
  field: TapField,
): string | null =>
  ({
    own_words: signal.ownWords,
    street: signal.street,
    house_number: signal.houseNumber,
    answer_words: signal.answerWords ?? null,
  })[field];

/** @param questions of desks, the oldest first @returns what was written to them, a line each; null when nothing was */
export const answerWordsOf = (questions: readonly { readonly words: string | null }[]): string | null => {
  const lines = questions.flatMap(({ words }) => (words === null ? [] : [words]));
  return lines.length === 0 ? null : lines.join('\n');
};
