/** What a volunteer reads about a desk's question, and about "it goes on"; Dutch, and the same in English. */
import type { Language } from '../words/words.tsx';

const nl = {
  asked: 'Er is een vraag over je signaal',
  askedText: 'Je hoeft niet te gaan kijken. Antwoord met wat je al weet.',
  questions: {
    still_so: 'Is het nu nog zo?',
    how_often: 'Hoe vaak zag je het?',
    since_when: 'Sinds wanneer is het zo?',
    part_of_day: 'Op welk moment van de dag zag je het?',
    which_side: 'Aan welke kant van het huis zag je het?',
  } as Readonly<Record<string, string>>,
  options: {
    yes: 'Ja',
    no: 'Nee',
    dont_know: 'Weet ik niet',
    once: 'Eén keer',
    few_times: 'Een paar keer',
    often: 'Vaak',
    today: 'Sinds vandaag',
    days: 'Een paar dagen',
    weeks: 'Weken',
    longer: 'Langer',
    morning: 'Ochtend',
    afternoon: 'Middag',
    evening: 'Avond',
    night: 'Nacht',
    front: 'Voorkant',
    back: 'Achterkant',
    both: 'Allebei',
  } as Readonly<Record<string, string>>,
  send: 'Stuur je antwoord',
  sent: 'Je antwoord staat klaar. Het wordt verstuurd zodra je verbinding hebt.',
  answered: 'Je hebt de vraag beantwoord. Dankjewel.',
  unknown: 'Er is een vraag die deze versie van de app niet kent. Vernieuw de app.',
  goesOn: 'Het is nog niet over',
  goesOnSure: 'Ja, het is nog niet over',
  goesOnText: 'Dan kijkt er opnieuw iemand naar. Is er nu gevaar? Bel 112.',
  goesOnSent: 'We laten weten dat het nog niet over is. Er kijkt opnieuw iemand naar.',
  cancel: 'Annuleren',
  failed: 'Dit lukte niet op deze telefoon. Probeer het nog een keer. Er is niets kwijt.',
};

type MySignalsWords = typeof nl;

const en: MySignalsWords = {
  asked: 'There is a question about your signal',
  askedText: 'You need not go and look. Answer with what you know already.',
  questions: {
    still_so: 'Is it still so now?',
    how_often: 'How often did you see it?',
    since_when: 'Since when has it been so?',
    part_of_day: 'At what time of the day did you see it?',
    which_side: 'On which side of the house did you see it?',
  },
  options: {
    yes: 'Yes',
    no: 'No',
    dont_know: 'I don’t know',
    once: 'Once',
    few_times: 'A few times',
    often: 'Often',
    today: 'Since today',
    days: 'A few days',
    weeks: 'Weeks',
    longer: 'Longer',
    morning: 'Morning',
    afternoon: 'Afternoon',
    evening: 'Evening',
    night: 'Night',
    front: 'Front',
    back: 'Back',
    both: 'Both',
  },
  send: 'Send your answer',
  sent: 'Your answer is ready. It is sent as soon as you have a connection.',
  answered: 'You have answered the question. Thank you.',
  unknown: 'There is a question that this version of the app does not know. Refresh the app.',
  goesOn: 'It is not over yet',
  goesOnSure: 'Yes, it is not over yet',
  goesOnText: 'Then somebody looks at it again. Is there danger now? Call 112.',
  goesOnSent: 'We let them know that it is not over yet. Somebody looks at it again.',
  cancel: 'Cancel',
  failed: 'This did not work on this phone. Please try again. Nothing is lost.',
};

const words: Readonly<Record<Language, MySignalsWords>> = { nl, en };

export const mySignalsWords = (language: Language): MySignalsWords => words[language];
