/** The questions after the facts: what is asked, with which answers, in the words of the concern it is about. */
import type { ConcernCode, FollowUp } from './concerns.ts';
import type { Text } from './observation.ts';

export const followUpAnswers = {
  now: ['yes', 'no', 'unknown'],
  since: ['today', 'days', 'weeks', 'unknown'],
  often: ['once', 'again', 'unknown'],
  away: ['yes', 'never', 'unknown'],
} as const satisfies Readonly<Record<FollowUp, readonly string[]>>;
export type FollowUpAnswers = {
  readonly [Question in FollowUp]?: (typeof followUpAnswers)[Question][number];
};

export type Question = { readonly text: Text; readonly answers: Readonly<Record<string, Text>> };

const unknown: Text = { nl: 'Weet ik niet', en: 'I do not know' };

const questions: Readonly<Record<FollowUp, Question>> = {
  now: {
    text: { nl: 'Is het nu aan de gang?', en: 'Is it going on now?' },
    answers: {
      yes: { nl: 'Ja, nu', en: 'Yes, now' },
      no: { nl: 'Nee, voorbij', en: 'No, it is over' },
      unknown,
    },
  },
  since: {
    text: { nl: 'Hoe lang is dit al zo?', en: 'How long has it been so?' },
    answers: {
      today: { nl: 'Vandaag pas', en: 'Only today' },
      days: { nl: 'Een paar dagen', en: 'Some days' },
      weeks: { nl: 'Weken of langer', en: 'Weeks or longer' },
      unknown,
    },
  },
  often: {
    text: { nl: 'Zag of hoorde je dit eerder?', en: 'Did you see or hear this before?' },
    answers: {
      once: { nl: 'Eerste keer', en: 'First time' },
      again: { nl: 'Vaker', en: 'More often' },
      unknown,
    },
  },
  away: {
    text: { nl: 'Weet je of de bewoner weg is?', en: 'Do you know whether the resident is away?' },
    answers: {
      yes: { nl: 'Ja, die is weg', en: 'Yes, away' },
      never: { nl: 'Die is nooit weg', en: 'Is never away' },
      unknown,
    },
  },
};

/** Where the usual words would be too vague to answer. */
const ownWords: Partial<Record<ConcernCode, Partial<Record<FollowUp, Text>>>> = {
  despair: {
    now: {
      nl: 'Wil diegene zich nu iets aandoen, of is er een plan?',
      en: 'Does the person want to harm themselves now, or is there a plan?',
    },
  },
  lost: { now: { nl: 'Is diegene nu nog de weg kwijt?', en: 'Is the person still lost now?' } },
  child_outside: { now: { nl: 'Is het kind nu alleen buiten?', en: 'Is the child alone outside now?' } },
  home_violence: { now: { nl: 'Hoor of zie je het nu?', en: 'Do you hear or see it now?' } },
  scouting: { now: { nl: 'Is die persoon er nu nog?', en: 'Is that person still there now?' } },
  slow_car: { now: { nl: 'Is de auto er nu?', en: 'Is the car there now?' } },
  crime_past: { now: { nl: 'Kan de dader er nog zijn?', en: 'May whoever did it still be there?' } },
  danger_outside: { now: { nl: 'Kan er nu iemand gewond raken?', en: 'Can somebody get hurt now?' } },
};

/** Of several facts the first concern with words of its own is asked in those. */
export const questionFor = (followUp: FollowUp, concernCodes: readonly ConcernCode[]): Question => {
  const own = concernCodes.map((code) => ownWords[code]?.[followUp]).find((text) => text !== undefined);
  return own === undefined ? questions[followUp] : { ...questions[followUp], text: own };
};
