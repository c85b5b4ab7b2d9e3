/** The sentences of putting the plan right and of the paper roster, Dutch (B1) and English; fetched by who plans or prints. */
import type { Language } from '../words/words.tsx';

const nl = {
  again: 'Probeer het opnieuw',
  loadingWeek: 'We halen deze week op. Hieronder staat nog de vorige.',
  showAll: (count: number) => `Toon alle ${count}`,
  firstDay: 'Eerste dag',
  lastDay: 'Laatste dag (mag leeg blijven)',
  holdsFrom: 'Vanaf welke dag geldt dit?',
  untilDay: (day: string) => `tot en met ${day}`,
  sinceDay: (day: string) => `vanaf ${day}`,
  changePattern: 'Wijzig dit patroon',
  keepPattern: 'Bewaar het nieuwe patroon',
  patternFollows: (from: string) =>
    `Dagen vanaf ${from} waar nog niemand op staat, volgen het nieuwe patroon. Wat ervoor komt, blijft zoals het is.`,
  patternKeeps: (days: string, count: number) =>
    count === 1
      ? `Eén dag blijft zoals hij is, omdat er iemand op staat of omdat hij is afgezegd: ${days}. Pas die zelf aan als dat nodig is.`
      : `${count} dagen blijven zoals ze zijn, omdat er iemand op staat of omdat ze zijn afgezegd: ${days}. Pas die zelf aan als dat nodig is.`,
  patternChanged: (count: number) =>
    count === 1
      ? 'Het patroon is gewijzigd. 1 dag is opnieuw gepland.'
      : `Het patroon is gewijzigd. ${count} dagen zijn opnieuw gepland.`,
  stopped: 'Het patroon stopt. Waar mensen op staan, blijft staan.',
  zoneRename: 'Andere naam',
  rename: 'Bewaar deze naam',
  newName: 'Hoe heet dit gebied voortaan?',
  zoneEndMeans: (name: string) =>
    `${name} kun je dan niet meer kiezen. Wat er al gepland is, houdt deze naam.`,
  sure: 'Zeker weten? Tik nog een keer',
  zone: 'Gebied',
  wholeArea: 'Het hele gebied van het team',
  mode: 'Hoe gaan we?',
  needs: 'Wat moet je ervoor kunnen?',
  lacks: 'Iemand die erop staat, heeft dit nog niet. Overleg eerst, of haal die persoon eraf.',
  callOn: 'Laat dit toch doorgaan',
  callOnMeans:
    'Wie zich had opgegeven, krijgt bericht en zegt opnieuw ja. Wie intussen iets anders heeft, gaat eraf.',
  calledOff: 'Dit gaat niet door.',
  print: 'Print',
  printTitle: 'Rooster op papier',
  printHint: 'Op papier staan alleen voornamen. Hang het waar alleen het team het leest.',
  printWhat: 'Wat wil je printen?',
  printWeek: 'Een week',
  printMonth: 'Een maand',
  earlier: 'Eerder',
  later: 'Later',
  columns: ['Dag', 'Tijd', 'Wat en waar', 'Wie', 'Stand'],
  nothing: 'In deze dagen staat niets op het rooster.',
};
export type CorrectWords = typeof nl;

const en: CorrectWords = {
  again: 'Try again',
  loadingWeek: 'This week is being fetched. Below is still the other one.',
  showAll: (count) => `Show all ${count}`,
  firstDay: 'First day',
  lastDay: 'Last day (may stay empty)',
  holdsFrom: 'From which day does this hold?',
  untilDay: (day) => `up to and including ${day}`,
  sinceDay: (day) => `from ${day}`,
  changePattern: 'Change this pattern',
  keepPattern: 'Keep the new pattern',
  patternFollows: (from) =>
    `Days from ${from} that nobody is on yet follow the new pattern. What comes before stays as it is.`,
  patternKeeps: (days, count) =>
    count === 1
      ? `One day stays as it is, because somebody is on it or it was called off: ${days}. Change it yourself if needed.`
      : `${count} days stay as they are, because somebody is on them or they were called off: ${days}. Change them yourself if needed.`,
  patternChanged: (count) =>
    count === 1
      ? 'The pattern is changed. 1 day is planned anew.'
      : `The pattern is changed. ${count} days are planned anew.`,
  stopped: 'The pattern stops. What has people on it stays.',
  zoneRename: 'Another name',
  rename: 'Keep this name',
  newName: 'What is this area called from now on?',
  zoneEndMeans: (name) => `You cannot choose ${name} any more then. What is planned already keeps the name.`,
  sure: 'Are you sure? Tap again',
  zone: 'Area',
  wholeArea: 'The whole area of the team',
  mode: 'How do we go?',
  needs: 'What must somebody be able to do?',
  lacks: 'Somebody who is on it does not have this yet. Talk first, or take that person off.',
  callOn: 'Let it go on after all',
  callOnMeans:
    'Who had signed up gets a message and says yes again. Who has something else by now is taken off.',
  calledOff: 'This does not go on.',
  print: 'Print',
  printTitle: 'The roster on paper',
  printHint: 'Paper shows first names only. Hang it where only the team reads it.',
  printWhat: 'What do you want to print?',
  printWeek: 'A week',
  printMonth: 'A month',
  earlier: 'Earlier',
  later: 'Later',
  columns: ['Day', 'Time', 'What and where', 'Who', 'How it stands'],
  nothing: 'Nothing is on the roster in these days.',
};

export const correctWords = (language: Language): CorrectWords => (language === 'nl' ? nl : en);
/** Both sets, for the test that they are the same. */
export const bothCorrectWords = { nl, en } as const;
