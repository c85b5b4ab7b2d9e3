/** What the overview says: Dutch (B1) and English. */
const nl = {
  title: 'Wie bereiken we?',
  intro:
    'Je ziet alleen aantallen, afgerond op vijf. Minder dan vijf mensen laten we niet zien. Wat deze week gebeurt, telt vanaf maandag mee. Wie wat deed of antwoordde, ziet niemand.',
  noNetwork: 'Het overzicht is er nu niet. Kijk of je netwerk hebt en probeer het nog eens.',
  teams: 'Per team',
  areas: 'Per buurt',
  areaCount: (count: number) => (count === 1 ? '1 buurt' : `${count} buurten`),
  name: 'Naam',
  people: 'Deed een les',
  evenings: 'Kwam op een avond',
  certificates: 'Heeft een bewijs',
  about: (people: number) => `ongeveer ${people}`,
  few: 'te weinig om te tonen',
  noTeams: 'Er is nog geen team. Zodra er een team is, staat het hier.',
  modules: 'Per les',
  due: 'Lessen om na te kijken',
  dueNone: 'Geen les hoeft binnen drie maanden nagekeken te worden.',
  dueOn: (title: string, day: string) => `${title}: nakijken vóór ${day}.`,
  overdue: (title: string, day: string) =>
    `${title}: had nagekeken moeten zijn op ${day}. Wie de les opent, leest dat hij verouderd kan zijn. De les telt nog mee voor een bewijs: een vrijwilliger merkt hier niets van.`,
  missed: 'Wat vaak misgaat',
  missedText:
    'Uit evaluaties zonder naam, en uit het eerste antwoord in lessen, in verhalen en op de vraag van de week. Altijd van minstens tien mensen in de hele gemeente samen. Antwoorden van deze week tellen vanaf maandag mee.',
  missedNone: 'Nog nergens zijn genoeg antwoorden. Maak een evaluatie bij je volgende training.',
  missedLine: (wrong: number, of: number) => `${wrong} van de ${of} keer anders dan het kompas`,
  missedAtLeast: (wrong: number, of: number) => `minstens ${wrong} van de ${of} keer anders dan het kompas`,
  missedKinds: {
    situation: 'Evaluatie',
    question: 'Vraag in een les',
    weekly: 'Vraag van de week',
    step: 'Keuze in een verhaal',
  },
  missedAbout: {
    question: (wrong: number, of: number) => `ongeveer ${wrong} van de ${of} mensen had dit anders`,
    weekly: (wrong: number, of: number) =>
      `ongeveer ${wrong} van de ${of} mensen had dit anders toen de vraag terugkwam`,
    step: (wrong: number, of: number) => `ongeveer ${wrong} van de ${of} mensen koos iets om van te leren`,
  },
  missedFewRight: (of: number) => `minder dan 5 van de ongeveer ${of} mensen had dit goed`,
  missedMore: (count: number) => `En nog ${count}`,
  missedSeldom: (count: number) =>
    count === 1
      ? 'Bij 1 andere vraag of keuze ging het bij minder dan 5 mensen mis.'
      : `Bij ${count} andere vragen en keuzes ging het bij minder dan 5 mensen mis.`,
  csv: 'Download als CSV',
  xapi: 'Download als xAPI',
  ownTitle: 'Mijn leren meenemen',
  ownText:
    'Een bestand voor een ander leersysteem (in de vorm xAPI), zonder je naam. Twee keer downloaden geeft hetzelfde.',
  own: 'Download mijn leren',
};
export type OverviewWords = typeof nl;
const en: OverviewWords = {
  title: 'Whom do we reach?',
  intro:
    'You see only numbers, rounded to five. We do not show fewer than five people. What happens this week counts from Monday. Who did or answered what, nobody sees.',
  noNetwork: 'The overview is not there now. See whether you have network and try again.',
  teams: 'By team',
  areas: 'By neighbourhood',
  areaCount: (count) => (count === 1 ? '1 neighbourhood' : `${count} neighbourhoods`),
  name: 'Name',
  people: 'Did a lesson',
  evenings: 'Came to an evening',
  certificates: 'Has a certificate',
  about: (people) => `about ${people}`,
  few: 'too few to show',
  noTeams: 'There is no team yet. As soon as there is one, it stands here.',
  modules: 'By lesson',
  due: 'Lessons to review',
  dueNone: 'No lesson has to be reviewed within three months.',
  dueOn: (title, day) => `${title}: review before ${day}.`,
  overdue: (title, day) =>
    `${title}: should have been reviewed on ${day}. Who opens the lesson reads that it may be out of date. It still counts for a certificate: a volunteer is not held back by it.`,
  missed: 'What often goes wrong',
  missedText:
    'From evaluations without a name, and from the first answer in lessons, in stories and to the question of the week. Always of at least ten people in the whole municipality together. Answers of this week count from Monday.',
  missedNone: 'Nowhere are there enough answers yet. Make an evaluation with your next training.',
  missedLine: (wrong, of) => `${wrong} of ${of} times other than the compass`,
  missedAtLeast: (wrong, of) => `at least ${wrong} of ${of} times other than the compass`,
  missedKinds: {
    situation: 'Evaluation',
    question: 'Question in a lesson',
    weekly: 'Question of the week',
    step: 'Choice in a story',
  },
  missedAbout: {
    question: (wrong, of) => `about ${wrong} of ${of} people had this otherwise`,
    weekly: (wrong, of) => `about ${wrong} of ${of} people had this otherwise when the question came back`,
    step: (wrong, of) => `about ${wrong} of ${of} people chose something to learn from`,
  },
  missedFewRight: (of) => `fewer than 5 of about ${of} people had this right`,
  missedMore: (count) => `And ${count} more`,
  missedSeldom: (count) =>
    count === 1
      ? 'With 1 other question or choice it went wrong for fewer than 5 people.'
      : `With ${count} other questions and choices it went wrong for fewer than 5 people.`,
  csv: 'Download as CSV',
  xapi: 'Download as xAPI',
  ownTitle: 'Taking my learning along',
  ownText: 'A file for another learning system, without your name. Downloading twice gives the same.',
  own: 'Download my learning',
};
export const overviewWords = (language: 'nl' | 'en'): OverviewWords => (language === 'nl' ? nl : en);
