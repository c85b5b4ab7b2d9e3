/** Eight pairs of street scenes, asked before and after a training in other words; what is right is what the compass says. */
import {
  type Advice,
  type CompassBook,
  type CompassMoment,
  type DutchMoment,
  decide,
  type FollowUpAnswers,
  type Outcome,
  type Text,
} from '../compass/index.ts';

/** What somebody can choose. "leave" stands for doing nothing, talking it over and looking again: all three leave the phone silent. */
export const evaluationChoices = ['call_112', 'call_police', 'pass_on', 'leave'] as const;
export type EvaluationChoice = (typeof evaluationChoices)[number];

export const evaluationForms = ['a', 'b'] as const;
export type EvaluationForm = (typeof evaluationForms)[number];

type Scene = {
  readonly text: Text;
  readonly observations: readonly string[];
  readonly followUps: FollowUpAnswers;
};

export type EvaluationItem = {
  readonly id: string;
  readonly right: EvaluationChoice;
  readonly scenes: Readonly<Record<EvaluationForm, Scene>>;
};

const scene = (nl: string, en: string, codes: string, followUps: FollowUpAnswers = {}): Scene => ({
  text: { nl, en },
  observations: codes.split(' '),
  followUps,
});

export const evaluationItems: readonly EvaluationItem[] = [
  {
    id: 'blows',
    right: 'call_112',
    scenes: {
      a: scene(
        'Jullie lopen langs een flat. Achter een raam hoor je doffe klappen en iemand die gilt.',
        'You walk past a block of flats. Behind a window you hear dull blows and somebody screaming.',
        'home.violence_now',
      ),
      b: scene(
        'Door een open gordijn zie je dat iemand een ander slaat. Daarna gaat het licht uit.',
        'Through an open curtain you see somebody hitting another. Then the light goes out.',
        'home.violence_now',
      ),
    },
  },
  {
    id: 'strangers',
    right: 'leave',
    scenes: {
      a: scene(
        'Vier mannen staan ’s avonds bij een auto te praten, in een taal die je niet kent. Je hebt ze hier nooit gezien.',
        'Four men stand talking at a car in the evening, in a language you do not know. You never saw them here.',
        'person.sits_or_talks person.speaks_other_language',
      ),
      b: scene(
        'Op een bankje zitten drie mensen met capuchons op te praten. Ze kijken op als jullie langskomen.',
        'Three people with hoods up sit talking on a bench. They look up as you walk by.',
        'person.sits_or_talks person.clothing',
      ),
    },
  },
  {
    id: 'alone',
    right: 'pass_on',
    scenes: {
      a: scene(
        'Een buurvrouw kwam altijd even naar buiten. Al weken blijft ze binnen, en er komt niemand meer langs.',
        'A neighbour always came out for a moment. For weeks she has stayed inside, and nobody comes by any more.',
        'home.stays_inside home.no_visitors',
        { since: 'weeks' },
      ),
      b: scene(
        'De planten achter een raam zijn al weken dood. De bewoner zie je nog wel binnen, maar hij komt de deur niet meer uit.',
        'The plants behind a window have been dead for weeks. You still see the resident inside, but he no longer goes out.',
        'home.plants_dead home.stays_inside',
        { since: 'weeks' },
      ),
    },
  },
  {
    id: 'after_the_fact',
    right: 'call_police',
    scenes: {
      a: scene(
        'Bij een woning is het slot open geboord. Het is stil; er is niemand meer.',
        'The lock of a house has been drilled open. It is quiet; nobody is there any more.',
        'street.crime_traces',
        { now: 'no' },
      ),
      b: scene(
        'Van een schuur is het hangslot doorgeknipt. De deur staat open; er is niemand meer.',
        'The padlock of a shed has been cut. The door is open; nobody is there any more.',
        'street.crime_traces',
        { now: 'no' },
      ),
    },
  },
  {
    id: 'dark_path',
    right: 'pass_on',
    scenes: {
      a: scene(
        'Op het achterpad brandt een lantaarn niet. Vorige week ook al niet.',
        'A lamp on the back path is out. It was last week too.',
        'public.light_broken',
        { since: 'days' },
      ),
      b: scene(
        'Bij de trap naar het plein is het donker. De lamp doet het al dagen niet.',
        'It is dark at the stairs to the square. The lamp has not worked for days.',
        'public.light_broken',
        { since: 'days' },
      ),
    },
  },
  {
    id: 'unknown_van',
    right: 'leave',
    scenes: {
      a: scene(
        'Er staat een auto met buitenlands kenteken die je niet kent. Er zit niemand in.',
        'There is a car with a foreign plate that you do not know. Nobody is in it.',
        'vehicle.unknown_car',
      ),
      b: scene(
        'Er staat een oud busje met donkere ruiten dat je hier nooit zag. Er zit niemand in.',
        'There is an old van with dark windows that you never saw here. Nobody is in it.',
        'vehicle.unknown_car',
      ),
    },
  },
  {
    id: 'confused',
    right: 'pass_on',
    scenes: {
      a: scene(
        'Een man vertelt je rustig dat de televisie hem volgt. Je sprak hem vaker; het is niet de eerste keer.',
        'A man tells you calmly that the television follows him. You have spoken before; it is not the first time.',
        'person.confused',
        { often: 'again' },
      ),
      b: scene(
        'Een mevrouw vraagt je vriendelijk welke dag het is. Dat vroeg ze de vorige rondes ook.',
        'A woman asks you kindly which day it is. She asked so the last rounds too.',
        'person.asks_same',
        { often: 'again' },
      ),
    },
  },
  {
    id: 'prying',
    right: 'call_112',
    scenes: {
      a: scene(
        'Twee mensen zijn met een schroevendraaier bezig aan een achterdeur. Ze hebben jullie niet gezien.',
        'Two people are at a back door with a screwdriver. They have not seen you.',
        'home.break_in_now',
      ),
      b: scene(
        'Iemand klimt door een kapot raam een huis in. Jullie zijn nog niet gezien.',
        'Somebody climbs into a house through a broken window. You have not been seen yet.',
        'home.break_in_now',
      ),
    },
  },
];

const choiceBy: Readonly<Record<Outcome, EvaluationChoice>> = {
  call_112: 'call_112',
  call_police: 'call_police',
  desk: 'pass_on',
  talk: 'leave',
  look_again: 'leave',
  nothing: 'leave',
};

const evening: DutchMoment = { day: '2026-03-10', minute: 20 * 60 + 30 };
const nobodyFree: CompassMoment['holidays'] = new Set();

/** What the compass of this municipality makes of a scene, with the rule that says so. */
export const adviceOn = (book: CompassBook, { observations, followUps }: Scene): Advice =>
  decide(
    book,
    {
      danger: 'no',
      observations,
      followUps,
      riskToSelf: 'none',
      riskToOthers: 'none',
      gutFeeling: null,
      earlierOwnSignals: 0,
    },
    { at: evening, holidays: nobodyFree, areaCodes: [] },
  );

export const compassSays = (book: CompassBook, scene: Scene): EvaluationChoice =>
  choiceBy[adviceOn(book, scene).outcome];

/** Every item answered once with a known choice; how many of them are right. null when something is missing or strange. */
export const countRight = (choices: Readonly<Record<string, string>>): number | null => {
  const known = evaluationItems.every((item) =>
    (evaluationChoices as readonly string[]).includes(choices[item.id] ?? ''),
  );
  if (!known || Object.keys(choices).length !== evaluationItems.length) return null;
  return evaluationItems.filter((item) => choices[item.id] === item.right).length;
};
