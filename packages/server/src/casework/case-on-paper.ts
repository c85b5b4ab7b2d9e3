/** A case on paper: what the screen shows this very reader, in words, and nothing more. */
import type { CaseView } from '@buurtplus/contract/casework';
import type { HeldBackField } from '@buurtplus/domain/casework';
import type { PdfPage } from '../platform/pdf/render-pdf.ts';

type PdfBlock = PdfPage['blocks'][number];

const nl = {
  title: (number: string) => `Casus ${number}`,
  footer: (day: string) =>
    `Afgedrukt op ${day}. Bewaar dit in het dossier van je organisatie, niet daarbuiten.`,
  place: 'Plek',
  shielded: 'adres afgeschermd,',
  reason: 'Waarom',
  facts: 'Wat er bekend is',
  knows: 'Wie weet hier ook van',
  wishes: 'Wat de bewoner wil',
  plan: 'Plan',
  until: 'vóór',
  notShown: (count: number) =>
    `Dit zijn de nieuwste ${count.toLocaleString('nl-NL')} regels. Oudere regels worden bewaard, maar staan hier niet.`,
  notGiven: 'Niet meegegeven',
  held: { place: 'de straat', house_number: 'het huisnummer', reason: 'de reden' } satisfies Readonly<
    Record<HeldBackField, string>
  >,
};
const en: typeof nl = {
  title: (number) => `Case ${number}`,
  footer: (day) => `Printed on ${day}. Keep this in the file of your organisation, nowhere else.`,
  place: 'Place',
  shielded: 'address shielded,',
  reason: 'Why',
  facts: 'What is known',
  knows: 'Who knows this too',
  wishes: 'What the resident wants',
  plan: 'Plan',
  until: 'before',
  notShown: (count) =>
    `These are the newest ${count.toLocaleString('en-GB')} lines. Older lines are kept, but are not here.`,
  notGiven: 'Not given along',
  held: { place: 'the street', house_number: 'the house number', reason: 'the reason' },
};

export const caseOnPaper = (view: CaseView, language: 'nl' | 'en', today: string): PdfPage => {
  const words = language === 'nl' ? nl : en;
  const list = (title: string, items: readonly string[]): readonly PdfBlock[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: title },
          { kind: 'list', items },
        ];
  const text = (said: string | false): readonly PdfBlock[] =>
    said === false ? [] : [{ kind: 'text', text: said }];
  const entries = view.entries.map((one) => one.entry);
  return {
    title: words.title(view.number),
    language,
    footer: words.footer(today),
    blocks: [
      { kind: 'heading', text: words.place },
      {
        kind: 'text',
        text: [view.addressShielded ? words.shielded : view.street, view.houseNumber, view.neighbourhoodCode]
          .filter((part) => part !== null)
          .join(' '),
      },
      { kind: 'heading', text: words.reason },
      { kind: 'text', text: view.reason },
      ...text(
        view.heldBack.length > 0 &&
          `${words.notGiven}: ${view.heldBack.map((field) => words.held[field]).join(', ')}.`,
      ),
      ...text(view.notShown.lines && words.notShown(view.entries.length)),
      ...list(
        words.facts,
        entries.filter((one) => one.kind === 'fact').map((one) => `${one.seenOn}: ${one.text}`),
      ),
      ...list(
        words.knows,
        entries.filter((one) => one.kind === 'knows').map((one) => one.who),
      ),
      ...list(
        words.wishes,
        entries.filter((one) => one.kind === 'wish').map((one) => one.text),
      ),
      ...list(
        words.plan,
        entries
          .filter((one) => one.kind === 'action')
          .map((one) => `${one.what} (${one.doer}, ${words.until} ${one.dueOn})`),
      ),
    ],
  };
};
