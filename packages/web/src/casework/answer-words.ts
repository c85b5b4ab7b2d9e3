/** The answer to the volunteer out of a case: the same standard sentences as at the desk, and the note that stays with who is in the case. */
import { type AnswerCode, type AnswerKind, answersByKind, paysTheDebt } from '@buurtplus/domain/signals';
import { told as toldEn } from '../words/en/told.ts';
import { told as toldNl } from '../words/nl/told.ts';
import type { Language } from '../words/words.tsx';

type AnswerWords = {
  readonly kinds: Readonly<Record<AnswerKind, string>>;
  readonly names: Readonly<Record<AnswerCode, string>>;
  /** Word for word what the volunteer reads. */
  readonly told: Readonly<Record<string, string>>;
  readonly still: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly note: string;
  readonly noteHint: string;
};

const nl: AnswerWords = {
  kinds: {
    received: 'Ontvangen',
    picked_up: 'Opgepakt',
    step: 'Afgesproken stap',
    done: 'Gedaan',
    not_done: 'Niet gedaan, en waarom',
    thanks: 'Bedankt',
  },
  names: {
    received: 'Ontvangen',
    picked_up: 'Iemand is ermee bezig',
    step_agreed: 'Een stap is afgesproken',
    in_good_hands: 'Het is in goede handen',
    being_repaired: 'Het wordt gemaakt',
    passed_on: 'Doorgegeven aan wie erover gaat',
    done: 'Het is gedaan',
    looked_at: 'We hebben gekeken',
    nothing_needed: 'Er was niets nodig',
    not_our_task: 'Wij gaan er niet over',
    too_little_to_go_on: 'Te weinig om mee verder te gaan',
    not_possible: 'Het kan nu niet',
    thanks: 'Bedankt',
  },
  told: toldNl,
  still: '“Ontvangen” en “opgepakt” zijn nog geen antwoord: dat blijf je schuldig.',
  words: 'Extra woorden voor de vrijwilliger (mag leeg blijven)',
  wordsHint: 'De vrijwilliger leest dit. Schrijf geen namen en niet welke hulp er is.',
  note: 'Notitie voor collega’s in deze casus (mag leeg blijven)',
  noteHint:
    'Staat in “Wat er gebeurde”, voor iedereen die in deze casus zit. De vrijwilliger leest dit niet.',
};

const en: AnswerWords = {
  kinds: {
    received: 'Received',
    picked_up: 'Picked up',
    step: 'Agreed step',
    done: 'Done',
    not_done: 'Not done, and why',
    thanks: 'Thanks',
  },
  names: {
    received: 'Received',
    picked_up: 'Somebody works on it',
    step_agreed: 'A step is agreed',
    in_good_hands: 'It is in good hands',
    being_repaired: 'It is being repaired',
    passed_on: 'Passed on to who is responsible',
    done: 'It is done',
    looked_at: 'We looked at it',
    nothing_needed: 'Nothing was needed',
    not_our_task: 'It is not ours to do',
    too_little_to_go_on: 'Too little to go on',
    not_possible: 'Not possible now',
    thanks: 'Thank you',
  },
  told: toldEn,
  still: '“Received” and “picked up” are no answer yet: that stays owed.',
  words: 'Extra words for the volunteer (may stay empty)',
  wordsHint: 'The volunteer reads this. No names, and not which help there is.',
  note: 'Note for colleagues in this case (may stay empty)',
  noteHint: 'Stands under “What happened”, for everybody in this case. The volunteer does not read it.',
};

export const answerWords = (language: Language): AnswerWords => (language === 'nl' ? nl : en);

/**
 * By kind, from "received" to "thank you".
 * @param paying only what pays the debt: a case that takes its signal along cannot leave the answer owed
 */
export const answerOptions = (
  words: AnswerWords,
  paying: boolean,
): readonly { readonly value: AnswerCode; readonly label: string }[] =>
  (Object.keys(answersByKind) as AnswerKind[]).flatMap((kind) =>
    answersByKind[kind]
      .filter((value) => !paying || paysTheDebt(value))
      .map((value) => ({ value, label: `${words.kinds[kind]}: ${words.names[value]}` })),
  );
