/** Words about signals that may belong together: every reason is a sentence with its numbers, none is a score. */
import type { RelatedReasonView } from '@buurtplus/contract/noticing';

type Labels = Readonly<Record<string, string>>;
type About = 'this' | 'other' | 'both';
type Place = { readonly metres: number; readonly accuracyM: number };

export type RelatedWords = {
  readonly title: string;
  readonly linkedTitle: string;
  readonly intro: string;
  readonly empty: string;
  /** When something is linked already. */
  readonly emptyMore: string;
  readonly failed: string;
  readonly link: string;
  readonly unlink: string;
  readonly open: string;
  readonly undo: string;
  readonly nowLinked: (number: string) => string;
  readonly nowUnlinked: (number: string) => string;
  readonly linkedBy: (role: string, moment: string) => string;
  readonly byHand: string;
  readonly senderRepeat: (count: number) => string;
  readonly sameAddress: string;
  readonly samePlace: (place: Place) => string;
  readonly near: (place: Place) => string;
  readonly sameFact: (facts: string) => string;
  readonly sameTheme: (theme: string) => string;
  readonly relatedTheme: (theme: string) => string;
  readonly earlier: (days: number) => string;
  readonly later: (days: number) => string;
  readonly sameEvent: (hours: number) => string;
  readonly repeat: (count: number, weeks: number) => string;
  readonly moreUrgent: (from: string, to: string) => string;
  readonly lastsLonger: (from: string, to: string) => string;
  readonly holiday: (about: About, isAssumed: boolean) => string;
  readonly workingHours: (about: About) => string;
  readonly knownAway: (about: About) => string;
  readonly since: Labels;
  readonly themes: Readonly<Record<Extract<RelatedReasonView, { code: 'same_theme' }>['theme'], string>>;
};

/** A position that is less sure than this is worth a word. */
const unsureFromM = 25;

const ordinalNl = (count: number): string =>
  ['', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'][
    count
  ] ?? `${count}e`;
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixEn: Labels = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinalEn = (count: number): string =>
  ['', 'first', 'second', 'third', 'fourth', 'fifth'][count] ??
  `${count}${suffixEn[ordinalRules.select(count)] ?? 'th'}`;

const unsureNl = ({ accuracyM }: Place): string =>
  accuracyM > unsureFromM ? ` De plek is zeker op ongeveer ${accuracyM} m.` : '';
const unsureEn = ({ accuracyM }: Place): string =>
  accuracyM > unsureFromM ? ` The place is sure to about ${accuracyM} m.` : '';

const apartNl = (days: number): string => {
  if (days === 1) return 'Een dag';
  return days < 14 ? `${days} dagen` : `${Math.round(days / 7)} weken`;
};
const apartEn = (days: number): string => {
  if (days === 1) return 'One day';
  return days < 14 ? `${days} days` : `${Math.round(days / 7)} weeks`;
};

const aboutNl: Readonly<Record<About, string>> = {
  this: 'Dit signaal is',
  other: 'Dat signaal is',
  both: 'Beide zijn',
};
const aboutEn: Readonly<Record<About, string>> = {
  this: 'This signal was',
  other: 'That signal was',
  both: 'Both were',
};

export const relatedNl: RelatedWords = {
  title: 'Hoort misschien bij',
  linkedTitle: 'Gekoppeld',
  intro: 'Jij beslist. Koppelen verandert niets aan de teksten en bewaart niets langer.',
  empty: 'Niets dat hierbij hoort.',
  emptyMore: 'Verder niets dat hierbij hoort.',
  failed: 'Dit kon niet worden opgezocht.',
  link: 'Koppel',
  unlink: 'Ontkoppel',
  open: 'Open',
  undo: 'Ongedaan maken',
  nowLinked: (number) => `${number} is gekoppeld.`,
  nowUnlinked: (number) => `${number} is losgemaakt.`,
  linkedBy: (role, moment) => `Gekoppeld door de ${role}, ${moment}.`,
  byHand: 'Met de hand gekoppeld.',
  senderRepeat: (count) =>
    `Dit is het ${ordinalNl(count)} signaal van dezelfde vrijwilliger over deze plek in 60 dagen. Dat kan kloppen; kijk ook of iets anders speelt.`,
  sameAddress: 'Zelfde adres.',
  samePlace: (place) => `Zelfde plek, binnen ${place.metres} m.${unsureNl(place)}`,
  near: (place) => `In de buurt, binnen ${place.metres} m.${unsureNl(place)}`,
  sameFact: (facts) => `Hetzelfde gezien: ${facts}.`,
  sameTheme: (theme) => `Zelfde onderwerp: ${theme}.`,
  relatedTheme: (theme) => `Past erbij: ook ${theme}.`,
  earlier: (days) => (days === 0 ? 'Eerder op dezelfde dag.' : `${apartNl(days)} eerder gezien.`),
  later: (days) => (days === 0 ? 'Later op dezelfde dag.' : `${apartNl(days)} later gezien.`),
  sameEvent: (hours) =>
    `Een andere vrijwilliger zag dit ook, binnen ${hours === 1 ? 'een uur' : `${hours} uur`}. Misschien is het één gebeurtenis.`,
  repeat: (count, weeks) =>
    `Met dit signaal erbij is het de ${ordinalNl(count)} keer in ${weeks === 1 ? 'een week' : `${weeks} weken`}.`,
  moreUrgent: (from, to) => `Het wordt dringender: eerst “${from}”, nu “${to}”.`,
  lastsLonger: (from, to) => `Het duurt langer: eerst ${from}, nu ${to}.`,
  holiday: (about, isAssumed) =>
    `${aboutNl[about]} gezien in een vakantieperiode. Dan zegt een leeg huis weinig, en telt het niet als herhaling.${isAssumed ? ' De vakantieweken zijn een aanname; de gemeente keek ze nog niet na.' : ''}`,
  workingHours: (about) =>
    `${aboutNl[about]} overdag op een werkdag gezien. Dan zijn veel mensen aan het werk; alleen dat telt niet als herhaling.`,
  knownAway: (about) =>
    `${about === 'both' ? 'Bij beide' : about === 'this' ? 'Bij dit signaal' : 'Bij dat signaal'} wist de vrijwilliger dat de bewoner weg was.`,
  since: { today: 'alleen die dag', days: 'een paar dagen', weeks: 'weken of langer', unknown: 'onbekend' },
  themes: {
    resident_alone: 'zorg om een bewoner',
    confusion: 'gedrag dat zorgen geeft',
    safe_at_home: 'veiligheid thuis',
    outdoors: 'iemand die buiten slaapt',
    young: 'zorg om een jongere',
    burglary: 'inbraak of verkennen',
    drugs: 'handel of verborgen bedrijvigheid',
    exploitation: 'mogelijke uitbuiting',
    street_nuisance: 'overlast op straat',
    neighbours: 'overlast van een huis',
    traffic: 'verkeer en parkeren',
    easy_entry: 'een open deur of ladder',
    outside: 'iets kapot of gevaarlijk buiten',
    animal: 'een dier in nood',
    danger: 'acuut gevaar',
    unknown: 'een feit uit een nieuwere lijst',
  },
};

export const relatedEn: RelatedWords = {
  title: 'May belong with',
  linkedTitle: 'Linked',
  intro: 'You decide. Linking changes no text and keeps nothing longer.',
  empty: 'Nothing that belongs with this.',
  emptyMore: 'Nothing more that belongs with this.',
  failed: 'This could not be looked up.',
  link: 'Link',
  unlink: 'Unlink',
  open: 'Open',
  undo: 'Undo',
  nowLinked: (number) => `${number} is linked.`,
  nowUnlinked: (number) => `${number} is unlinked.`,
  linkedBy: (role, moment) => `Linked by the ${role}, ${moment}.`,
  byHand: 'Linked by hand.',
  senderRepeat: (count) =>
    `This is the ${ordinalEn(count)} signal of the same volunteer about this place in 60 days. That may well be right; also look whether something else is going on.`,
  sameAddress: 'Same address.',
  samePlace: (place) => `Same place, within ${place.metres} m.${unsureEn(place)}`,
  near: (place) => `Nearby, within ${place.metres} m.${unsureEn(place)}`,
  sameFact: (facts) => `The same was seen: ${facts}.`,
  sameTheme: (theme) => `Same subject: ${theme}.`,
  relatedTheme: (theme) => `Goes with it: also ${theme}.`,
  earlier: (days) =>
    days === 0 ? 'Earlier on the same day.' : `Seen ${apartEn(days).toLowerCase()} earlier.`,
  later: (days) => (days === 0 ? 'Later on the same day.' : `Seen ${apartEn(days).toLowerCase()} later.`),
  sameEvent: (hours) =>
    `Another volunteer saw this too, within ${hours === 1 ? 'an hour' : `${hours} hours`}. Perhaps it is one event.`,
  repeat: (count, weeks) =>
    `Together with this signal it is the ${ordinalEn(count)} time in ${weeks === 1 ? 'a week' : `${weeks} weeks`}.`,
  moreUrgent: (from, to) => `It is getting more urgent: first “${from}”, now “${to}”.`,
  lastsLonger: (from, to) => `It lasts longer: first ${from}, now ${to}.`,
  holiday: (about, isAssumed) =>
    `${aboutEn[about]} seen in a holiday period. Then an empty house says little, and does not count as a repeat.${isAssumed ? ' The holiday weeks are an assumption; the municipality has not checked them yet.' : ''}`,
  workingHours: (about) =>
    `${aboutEn[about]} seen by day on a working day. Many people are at work then; that alone does not count as a repeat.`,
  knownAway: (about) =>
    `${about === 'both' ? 'With both' : about === 'this' ? 'With this signal' : 'With that signal'} the volunteer knew that the resident was away.`,
  since: { today: 'only that day', days: 'some days', weeks: 'weeks or longer', unknown: 'unknown' },
  themes: {
    resident_alone: 'worry about a resident',
    confusion: 'behaviour that worries',
    safe_at_home: 'safety at home',
    outdoors: 'somebody who sleeps outside',
    young: 'worry about a young person',
    burglary: 'burglary or scouting',
    drugs: 'trade or hidden activity',
    exploitation: 'possible exploitation',
    street_nuisance: 'nuisance in the street',
    neighbours: 'nuisance from a home',
    traffic: 'traffic and parking',
    easy_entry: 'an open door or a ladder',
    outside: 'something broken or dangerous outside',
    animal: 'an animal in need',
    danger: 'acute danger',
    unknown: 'a fact of a newer list',
  },
};
