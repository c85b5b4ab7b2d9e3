/** The sentences of what the rounds brought, in Dutch (B1). */
export const nl = {
  resultsTitle: 'Wat het opleverde',
  noNetwork: 'Hiervoor heb je een keer verbinding nodig. Daarna kun je het ook zonder lezen.',
  walked: (month: string, rounds: number, hours: string) =>
    `In ${month} liepen jullie ${rounds === 1 ? '1 ronde' : `${rounds} rondes`}, samen ${hours}.`,
  notWalked: (month: string) => `In ${month} liepen jullie geen ronde.`,
  quiet: (quiet: number, rounds: number) =>
    quiet === rounds
      ? 'Alles was rustig. Daar doe je het voor.'
      : `${quiet === 1 ? '1 daarvan was' : `${quiet} daarvan waren`} rustig. Daar doe je het voor.`,
  normal: (rounds: string, months: number, season: boolean) =>
    `Gewoon voor jullie team is ${rounds} in een maand: het midden van ${months} eigen maanden${season ? ' in dit seizoen' : ' hiervoor'}.`,
  counted: 'Onderweg',
  countedLine: {
    open_window: (count: number) => `Ongeveer ${count} keer een open raam of deur verteld.`,
    card: (count: number) => `Ongeveer ${count} keer een kaart achtergelaten.`,
    talk: (count: number) => `Ongeveer ${count} keer een praatje gemaakt.`,
    lamp: (count: number) => `Ongeveer ${count} keer een kapotte lamp gezien.`,
  },
  usual: (count: number) => `Gewoon voor jullie is ongeveer ${count}.`,
  passedOn: (count: number) => `Jullie gaven ongeveer ${count} signalen door.`,
  steps: {
    pickedUp: (count: number) => `Ongeveer ${count} zijn opgepakt.`,
    answered: (count: number) => `Op ongeveer ${count} kwam een antwoord.`,
    done: (count: number) => `Ongeveer ${count} zijn afgerond.`,
  },
  stepsFew: 'Wat hier niet staat, is te weinig om te noemen.',
  tooFew:
    'Over signalen noemen we deze maand geen getal: het zijn er te weinig, of van te weinig mensen. Zo is nooit te zien van wie er een was. Wat er met jouw signaal gebeurde, lees je bij Mijn signalen.',
  became: 'Wat er met signalen gebeurde',
  thanks: 'Bedankt',
  thanksNone:
    'Een wijkagent, wijkregisseur, wijkwerker of organisatie kan jullie bedanken. Dat lees je dan hier.',
  stoodOn: (day: string) => `Zo stond het op ${day}; deze cijfers veranderen niet meer.`,
  next: (month: string, day: string) => `De cijfers van ${month} komen op ${day}.`,
  first: (month: string, day: string) =>
    `Hier staat elke maand wat jullie rondes opleverden. De eerste keer is ${month}, vanaf ${day}. Loop of meld tot die tijd gewoon door.`,
  noRanking: 'Dit gaat over jullie eigen team. Er is geen lijst van teams of mensen.',
  mySignals: 'Mijn signalen en wat er terugkwam',
  myYear: 'Mijn rondes dit jaar',
  today: (month: string) => `Wat het opleverde in ${month}`,
  todayThanks: 'Jullie zijn bedankt',
  reportTitle: 'Maandverslag',
  chooseMonth: 'Welke maand?',
  noReport: (month: string, day: string) =>
    `Er is nog geen verslag. Dat van ${month} komt op ${day}: dan zijn ook telefoons binnen die laat waren. Elke ronde die jullie nu lopen, telt mee.`,
  gone: 'Deze maand is er niet (meer). Kies een andere.',
  reading: 'Even geduld, het verslag komt eraan…',
  print: 'Print',
  paper: 'Bewaar als PDF',
  making: 'De PDF wordt gemaakt…',
  made: 'De PDF staat bij je downloads.',
  notMade: 'De PDF is niet gemaakt. Kijk of je verbinding hebt en probeer het nog eens.',
  asTable: 'Bekijk als tabel',
  chart: (months: number, first: string, last: string) =>
    `Rondes per maand, ${months} maanden: van ${first} tot en met ${last}.`,
  thankTitle: 'Bedank een team',
  toAgreements: 'Naar de afspraken',
  thankLink: 'Bedanken',
  thankIntro:
    'Een woord van jou houdt een team op de been. Het team leest het zestig dagen bij „Wat het opleverde”. Je naam staat er niet bij, alleen je functie of organisatie.',
  thankTeam: 'Welk team?',
  thankWhat: 'Wat wil je zeggen?',
  thankOwn: 'In mijn eigen woorden',
  thankWords: 'Jouw woorden',
  thankHint: 'Kort en zonder namen, adressen of wat er met iemand gebeurde. Hooguit 280 tekens.',
  thankSend: 'Verstuur',
  thankSendAnyway: 'Ik heb gekeken, verstuur',
  thankSent: 'Het team kan het nu lezen. Mooi dat je dit doet.',
  thankLook: 'Kijk hier nog eens naar:',
  thankWrong: 'Kies een zin, of schrijf zelf iets van hooguit 280 tekens.',
  thankGiven: 'Wat teams nu van jou lezen',
  thankNone: 'Je hebt nog geen team bedankt.',
  thankTakeBack: 'Haal weg',
  thankUntil: (day: string) => `tot en met ${day}`,
  noTeams:
    'Er is nog geen team om te bedanken: in jouw gebied loopt er geen, of jullie hebben nog geen afspraak met een team.',
};
export type InsightWords = typeof nl;
