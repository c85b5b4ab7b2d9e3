/** The sentences of the month report in Dutch (B1), for the screen and for paper. */

import type { DutyRole } from '../people/index.ts';
import type { Countable } from '../rounds/index.ts';
import type { BroadKind } from './figures-of-signals.ts';
import type { ThanksSentence } from './thanks.ts';

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const number = (value: number): string => String(value).replace('.', ',');
const month = (text: string): string => `${months[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`;
const hours = (minutes: number): string =>
  minutes < 60 ? `${minutes} minuten` : `${number(Math.round(minutes / 6) / 10)} uur`;

export const reportNl = {
  month,
  hours,
  day: (text: string): string =>
    `${Number(text.slice(8, 10))} ${months[Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`,
  dayOfMonth: (text: string): string =>
    `${Number(text.slice(8, 10))} ${months[Number(text.slice(5, 7)) - 1]}`,
  roundsText: (rounds: number): string => (rounds === 1 ? '1 ronde' : `${number(rounds)} rondes`),
  title: (at: string) => `Maandverslag ${month(at)}`,
  intro: (team: string, day: string) => `${team}. Zo stond het op ${day}. Dit verslag verandert niet meer.`,
  rounds: 'Rondes',
  noRounds: (at: string) =>
    `In ${month(at)} is geen ronde gelopen. Plan er samen één op het rooster; dan staat hij in het volgende verslag.`,
  walked: (rounds: number, minutes: number, people: number) =>
    `${rounds === 1 ? 'Er is 1 ronde' : `Er zijn ${rounds} rondes`} gelopen, samen ${hours(minutes)}, door ${people} mensen.`,
  quiet: (quiet: number, rounds: number) =>
    quiet === 0
      ? 'Er was steeds iets te zien. Goed dat jullie er waren.'
      : quiet === rounds
        ? 'Alles was rustig. Daar doe je het voor.'
        : `${quiet === 1 ? '1 ronde was' : `${quiet} rondes waren`} rustig. Daar doe je het voor.`,
  normal: (rounds: number, count: number, of: 'season' | 'before') =>
    `Gewoon voor dit team: ${number(rounds)} rondes in een maand. Dat is het midden van ${count} eigen maanden${of === 'season' ? ' in hetzelfde seizoen' : ' hiervoor'}.`,
  noNormal: 'Wat gewoon is voor dit team, staat hier na drie maanden.',
  perMonth: 'Rondes per maand',
  monthHead: 'Maand',
  roundsHead: 'Rondes',
  counted: 'Onderweg',
  usual: (count: number) => `gewoon voor dit team: ${number(count)}`,
  counts: {
    open_window: (count: number) => `${count} × een open raam of deur verteld`,
    card: (count: number) => `${count} × een kaart achtergelaten`,
    talk: (count: number) => `${count} × een praatje gemaakt`,
    lamp: (count: number) => `${count} × een kapotte lamp gezien`,
    question: (count: number) => `${count} × een vraag van een bewoner`,
  } satisfies Record<Countable, (count: number) => string>,
  passedOn: 'Wat het team doorgaf',
  passedOnAbout: (count: number) => `Ongeveer ${count} signalen.`,
  tooFew: 'Te weinig om een getal te noemen. Zo is nooit te zien van wie een signaal was.',
  kindsHidden: 'Welke soorten het waren, staat er deze maand niet bij: dan zou je te veel kunnen raden.',
  kindHead: 'Soort',
  aboutHead: 'Ongeveer',
  hidden: 'te weinig om te noemen',
  kinds: {
    niet_pluis: 'Zorg om een bewoner',
    safety: 'Veiligheid en overlast',
    public_space: 'Straat en groen',
  } satisfies Record<BroadKind, string>,
  cameBack: 'Wat er terugkwam',
  cameBackUntil: (day: string) => `Wat professionals met deze signalen deden, tot en met ${day}.`,
  stepHead: 'Wat ermee gebeurde',
  steps: { pickedUp: 'Opgepakt', answered: 'Beantwoord', done: 'Afgerond' },
  agreements: 'Afspraken',
  agreementsKept: (kept: number, due: number) =>
    due === 0
      ? 'Er was deze maand geen afspraak na te komen.'
      : `${kept} van de ${due} afspraken ${kept === 1 ? 'is' : 'zijn'} nagekomen.`,
  agreementsTalk: 'Lukte het niet? Praat erover, pas de afspraak aan, of vraag wie vervangt.',
  agreementsNone: 'Er gold deze maand nog geen afspraak. Maak er één met een professional of organisatie.',
  /** Of those that something can be said about; with too few of what is quiet nothing can. */
  agreementsKeptNow: (kept: number, due: number) =>
    due === 0
      ? 'Er is deze maand niets te zeggen over nakomen: er kwam niets, of te weinig om te noemen.'
      : due === 1
        ? `Over één afspraak is iets te zeggen: die is ${kept === 1 ? '' : 'niet altijd op tijd '}nagekomen.`
        : `Over ${due} afspraken is iets te zeggen. Nagekomen: ${kept}.`,
  agreementsOn: (day: string) =>
    `Dit deel rekenen we steeds opnieuw uit: zo staat het op ${day}. Het telt wat in deze maand binnenkwam.`,
  promiseNone: 'Er kwam niets waar deze afspraak over gaat.',
  promiseCount: (
    what: 'take' | 'answer',
    { kept, late, open }: { readonly kept: number; readonly late: number; readonly open: number },
  ) =>
    `${what === 'take' ? 'Opgepakt' : 'Antwoord'}: ${kept} op tijd, ${late} te laat${open === 0 ? '' : `, ${open} nog niet (er is nog tijd)`}.`,
  promiseFew: {
    signals: 'Niet-pluis: te weinig om te noemen.',
    requests: 'Verzoeken uit casussen: te weinig om te noemen.',
  },
  promiseQuiet: (what: 'signals' | 'requests', about: number, take: number | null, answer: number | null) =>
    `${what === 'signals' ? 'Niet-pluis' : 'Verzoeken uit casussen'}: ongeveer ${about}. Op tijd opgepakt: ${take === null ? 'te weinig om te noemen' : `ongeveer ${take}`}. Op tijd beantwoord: ${answer === null ? 'te weinig om te noemen' : `ongeveer ${answer}`}.`,
  promiseDue: (day: string) => `uiterlijk ${day}`,
  verdicts: { kept: 'op tijd', late: 'te laat', open: 'nog niet', none: 'hoeft niet' },
  behind: (count: number) => `Wat erachter zit: ${count === 1 ? '1 signaal' : `${count} signalen`}`,
  behindHeads: ['Nummer', 'Kwam', 'Opgepakt', 'Antwoord'] as readonly string[],
  agreementHeads: ['Afspraak', 'Nagekomen?'] as readonly [string, string],
  agreementKept: 'ja',
  agreementLate: 'niet altijd op tijd',
  wishes: 'Wat leden prettig vinden',
  wishesAre: (people: number, wished: number) =>
    `Ongeveer ${people} leden zeiden hoe vaak ze graag lopen. Samen is dat ongeveer ${wished} keer in een maand.`,
  wishesWalked: (walked: number) => `Ze liepen samen ongeveer ${walked} keer mee.`,
  wishesWalkedFew: 'Hoe vaak ze samen liepen, is te weinig om te noemen.',
  thanks: 'Bedankt',
  thanksFromPartner: (organisation: string | null) => `van ${organisation ?? 'een organisatie'}`,
  thanksFrom: {
    wijkagent: 'van de wijkagent',
    wijkregisseur: 'van de wijkregisseur',
    wijkwerker: 'van de wijkwerker',
  } satisfies Record<DutyRole, string>,
  sentences: {
    seen_early: 'Jullie zagen het vroeg. Dat scheelt veel.',
    well_described: 'Jullie signalen zijn duidelijk. Daar kunnen we mee aan de slag.',
    always_there: 'Fijn dat jullie er steeds weer zijn.',
    made_safer: 'Mede door jullie voelt de buurt rustiger.',
    good_talks: 'Bewoners vertellen dat ze het fijn vinden dat jullie een praatje maken.',
  } satisfies Record<ThanksSentence, string>,
  rules:
    'Getallen over signalen zijn afgerond op vijf. Minder dan vijf, van minder dan drie mensen of voor meer dan de helft van één mens: dan staat er geen getal. Alleen bij een afspraak tellen we precies wat niet over bewoners gaat. Er staan geen namen, plekken of mensen in.',
};
export type ReportWords = typeof reportNl;
