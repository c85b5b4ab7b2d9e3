/** What is read about being away, standing in and handing over; Dutch, and the same in English. */
import type { Language } from '../words/words.tsx';

const nl = {
  title: 'Afwezig en vervangen',
  intro:
    'Ben je een tijd weg? Kies een collega met dezelfde rol. Die ziet jouw werk in deze dagen, ook wat jij oppakte.',
  introAdmin: 'Schrijf op wie er weg is en wie vervangt. Zo ligt er niets zonder iemand.',
  none: 'Er staat geen afwezigheid gepland.',
  planned: 'Gepland',
  add: 'Nieuwe afwezigheid',
  who: 'Wie is weg',
  from: 'Eerste dag weg',
  until: 'Laatste dag weg',
  deputy: 'Wie vervangt',
  noDeputy: 'Niemand: nieuw werk gaat naar een ander loket',
  noDeputyHint:
    'Ben je langer dan vijf dagen weg, dan gaat ook wat je oppakte naar een ander loket. De uiterste dag van een antwoord blijft gelijk.',
  keep: 'Bewaar',
  kept: 'Bewaard. Je collega krijgt bericht.',
  end: 'Weer terug',
  endSure: 'Zeker? Tik nog een keer',
  line: (name: string, from: string, until: string) => `${name}: van ${from} tot en met ${until}`,
  by: (name: string) => `${name} vervangt`,
  byNobody: 'Niemand vervangt',
  failed: 'Dit lukte niet. Er is niets veranderd. Probeer het opnieuw.',
  roles: {
    wijkagent: 'wijkagent',
    wijkregisseur: 'wijkregisseur',
    wijkwerker: 'wijkwerker',
  } as Readonly<Record<string, string>>,
  handTitle: 'Een gebied overdragen',
  handIntro:
    'Gaat iemand weg of wisselt iemand van gebied? De opvolger krijgt de rol, en alles wat er ligt gaat mee: wat nieuw is, wat is opgepakt, welk antwoord nog moet komen en de open casussen.',
  holder: 'Van wie',
  areas: 'Welke gebieden',
  successor: 'Naar wie',
  startsOn: 'Eerste dag van de opvolger',
  preview: 'Bekijk wat er meegaat',
  previewText: (open: number, neighbourhoods: number) =>
    `${open} open ${open === 1 ? 'signaal' : 'signalen'} in ${neighbourhoods} ${neighbourhoods === 1 ? 'buurt' : 'buurten'}.`,
  numbers: {
    taken: 'Opgepakt',
    owed: 'Antwoord moet nog komen',
    late: 'Antwoord is te laat',
    asleep: 'Slaapt',
    cases: 'Open casussen',
  },
  make: 'Draag over',
  made: 'Overgedragen. De opvolger krijgt bericht.',
  pick: 'Kies',
  noSuccessor: 'Niemand anders heeft deze rol. Nodig eerst een opvolger uit.',
};

export type StaffWords = typeof nl;

const en: StaffWords = {
  title: 'Away and standing in',
  intro:
    'Away for a while? Choose a colleague with the same role, who sees your work in these days, also what you took.',
  introAdmin: 'Write down who is away and who stands in. So nothing lies there without anybody.',
  none: 'No absence is planned.',
  planned: 'Planned',
  add: 'New absence',
  who: 'Who is away',
  from: 'First day away',
  until: 'Last day away',
  deputy: 'Who stands in',
  noDeputy: 'Nobody: new work goes to another desk',
  noDeputyHint:
    'If you are away for more than five days, what you took goes to another desk too. The last day of an answer stays the same.',
  keep: 'Keep',
  kept: 'Kept. Your colleague is told.',
  end: 'Back again',
  endSure: 'Sure? Tap once more',
  line: (name, from, until) => `${name}: from ${from} up to and including ${until}`,
  by: (name) => `${name} stands in`,
  byNobody: 'Nobody stands in',
  failed: 'That did not work. Nothing was changed. Try again.',
  roles: { wijkagent: 'wijkagent', wijkregisseur: 'wijkregisseur', wijkwerker: 'wijkwerker' },
  handTitle: 'Hand over an area',
  handIntro:
    'Does somebody leave or change areas? The successor gets the role, and all that lies there goes along: what is new, what was taken, which answer is still to come and the open cases.',
  holder: 'From whom',
  areas: 'Which areas',
  successor: 'To whom',
  startsOn: 'First day of the successor',
  preview: 'See what goes along',
  previewText: (open, neighbourhoods) =>
    `${open} open ${open === 1 ? 'signal' : 'signals'} in ${neighbourhoods} ${neighbourhoods === 1 ? 'neighbourhood' : 'neighbourhoods'}.`,
  numbers: {
    taken: 'Taken',
    owed: 'Answer still to come',
    late: 'Answer is late',
    asleep: 'Asleep',
    cases: 'Open cases',
  },
  make: 'Hand over',
  made: 'Handed over. The successor is told.',
  pick: 'Choose',
  noSuccessor: 'Nobody else has this role. Invite a successor first.',
};

const words: Readonly<Record<Language, StaffWords>> = { nl, en };

export const staffWords = (language: Language): StaffWords => words[language];
