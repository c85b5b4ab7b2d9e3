/** The words on the sheet of paper, Dutch and English. */
import type { Span } from '@buurtplus/domain/agreements';

const dayIn = (language: 'nl' | 'en') => {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return (day: string): string => format.format(new Date(`${day}T12:00:00Z`));
};
const nlDay = dayIn('nl');
const enDay = dayIn('en');

const nl = {
  roles: {
    coordinator: 'coördinator',
    wijkagent: 'wijkagent',
    wijkregisseur: 'wijkregisseur',
    wijkwerker: 'wijkwerker',
    partner: 'partner',
  } as Readonly<Record<string, string>>,
  kind: {
    niet_pluis: 'niet-pluis',
    suspicious: 'verdachte situatie',
    nuisance: 'overlast',
    public_space: 'openbare ruimte',
  } as Readonly<Record<string, string>>,
  about: 'Waarover',
  agreed: 'Wat we afspreken',
  between: 'Tussen',
  area: 'Gebied',
  areas: (count: number) => `${count} buurten van het team`,
  kinds: 'Voor welke signalen',
  channel: 'Hoe',
  take: 'Opgepakt binnen',
  answer: 'Antwoord binnen',
  deputy: 'Vervanging',
  meeting: 'Overleg',
  period: 'Geldt',
  span: (span: Span) =>
    span.unit === 'days'
      ? `${span.count} ${span.count === 1 ? 'werkdag' : 'werkdagen'}`
      : `${span.count} ${span.count === 1 ? 'werkuur' : 'werkuren'}`,
  rhythm: (months: number) =>
    months === 0 ? 'als het nodig is' : months === 1 ? 'elke maand' : `elke ${months} maanden`,
  fromUntil: (from: string, until: string | null) =>
    until === null ? `vanaf ${nlDay(from)}` : `van ${nlDay(from)} tot en met ${nlDay(until)}`,
  counted:
    'We tellen vanaf de dag dat een signaal bij het loket komt, in werkdagen tot vijf uur. Is het loket dicht, dan staat de tijd stil. Bij gevaar: bel 112.',
  signatures: 'Getekend',
  signed: (name: string, role: string, on: string) => `${name}, ${role}, ${nlDay(on)}`,
  onPaper: (signer: string, on: string) => `${signer}, op papier getekend, ${nlDay(on)}`,
  formerly: 'Iemand die nu ander werk doet',
  signHere: (side: string) => `${side}, datum en handtekening`,
  covenant: 'Tekst van het convenant',
  footer: (today: string, version: number) =>
    `Buurtpreventie PLUS · versie ${version} · gemaakt op ${nlDay(today)} · geen namen van bewoners`,
};
type PaperWords = typeof nl;

const en: PaperWords = {
  roles: { ...nl.roles, coordinator: 'coordinator' },
  kind: {
    niet_pluis: 'niet-pluis',
    suspicious: 'suspicious situation',
    nuisance: 'nuisance',
    public_space: 'public space',
  },
  about: 'About',
  agreed: 'What we agree',
  between: 'Between',
  area: 'Area',
  areas: (count) => `${count} neighbourhoods of the team`,
  kinds: 'For which signals',
  channel: 'How',
  take: 'Taken up within',
  answer: 'Answer within',
  deputy: 'Stand-in',
  meeting: 'Meeting',
  period: 'Holds',
  span: (span) =>
    span.unit === 'days'
      ? `${span.count} working ${span.count === 1 ? 'day' : 'days'}`
      : `${span.count} working ${span.count === 1 ? 'hour' : 'hours'}`,
  rhythm: (months) =>
    months === 0 ? 'when needed' : months === 1 ? 'every month' : `every ${months} months`,
  fromUntil: (from, until) =>
    until === null ? `from ${enDay(from)}` : `from ${enDay(from)} until ${enDay(until)}`,
  counted:
    'We count from the day a signal comes to the desk, in working days until five. While the desk is closed the time stands still. In danger: call 112.',
  signatures: 'Signed',
  signed: (name, role, on) => `${name}, ${role}, ${enDay(on)}`,
  onPaper: (signer, on) => `${signer}, signed on paper, ${enDay(on)}`,
  formerly: 'Somebody who does other work now',
  signHere: (side) => `${side}, date and signature`,
  covenant: 'Text of the covenant',
  footer: (today, version) =>
    `Buurtpreventie PLUS · version ${version} · made on ${enDay(today)} · no names of residents`,
};

export const paperWords: Readonly<Record<'nl' | 'en', PaperWords>> = { nl, en };
