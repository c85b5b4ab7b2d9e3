/** The loan agreement on paper: what, to whom, since when, and two signatures. */
import type { PdfPage } from '../platform/pdf/render-pdf.ts';

const kindWords: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = {
  nl: {
    vest: 'Hesje',
    torch: 'Zaklamp',
    portofoon: 'Portofoon',
    raincoat: 'Regenjas',
    first_aid_kit: 'EHBO-tas',
    bicycle_lights: 'Fietslampjes',
    other: 'Iets anders',
  },
  en: {
    vest: 'Vest',
    torch: 'Torch',
    portofoon: 'Walkie-talkie',
    raincoat: 'Raincoat',
    first_aid_kit: 'First-aid kit',
    bicycle_lights: 'Bicycle lights',
    other: 'Something else',
  },
};

const words = {
  nl: {
    title: 'Bruikleenovereenkomst',
    intro: (team: string, name: string) => `${team} leent dit uit aan ${name}.`,
    heads: ['Wat', 'Welke', 'Maat', 'Geleend op', 'Terug op'],
    open: 'bij het stoppen',
    rules: [
      'Het blijft van het team. Je gebruikt het alleen bij rondes en taken van het team.',
      'Is het kapot of kwijt? Zeg het meteen. Daar is niemand boos om.',
      'Je leent het niet aan een ander uit.',
      'Stop je bij het team? Dan breng je het terug.',
    ],
    sign: ['Plaats en datum', 'Handtekening van wie leent', 'Handtekening van de coördinator'],
    footer: (day: string) => `Buurtpreventie PLUS · gemaakt op ${day}`,
  },
  en: {
    title: 'Loan agreement',
    intro: (team: string, name: string) => `${team} lends this to ${name}.`,
    heads: ['What', 'Which', 'Size', 'Lent on', 'Back on'],
    open: 'when leaving',
    rules: [
      'It stays the property of the team. You use it only on rounds and tasks of the team.',
      'Is it broken or lost? Say so at once. Nobody will be angry.',
      'You do not lend it to somebody else.',
      'Do you leave the team? Then you bring it back.',
    ],
    sign: ['Place and date', 'Signature of who borrows', 'Signature of the coordinator'],
    footer: (day: string) => `Buurtpreventie PLUS · made on ${day}`,
  },
} as const;

export type AgreementFacts = {
  readonly teamName: string;
  readonly name: string;
  readonly kind: string;
  readonly label: string | null;
  readonly size: string | null;
  readonly lentOn: string;
  readonly backBy: string | null;
  readonly today: string;
};

const dayIn = (day: string, language: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));

export const agreementPage = (facts: AgreementFacts, language: 'nl' | 'en'): PdfPage => {
  const text = words[language];
  return {
    title: text.title,
    language,
    footer: text.footer(dayIn(facts.today, language)),
    blocks: [
      { kind: 'large', text: text.intro(facts.teamName, facts.name) },
      {
        kind: 'table',
        heads: text.heads,
        rows: [
          [
            kindWords[language][facts.kind] ?? facts.kind,
            facts.label ?? '',
            facts.size ?? '',
            dayIn(facts.lentOn, language),
            facts.backBy === null ? text.open : dayIn(facts.backBy, language),
          ],
        ],
      },
      { kind: 'list', items: text.rules },
      { kind: 'lines', labels: text.sign },
    ],
  };
};
