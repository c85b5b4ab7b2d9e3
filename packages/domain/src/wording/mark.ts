/** A place in somebody's own words that deserves a second look: where, what kind, why in one line, and a factual wording instead. */

/** What may stand out. The first group points to a person, the second says who somebody is, the third what the writer thinks. */
export const markKinds = [
  'name',
  'phone',
  'email',
  'plate',
  'bsn',
  'iban',
  'house_number',
  'birth_date',
  'origin',
  'faith',
  'skin',
  'sexuality',
  'politics',
  'diagnosis',
  'opinion',
  'assumption',
  'hearsay',
  'insult',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** Marks of what the writer thinks of somebody or guesses; the others point to a person, or tell what another said. */
export const judgingKinds: readonly MarkKind[] = ['diagnosis', 'opinion', 'assumption', 'insult'];

export type Mark = {
  /** Offset of the first and behind the last UTF-16 unit. */
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** One line, in the language that was asked. */
  readonly reason: string;
  /** What could stand there instead; an empty text means: leave it out. */
  readonly proposal: string;
};

export type Language = 'nl' | 'en';

/** A mark before it has words: what a detector finds. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  readonly proposal: Readonly<Record<Language, string>>;
};

export const reasons: Readonly<Record<MarkKind, Readonly<Record<Language, string>>>> = {
  name: {
    nl: 'Een naam is hier niet nodig. De professional zoekt het zelf uit.',
    en: 'No name is needed here. The professional finds out.',
  },
  phone: { nl: 'Een telefoonnummer hoort hier niet.', en: 'A phone number does not belong here.' },
  email: { nl: 'Een e-mailadres hoort hier niet.', en: 'An e-mail address does not belong here.' },
  plate: {
    nl: 'Een kenteken wijst iemand aan. Is er gevaar? Geef het door als je 112 belt.',
    en: 'A licence plate points to somebody. Is there danger? Tell it when you call 112.',
  },
  bsn: {
    nl: 'Dit lijkt een burgerservicenummer. Dat mag hier niet staan.',
    en: 'This looks like a citizen service number. It may not stand here.',
  },
  iban: { nl: 'Een rekeningnummer hoort hier niet.', en: 'A bank account does not belong here.' },
  house_number: {
    nl: 'Het huisnummer vul je in bij de plek, als het nodig is.',
    en: 'The house number goes with the place, when it is needed.',
  },
  birth_date: { nl: 'Een geboortedatum is hier niet nodig.', en: 'A date of birth is not needed here.' },
  origin: { nl: 'Afkomst zegt niets over wat er gebeurde.', en: 'Origin says nothing about what happened.' },
  faith: { nl: 'Geloof zegt niets over wat er gebeurde.', en: 'Faith says nothing about what happened.' },
  skin: {
    nl: 'Huidskleur zegt niets over wat er gebeurde.',
    en: 'Skin colour says nothing about what happened.',
  },
  sexuality: {
    nl: 'Geaardheid zegt niets over wat er gebeurde.',
    en: 'Sexuality says nothing about what happened.',
  },
  politics: {
    nl: 'Politiek zegt niets over wat er gebeurde.',
    en: 'Politics says nothing about what happened.',
  },
  diagnosis: {
    nl: 'Dit is een oordeel over iemand. Schrijf op wat je zag of hoorde.',
    en: 'This judges somebody. Write what you saw or heard.',
  },
  opinion: {
    nl: 'Dit is een mening. Wat zag je waardoor je dat vindt?',
    en: 'This is an opinion. What did you see that makes you think so?',
  },
  assumption: {
    nl: 'Dit weet je nog niet. Schrijf alleen op wat je zag of hoorde.',
    en: 'You do not know this yet. Write only what you saw or heard.',
  },
  hearsay: {
    nl: 'Dit hoorde je van een ander. Schrijf op wat je zelf zag.',
    en: 'You heard this from somebody else. Write what you saw yourself.',
  },
  insult: {
    nl: 'Dit woord kwetst. Schrijf op wat iemand deed.',
    en: 'This word hurts. Write what somebody did.',
  },
};
