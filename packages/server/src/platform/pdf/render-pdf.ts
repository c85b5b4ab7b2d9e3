/** One page or more on paper: from headings, sentences, lists and tables to a tagged PDF in the house style, with nothing but text in it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type Pdfmake from 'pdfmake';

type Definition = Parameters<typeof Pdfmake.createPdf>[0];
type Content = Extract<Definition['content'], readonly unknown[]>[number];

type PdfBlock =
  | { readonly kind: 'heading' | 'subheading'; readonly text: string }
  | { readonly kind: 'text' | 'large' | 'small'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Rows as wide as the heads; `widths` are shares of the page ("*") or points, as many as the heads. */
  | {
      readonly kind: 'table';
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths?: readonly (number | '*' | 'auto')[];
    }
  /** Empty lines to write on: a signature, a remark. */
  | { readonly kind: 'lines'; readonly labels: readonly string[] }
  | { readonly kind: 'qr'; readonly value: string; readonly label: string }
  /** A drawing that we made ourselves, in SVG with nothing but shapes and numbers; what it shows stands beside it in words. */
  | { readonly kind: 'drawing'; readonly svg: string; readonly width: number }
  | { readonly kind: 'page_break' }
  /** What is read together stands on one page; not more than half a page. */
  | { readonly kind: 'together'; readonly blocks: readonly PdfBlock[] };

export type PdfPage = {
  readonly title: string;
  readonly language: 'nl' | 'en';
  /** Stands small under every page: who made it, when, for whom. */
  readonly footer: string;
  readonly landscape?: boolean;
  readonly blocks: readonly PdfBlock[];
};

const fontFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'build/fonts/Roboto',
);
const font = (name: string): string => path.join(fontFolder, `Roboto-${name}.ttf`);

let ready: Promise<typeof Pdfmake> | null = null;

/** Loaded for the first page that is asked for: a tenth of the time of a start went into it. */
const maker = (): Promise<typeof Pdfmake> => {
  ready ??= import('pdfmake').then(({ default: pdfmake }) => {
    pdfmake.setFonts({
      Roboto: {
        normal: font('Regular'),
        bold: font('Medium'),
        italics: font('Italic'),
        bolditalics: font('MediumItalic'),
      },
    });
    // What people typed stands in these pages: nothing in it may fetch an address or open a file.
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((file) => path.dirname(path.resolve(file)) === fontFolder);
    return pdfmake;
  });
  return ready;
};

const ink = '#1B2432';
const soft = '#4A556B';
const line = '#857C68';

const contentOf = (block: PdfBlock): Content => {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, fontSize: 13, bold: true, margin: [0, 12, 0, 4] };
    case 'subheading':
      return { text: block.text, bold: true, margin: [0, 8, 0, 2] };
    case 'large':
      return { text: block.text, fontSize: 13, margin: [0, 2, 0, 6] };
    case 'small':
      return { text: block.text, fontSize: 9, color: soft, margin: [0, 2, 0, 4] };
    case 'text':
      return { text: block.text, margin: [0, 2, 0, 4] };
    case 'list':
      return { ul: block.items.map((text) => ({ text, margin: [0, 1, 0, 1] })), margin: [0, 2, 0, 6] };
    case 'table':
      return {
        table: {
          headerRows: 1,
          widths: [...(block.widths ?? block.heads.map(() => '*' as const))],
          body: [
            block.heads.map((text) => ({ text, bold: true })),
            ...block.rows.map((row) => row.map((text) => ({ text }))),
          ],
        },
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => line },
        margin: [0, 4, 0, 8],
      };
    case 'lines':
      return {
        stack: block.labels.map((text) => ({
          text: `${text}: ${'.'.repeat(70)}`,
          margin: [0, 8, 0, 4] as [number, number, number, number],
        })),
      };
    case 'qr':
      return {
        stack: [
          { qr: block.value, fit: 110 },
          { text: block.label, fontSize: 9, color: soft },
        ],
      };
    case 'drawing':
      return { svg: block.svg, width: block.width, margin: [0, 4, 0, 8] };
    case 'together':
      return { stack: block.blocks.map(contentOf), unbreakable: true };
    case 'page_break':
      return { text: '', pageBreak: 'after' };
  }
};

/** @param page what stands on it, already in the reader's language @returns the bytes of the PDF */
export const renderPdf = async (page: PdfPage): Promise<Buffer> => {
  const definition: Definition = {
    pageSize: 'A4',
    pageOrientation: page.landscape === true ? 'landscape' : 'portrait',
    pageMargins: [48, 48, 48, 56],
    version: '1.7',
    tagged: true,
    displayTitle: true,
    language: page.language,
    info: { title: page.title },
    defaultStyle: { font: 'Roboto', fontSize: 11, color: ink, lineHeight: 1.25 },
    footer: (current, count) => ({
      text: `${page.footer} · ${current}/${count}`,
      fontSize: 8,
      color: soft,
      margin: [48, 16, 48, 0],
    }),
    content: [
      { text: page.title, fontSize: 19, bold: true, margin: [0, 0, 0, 8] },
      ...page.blocks.map(contentOf),
    ],
  };
  return (await maker()).createPdf(definition).getBuffer();
};
