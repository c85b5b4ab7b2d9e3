/** The month report on paper: the very sentences and tables of the screen, nothing more. */
import { type MonthReport, type ReportPart, reportText } from '@buurtplus/domain/insight';
import { type PdfPage, renderPdf } from '../platform/pdf/render-pdf.ts';

type PdfBlock = PdfPage['blocks'][number];

const partBlocks = ({ heading, sentences, list }: ReportPart): readonly PdfBlock[] => [
  { kind: 'subheading', text: heading },
  ...sentences.map((sentence): PdfBlock => ({ kind: 'text', text: sentence })),
  ...(list === null
    ? []
    : [
        { kind: 'small', text: list.caption } satisfies PdfBlock,
        { kind: 'table', heads: list.heads, rows: list.rows, widths: [90, 80, '*', '*'] } satisfies PdfBlock,
      ]),
];

export const reportPdf = (report: MonthReport, language: 'nl' | 'en'): Promise<Buffer> => {
  const text = reportText(report, language);
  const blocks = text.sections.flatMap(({ heading, sentences, table, parts }): readonly PdfBlock[] => [
    {
      kind: 'together',
      blocks: [
        { kind: 'heading', text: heading },
        ...sentences.map((sentence): PdfBlock => ({ kind: 'text', text: sentence })),
        ...(table === null
          ? []
          : [
              {
                kind: 'table',
                heads: table.heads,
                rows: table.rows,
                widths: ['*', 160],
              } satisfies PdfBlock,
            ]),
      ],
    },
    ...parts.flatMap(partBlocks),
  ]);
  return renderPdf({
    title: text.title,
    language,
    footer: `Buurtpreventie PLUS · ${text.title} · ${report.teamName}`,
    blocks: [{ kind: 'text', text: text.intro }, ...blocks, { kind: 'small', text: text.rules }],
  });
};
