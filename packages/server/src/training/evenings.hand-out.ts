/** What somebody takes home from an evening, on paper: the main line of each lesson, and whom to call for what. */
import type { CompassBook } from '@buurtplus/domain/compass';
import { learningLine } from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import type { PdfPage } from '../platform/pdf/render-pdf.ts';
import type { EveningRow } from './evenings.store.ts';

const words = {
  nl: {
    intro: 'Om nog eens rustig na te lezen. De hele lessen staan in de app, bij Leren.',
    call: 'Wie bel je?',
    heads: ['Wie', 'Nummer'],
    danger: 'Is er nu iemand in gevaar? Bel 112. Altijd eerst.',
    notes: 'Wat ik wil onthouden',
    locale: 'nl-NL',
  },
  en: {
    intro: 'To read again at ease. The whole lessons are in the app, under Learn.',
    call: 'Whom do you call?',
    heads: ['Who', 'Number'],
    danger: 'Is somebody in danger now? Call 112. Always first.',
    notes: 'What I want to remember',
    locale: 'en-GB',
  },
} as const;

/** A title that ends in a sign of its own gets no full stop behind it. */
const asSentence = (title: string): string => (/[.?!]”?$/.test(title) ? title : `${title}.`);

const part = (kind: 'dateStyle' | 'timeStyle', locale: string, at: Date): string =>
  new Intl.DateTimeFormat(locale, {
    [kind]: kind === 'dateStyle' ? 'full' : 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(at);

export const handOut = async (
  row: Pick<EveningRow, 'series' | 'starts_at' | 'place' | 'module_ids'>,
  book: CompassBook,
  language: 'nl' | 'en',
): Promise<PdfPage> => {
  const say = words[language];
  const wanted = learningLine.filter(({ id }) => row.module_ids.includes(id));
  const lessons = await Promise.all(wanted.map(({ id }) => loadLesson(id)));
  const numbers = book.desks.flatMap(({ name, phone }) => (phone === null ? [] : [[name[language], phone]]));
  const day = part('dateStyle', say.locale, row.starts_at);
  return {
    title: row.series,
    language,
    footer: `Buurtpreventie PLUS · ${row.series} · ${day}`,
    blocks: [
      { kind: 'text', text: `${day}, ${part('timeStyle', say.locale, row.starts_at)}, ${row.place}` },
      { kind: 'text', text: say.intro },
      { kind: 'large', text: say.danger },
      ...lessons.flatMap((lesson): PdfPage['blocks'] =>
        lesson === null
          ? []
          : [
              { kind: 'heading', text: lesson.title[language] },
              { kind: 'text', text: lesson.about[language] },
              {
                kind: 'list',
                items: lesson.steps.flatMap((step) => {
                  const first = step.kind === 'read' ? step.lines[0] : undefined;
                  return step.kind === 'read' && first !== undefined
                    ? [`${asSentence(step.title[language])} ${first[language]}`]
                    : [];
                }),
              },
            ],
      ),
      { kind: 'heading', text: say.call },
      { kind: 'table', heads: say.heads, rows: numbers, widths: ['*', 160] },
      { kind: 'heading', text: say.notes },
      { kind: 'lines', labels: ['1', '2', '3'] },
    ],
  };
};
