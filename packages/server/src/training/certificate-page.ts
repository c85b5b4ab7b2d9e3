/** The certificate on paper: whose, what was learned, until when, and how anybody can ask whether it still holds. */
import { codeOnPaper, learningLine } from '@buurtplus/domain/training';
import type { PdfPage } from '../platform/pdf/render-pdf.ts';

type Facts = {
  readonly name: string;
  readonly lessons: readonly string[];
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly code: string;
  readonly publicUrl: string;
};

const words = {
  nl: {
    title: 'Bewijs van deelname Buurtpreventie PLUS',
    did: 'deed alle lessen van Buurtpreventie PLUS, op de telefoon of op een trainingsavond.',
    dates: (from: string, until: string) => `Gegeven op ${from}. Geldig tot en met ${until}.`,
    learned: 'Wat is geleerd',
    check: 'Nakijken',
    how: (address: string) =>
      `Klopt dit bewijs? Scan de code of typ hem over op ${address}. Je hoort alleen of het geldig is en tot wanneer, en niets over de persoon. Vergelijk zelf of dit de persoon is die hier staat.`,
    qr: (code: string) => `Code: ${code}`,
    limits: 'Dit bewijs geeft geen bevoegdheid. Het is geen legitimatiebewijs en geen VOG.',
    footer: 'Buurtpreventie PLUS',
  },
  en: {
    title: 'Certificate of Buurtpreventie PLUS',
    did: 'did all lessons of Buurtpreventie PLUS, on the phone or on a training evening.',
    dates: (from: string, until: string) => `Given on ${from}. Valid up to and including ${until}.`,
    learned: 'What was learned',
    check: 'Checking',
    how: (address: string) =>
      `Is this certificate right? Scan the code or type it at ${address}. You hear only whether it is valid and until when, and nothing about the person. Compare for yourself whether this is the person named here.`,
    qr: (code: string) => `Code: ${code}`,
    limits: 'This certificate gives no powers. It is no proof of identity and no certificate of conduct.',
    footer: 'Buurtpreventie PLUS',
  },
} as const;

export const certificatePage = (facts: Facts, language: 'nl' | 'en'): PdfPage => {
  const text = words[language];
  const day = (iso: string): string =>
    new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${iso}T12:00:00Z`));
  const address = `${facts.publicUrl}/certificaat`;
  return {
    title: text.title,
    language,
    footer: text.footer,
    blocks: [
      { kind: 'heading', text: facts.name },
      { kind: 'large', text: text.did },
      { kind: 'large', text: text.dates(day(facts.issuedOn), day(facts.validUntil)) },
      { kind: 'heading', text: text.learned },
      {
        kind: 'list',
        items: facts.lessons.map((id) => learningLine.find((one) => one.id === id)?.title[language] ?? id),
      },
      { kind: 'heading', text: text.check },
      { kind: 'text', text: text.how(address) },
      // Behind "#", so that no server on the way writes the code down.
      { kind: 'qr', value: `${address}#${facts.code}`, label: text.qr(codeOnPaper(facts.code)) },
      { kind: 'small', text: text.limits },
    ],
  };
};
