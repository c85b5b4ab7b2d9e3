/** What is wrong with a scenario or a lesson, said so that a trainer knows what to do. */
import type { ScenarioFault, ScenarioFaultCode } from './check-scenario.ts';

type Say = (at: string, what: string) => string;
const language = (code: string, into: 'nl' | 'en'): string =>
  code === 'nl' ? (into === 'nl' ? 'Nederlands' : 'Dutch') : into === 'nl' ? 'Engels' : 'English';

const nl: Readonly<Record<ScenarioFaultCode, Say>> = {
  no_start: () => 'Het verhaal heeft geen begin. Kies met welke stap het begint.',
  leads_nowhere: (at, what) =>
    what === ''
      ? `De keuze „${at}” gaat nog nergens heen. Kies een stap.`
      : `De keuze „${at}” gaat naar „${what}”, en die stap is er niet. Kies een andere stap.`,
  dead_end: (at) => `Bij stap „${at}” kan niemand verder. Geef een keuze, of maak er een einde van.`,
  loop: (at) => `Het verhaal komt weer terug bij stap „${at}”. Laat de keuze naar een latere stap gaan.`,
  never_reached: (at) =>
    `Geen keuze gaat naar stap „${at}”. Laat er een keuze heen gaan, of haal de stap weg.`,
  no_best_end: () => 'Er is geen goed einde. Maak minstens één einde waar iemand trots op kan zijn.',
  no_feedback: (at) => `Einde „${at}” zegt niet waarom en wat de professional had gewild. Schrijf dat erbij.`,
  missing_translation: (at, what) =>
    `${at === '' ? 'De titel' : `„${at}”`} is er nog niet in het ${language(what, 'nl')}.`,
  too_long: (at, what) => `${at === '' ? 'De titel' : `„${at}”`} is te lang. Houd het onder ${what} tekens.`,
  no_situation: (at, what) => `Stap „${at}” hoort bij feiten „${what}”, en die zijn er niet.`,
  unused_facts: (at) =>
    `Geen stap hoort bij de feiten „${at}”. Kies ze bij het kompas of bij een einde, of haal ze weg.`,
  unknown_fact: (at, what) => `„${what}” bij „${at}” staat niet in het kompas. Kies een feit uit de lijst.`,
  other_outcome: (at, what) =>
    `Bij de feiten „${at}” zegt het kompas iets anders: ${what}. Pas de feiten of de uitkomst aan.`,
  fact_not_offered: (at, what) =>
    `Bij stap „${at}” kan niemand „${what}” kiezen, terwijl het bij het verhaal hoort.`,
  too_little_time: (at, what) => `Bij stap „${at}” is te weinig tijd. Geef minstens ${what} seconden.`,
  same_choice_twice: (at) => `Bij stap „${at}” heten twee keuzes hetzelfde. Geef elk een eigen naam.`,
  no_drawing: () => 'De tekening is leeg, of er staat iets in dat niet getekend kan worden.',
};
const en: Readonly<Record<ScenarioFaultCode, Say>> = {
  no_start: () => 'The story has no beginning. Choose the step it begins with.',
  leads_nowhere: (at, what) =>
    what === ''
      ? `The choice “${at}” leads nowhere yet. Choose a step.`
      : `The choice “${at}” goes to “${what}”, and that step is not there. Choose another step.`,
  dead_end: (at) => `At step “${at}” nobody can go on. Give a choice, or make it an end.`,
  loop: (at) => `The story comes back to step “${at}”. Let the choice go to a later step.`,
  never_reached: (at) => `No choice goes to step “${at}”. Let one go there, or take the step away.`,
  no_best_end: () => 'There is no good end. Make at least one end that somebody can be proud of.',
  no_feedback: (at) => `End “${at}” does not say why and what the professional would have wanted. Add that.`,
  missing_translation: (at, what) =>
    `${at === '' ? 'The title' : `“${at}”`} is not there in ${language(what, 'en')} yet.`,
  too_long: (at, what) =>
    `${at === '' ? 'The title' : `“${at}”`} is too long. Keep it below ${what} characters.`,
  no_situation: (at, what) => `Step “${at}” belongs to facts “${what}”, and those are not there.`,
  unused_facts: (at) =>
    `No step belongs to the facts “${at}”. Choose them at the compass or at an end, or take them away.`,
  unknown_fact: (at, what) => `“${what}” at “${at}” is not in the compass. Choose a fact from the list.`,
  other_outcome: (at, what) =>
    `For the facts “${at}” the compass says something else: ${what}. Change the facts or the outcome.`,
  fact_not_offered: (at, what) =>
    `At step “${at}” nobody can choose “${what}”, though it belongs to the story.`,
  too_little_time: (at, what) => `At step “${at}” there is too little time. Give at least ${what} seconds.`,
  same_choice_twice: (at) => `At step “${at}” two choices have the same name. Give each its own.`,
  no_drawing: () => 'The drawing is empty, or holds something that cannot be drawn.',
};

export const faultInWords = ({ code, at, what }: ScenarioFault, into: 'nl' | 'en'): string =>
  (into === 'nl' ? nl : en)[code](at, what);
