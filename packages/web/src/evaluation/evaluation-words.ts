/** The sentences of evaluations, for who answers and for who reads the figures; fetched only by them. */
import type { AnswerShare } from '@buurtplus/contract/evaluation';
import type { EvaluationChoice, EvaluationMoment } from '@buurtplus/domain/evaluation';
import type { Language } from '../words/words.tsx';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const points = (share: number): string => `${Math.abs(Math.round(share * 100))}`;
const nlNumber = (value: number): string => value.toLocaleString('nl-NL', { maximumFractionDigits: 1 });

/** How far it lies from nought at least, or at most; then it may lie on the other side too. */
const limitOf = (estimate: number, bound: AnswerShare['bound']): 'least' | 'most' | 'exact' =>
  bound === null ? 'exact' : (bound === 'at_least') === estimate >= 0 ? 'least' : 'most';

const differs = {
  nl: {
    exact: (by: string, up: boolean) => `${up ? 'Hoger' : 'Lager'}: ${by} procentpunt`,
    least: (by: string, up: boolean) => `${up ? 'Hoger' : 'Lager'}: minstens ${by} procentpunt`,
    most: (by: string, up: boolean) => `Niet meer dan ${by} procentpunt ${up ? 'hoger' : 'lager'}`,
  },
  en: {
    exact: (by: string, up: boolean) => `${up ? 'Higher' : 'Lower'}: ${by} percentage points`,
    least: (by: string, up: boolean) => `${up ? 'Higher' : 'Lower'}: at least ${by} percentage points`,
    most: (by: string, up: boolean) => `No more than ${by} percentage points ${up ? 'higher' : 'lower'}`,
  },
} as const;

const nl = {
  today: (name: string) => `Vragen over ${name}`,
  titles: {
    before: 'Acht situaties, vooraf',
    reaction: 'Hoe was de avond?',
    after: 'Acht situaties, achteraf',
  } as Readonly<Record<EvaluationMoment, string>>,
  intro: {
    before:
      'Wat zou jij doen? Er is geen cijfer. Niemand ziet wat jij antwoordt: je naam gaat niet mee. Het duurt vier minuten.',
    reaction: 'Vijf korte vragen. Niemand ziet wat jij antwoordt: je naam gaat niet mee.',
    after:
      'Weer acht situaties. Met jouw code van de vorige keer kunnen we zien of de avond hielp, zonder te weten wie je bent.',
  } as Readonly<Record<EvaluationMoment, string>>,
  codeTitle: 'Jouw code',
  codeText: 'Bewaar deze code, bijvoorbeeld op papier. Alleen jij hebt hem. Na de avond vragen we ernaar.',
  codeKeep: 'Ik heb de code bewaard',
  codeOnPhone: 'Bewaar hem ook op deze telefoon',
  codeAsk: 'Jouw code van de vorige keer',
  codeHint: 'Negen tekens. Ben je hem kwijt? Ga verder zonder.',
  codeWrong: 'Dit lijkt geen code. Kijk nog eens naar de negen tekens.',
  codeLost: 'Ik heb geen code',
  start: 'Begin',
  whatDo: 'Wat doe je?',
  choices: {
    call_112: 'Bel nu 112',
    call_police: 'Bel 0900-8844',
    pass_on: 'Geef het door in de app',
    leave: 'Niets doen, of later nog eens kijken',
  } as Readonly<Record<EvaluationChoice, string>>,
  step: (at: number, of: number) => `${at} van ${of}`,
  back: 'Vorige',
  next: 'Volgende',
  words: 'Wil je nog iets kwijt?',
  wordsHint: 'Hoeft niet. Zonder namen. Het wordt pas getoond als minstens tien mensen iets schreven.',
  agree: ['Helemaal niet', 'Niet', 'Een beetje', 'Wel', 'Helemaal'] as readonly string[],
  choose: 'Kies bij elke vraag een antwoord.',
  send: 'Verstuur zonder naam',
  thanks: 'Dankjewel. Je antwoord is binnen, zonder je naam.',
  toToday: 'Naar vandaag',
  goneTitle: 'Vragen over een training',
  gone: 'Deze vragen staan niet meer open. Er is niets verstuurd.',
  used: 'Deze code is al gebruikt. Kijk nog eens, of ga verder zonder code.',
  link: 'Helpt de training?',
  effectTitle: 'Helpt de training?',
  effectIntro:
    'Vragen vooraf en achteraf, en wat het team daarna doet. Antwoorden van minstens tien mensen; wat het team doet van minstens tien signalen van drie mensen. Een verschil zegt niet waardoor het komt.',
  noneYet: 'Er is nog geen evaluatie. Maak de eerste hieronder.',
  noneForReader: 'Er is nog geen evaluatie.',
  make: 'Nieuwe evaluatie',
  name: 'Naam',
  nameHint: 'Bijvoorbeeld: Avond niet-pluis, voorjaar.',
  trainingOn: 'Dag van de training',
  trainingHint:
    'Zes weken vooraf tot zes weken erna kunnen de teams antwoorden. Staat er die dag een avond gepland, dan gelden de tijden van die avond.',
  fromEvening: 'Van welke avond?',
  otherTraining: 'Een andere training',
  hours: (from: string, until: string) =>
    `Vooraf kan tot ${from}. Na ${until} vragen we wie er was hoe het was.`,
  noHours:
    'Die dag staat er voor deze teams geen avond in de app. Vooraf kan tot en met de dag ervoor, en hoe het was vragen we vanaf de dag erna aan het hele team.',
  teams: 'Welke teams?',
  makeButton: 'Maak de evaluatie',
  made: 'De evaluatie staat klaar. De teams zien de vragen op hun telefoon.',
  oneTeam: 'Kies minstens één team.',
  change: 'Wijzig',
  changeButton: 'Bewaar de wijziging',
  changed: 'De evaluatie is gewijzigd.',
  drop: 'Haal weg',
  dropSure: 'Zeker weten? Tik nog een keer.',
  dropped: (name: string) => `“${name}” is weggehaald. Er had nog niemand geantwoord.`,
  wrong: {
    too_long_ago: 'De training is langer dan een week geleden. Maak de evaluatie ervoor, of in de week erna.',
    evaluated_lately:
      'Een van deze teams heeft al een evaluatie binnen vier maanden van die dag. Kies een andere dag of andere teams.',
  } as Readonly<Record<string, string>>,
  results: 'Bekijk',
  hidden: {
    not_yet: (on: string) =>
      `Dit komt na ${on}. Eerder kijken zou antwoorden van één persoon kunnen verraden.`,
    too_few: () => 'Nog geen tien antwoorden. Daarom laten we niets zien.',
    no_signals: () => 'Te weinig signalen, of van te weinig mensen. Daarom laten we niets zien.',
    no_before: () => 'Er zijn geen maanden van vóór de training om mee te vergelijken.',
  },
  parts: {
    reaction: '1. Hoe vond men het?',
    learning: '2. Wat is er geleerd?',
    behaviour: '3. Wat doet het team anders?',
    result: '4. Wat komt er terug?',
  },
  agreed: (n: number) => `Van de ${n} mensen die antwoordden, zei zoveel “wel” of “helemaal”:`,
  pairs: (n: number, estimate: number, low: number, high: number) =>
    `Van de ${n} mensen die twee keer antwoordden, had men achteraf gemiddeld ${nlNumber(Math.abs(estimate))} van de 8 situaties ${estimate >= 0 ? 'meer' : 'minder'} goed (95% zeker: tussen ${nlNumber(low)} en ${nlNumber(high)}).`,
  middle:
    'Waar bijna iedereen of bijna niemand het goed had, rekenen we met het midden. Zo vertelt ook dit gemiddelde van niemand wat hij koos; de marge is daarom ruimer.',
  unsure: 'Het kan ook toeval zijn: de marge loopt over nul.',
  itemsTitle: 'Per situatie: welk deel van hen koos het goede',
  before: 'vooraf',
  after: 'achteraf',
  margin: 'Marge',
  ofPeople: (n: number): string => `van ${n}.`,
  bounded: (bound: 'at_most' | 'at_least' | null, share: string): string =>
    bound === null ? share : bound === 'at_most' ? `hoogstens ${share}` : `minstens ${share}`,
  together:
    'Signalen van één mens lijken op elkaar. Daarom is de echte marge groter dan wat hieronder staat.',
  wordsTitle: 'In hun woorden',
  compared: (same: boolean): string =>
    same
      ? 'Vergeleken met dezelfde maanden een jaar eerder, van dezelfde teams.'
      : 'Vergeleken met de vier maanden voor de training. Dat is een ander seizoen; lees het met voorzichtigheid.',
  measures: {
    rightDesk: 'Meteen bij het goede loket',
    notReturned: 'Niet teruggestuurd',
    factual: 'Eigen woorden zonder oordeel of naam',
    feelingApart: 'Niet-pluis als gevoel gezegd, en woorden zonder oordeel',
    answered: 'Kreeg een antwoord',
    takenSoon: 'Binnen drie dagen opgepakt',
  },
  compare: (later: string, laterN: number, earlier: string, earlierN: number) =>
    `Van ${laterN} signalen: ${later}. Eerder, van ${earlierN}: ${earlier}.`,
  difference: (estimate: number, low: number, high: number, bound: AnswerShare['bound']) =>
    `${differs.nl[limitOf(estimate, bound)](points(estimate), estimate >= 0)} (95% zeker: tussen ${Math.round(low * 100)} en ${Math.round(high * 100)}).`,
  noDifference: 'Beide keren was het bijna alles of bijna niets. Een verschil laten we dan niet zien.',
  walking: (still: number, teams: number) => `${still} van de ${teams} teams lopen na een jaar nog rondes.`,
  walkingLater: 'Of de teams na een jaar nog lopen, komt als dat jaar voorbij is.',
  percent,
  csv: 'Download als CSV',
  print: 'Print',
};
export type EvaluationWords = typeof nl;

const en: EvaluationWords = {
  ...nl,
  today: (name) => `Questions about ${name}`,
  titles: {
    before: 'Eight situations, before',
    reaction: 'How was the evening?',
    after: 'Eight situations, after',
  },
  intro: {
    before:
      'What would you do? There is no mark. Nobody sees what you answer: your name does not go along. It takes four minutes.',
    reaction: 'Five short questions. Nobody sees what you answer: your name does not go along.',
    after:
      'Eight situations again. With your code of last time we can see whether the evening helped, without knowing who you are.',
  },
  codeTitle: 'Your code',
  codeText: 'Keep this code, on paper for example. Only you have it. After the evening we ask for it.',
  codeKeep: 'I have kept the code',
  codeOnPhone: 'Keep it on this phone too',
  codeAsk: 'Your code of last time',
  codeHint: 'Nine signs. Lost it? Go on without.',
  codeWrong: 'This does not look like a code. Please check the nine signs.',
  codeLost: 'I have no code',
  start: 'Begin',
  whatDo: 'What do you do?',
  choices: {
    call_112: 'Call 112 now',
    call_police: 'Call 0900-8844',
    pass_on: 'Pass it on in the app',
    leave: 'Do nothing, or look again later',
  },
  step: (at, of) => `${at} of ${of}`,
  back: 'Previous',
  next: 'Next',
  words: 'Anything you want to say?',
  wordsHint: 'Not needed. Without names. Shown only when at least ten people wrote something.',
  agree: ['Not at all', 'No', 'A little', 'Yes', 'Completely'],
  choose: 'Choose an answer to each question.',
  send: 'Send without a name',
  thanks: 'Thank you. Your answer is in, without your name.',
  toToday: 'To today',
  goneTitle: 'Questions about a training',
  gone: 'These questions are not open any more. Nothing was sent.',
  used: 'This code was used already. Please check, or go on without a code.',
  link: 'Does training help?',
  effectTitle: 'Does training help?',
  effectIntro:
    'Questions before and after, and what the team does later. Answers of at least ten people; what the team does of at least ten signals of three people. A difference does not say what caused it.',
  noneYet: 'There is no evaluation yet. Make the first one below.',
  noneForReader: 'There is no evaluation yet.',
  make: 'New evaluation',
  name: 'Name',
  nameHint: 'For example: Evening niet-pluis, spring.',
  trainingOn: 'Day of the training',
  trainingHint:
    'Teams can answer from six weeks before until six weeks after. With an evening planned on that day, the times of that evening hold.',
  fromEvening: 'Of which evening?',
  otherTraining: 'Another training',
  hours: (from, until) => `Before is open until ${from}. After ${until} we ask who was there how it was.`,
  noHours:
    'On that day there is no evening in the app for these teams. Before is open until the day before, and from the day after we ask the whole team how it was.',
  teams: 'Which teams?',
  makeButton: 'Make the evaluation',
  made: 'The evaluation is ready. The teams see the questions on their phones.',
  oneTeam: 'Choose at least one team.',
  change: 'Change',
  changeButton: 'Save the change',
  changed: 'The evaluation was changed.',
  drop: 'Take away',
  dropSure: 'Are you sure? Tap once more.',
  dropped: (name) => `“${name}” was taken away. Nobody had answered yet.`,
  wrong: {
    too_long_ago:
      'The training was more than a week ago. Make the evaluation before it, or in the week after it.',
    evaluated_lately:
      'One of these teams already has an evaluation within four months of that day. Choose another day or other teams.',
  },
  results: 'Look',
  hidden: {
    not_yet: (on) => `This comes after ${on}. Looking sooner could give away the answers of one person.`,
    too_few: () => 'Not ten answers yet. So nothing is shown.',
    no_signals: () => 'Too few signals, or of too few people. So nothing is shown.',
    no_before: () => 'There are no months of before the training to compare with.',
  },
  parts: {
    reaction: '1. How did people like it?',
    learning: '2. What was learned?',
    behaviour: '3. What does the team do differently?',
    result: '4. What comes back?',
  },
  agreed: (n) => `Of the ${n} people who answered, this share said “yes” or “completely”:`,
  pairs: (n, estimate, low, high) =>
    `Of the ${n} people who answered twice, on average ${Math.abs(estimate).toFixed(1)} of the 8 situations ${estimate >= 0 ? 'more' : 'fewer'} were right afterwards (95% sure: between ${low.toFixed(1)} and ${high.toFixed(1)}).`,
  middle:
    'Where nearly everybody or nearly nobody was right, we reckon with the middle. So this mean tells of nobody what they chose either; the margin is wider for it.',
  unsure: 'It may be chance: the margin crosses zero.',
  itemsTitle: 'Per situation: which share of them chose right',
  before: 'before',
  after: 'after',
  margin: 'Margin',
  ofPeople: (n) => `of ${n}.`,
  bounded: (bound, share) =>
    bound === null ? share : bound === 'at_most' ? `at most ${share}` : `at least ${share}`,
  together: 'Signals of one person are alike. So the real margin is wider than what stands below.',
  wordsTitle: 'In their words',
  compared: (same) =>
    same
      ? 'Compared with the same months a year earlier, of the same teams.'
      : 'Compared with the four months before the training. That is another season; read it with care.',
  measures: {
    rightDesk: 'At the right desk at once',
    notReturned: 'Not sent back',
    factual: 'Own words without a judgement or a name',
    feelingApart: 'Niet-pluis said as a feeling, and words without a judgement',
    answered: 'Got an answer',
    takenSoon: 'Taken up within three days',
  },
  compare: (later, laterN, earlier, earlierN) =>
    `Of ${laterN} signals: ${later}. Earlier, of ${earlierN}: ${earlier}.`,
  difference: (estimate, low, high, bound) =>
    `${differs.en[limitOf(estimate, bound)](points(estimate), estimate >= 0)} (95% sure: between ${Math.round(low * 100)} and ${Math.round(high * 100)}).`,
  noDifference: 'Both times it was nearly all or nearly nothing. Then we show no difference.',
  walking: (still, teams) => `${still} of the ${teams} teams still walk rounds after a year.`,
  walkingLater: 'Whether the teams still walk after a year comes when that year is over.',
  csv: 'Download as CSV',
  print: 'Print',
};

export const evaluationWords = (language: Language): EvaluationWords => (language === 'nl' ? nl : en);
