/** The paper: readable text, title and language for a screen reader, and nothing active whatever people typed. */
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pdfText } from '../../testing/pdf-text.ts';
import { type PdfPage, renderPdf } from './render-pdf.ts';

type PdfBlock = PdfPage['blocks'][number];

const bodyOf = (pdf: Buffer): string => {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes]) => {
    try {
      return inflateSync(Buffer.from(bytes ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
};

describe('a page on paper', () => {
  it('is tagged, says its language and title, and holds a picture of no file', async () => {
    const pdf = await renderPdf({
      title: 'Afspraak met de wijkagent',
      language: 'nl',
      footer: 'Lichtendam',
      blocks: [
        { kind: 'heading', text: 'Wat spreken we af' },
        { kind: 'text', text: 'Een antwoord binnen tien werkdagen.' },
        { kind: 'list', items: ['Eén', 'Twee'] },
        { kind: 'table', heads: ['Wat', 'Hoe snel'], rows: [['Licht', '5 dagen']] },
        { kind: 'lines', labels: ['Naam', 'Datum'] },
        { kind: 'qr', value: 'https://voorbeeld.example/c', label: 'Nakijken' },
      ],
    });
    const text = bodyOf(pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang \((nl|\u00fe\u00ff.*)\)/);
    expect(text).toContain('/DisplayDocTitle true');
  });
  it('keeps on one page what is read together', async () => {
    const filled = Array.from({ length: 30 }, (): PdfBlock => ({ kind: 'text', text: 'Regel' }));
    const table: readonly PdfBlock[] = [
      { kind: 'heading', text: 'Samen' },
      { kind: 'table', heads: ['Wat'], rows: Array.from({ length: 6 }, (_, row) => [`Rij ${row}`]) },
    ];
    const pageOf = async (blocks: readonly PdfBlock[], words: string) => {
      const pdf = await renderPdf({ title: 'Blad', language: 'nl', footer: 'Voet', blocks });
      const text = pdfText(pdf);
      return text.indexOf(words) < text.indexOf('Voet·1/2') ? 1 : 2;
    };
    const apart = [...filled, ...table];
    expect([await pageOf(apart, 'Samen'), await pageOf(apart, 'Rij5')]).toEqual([1, 2]);
    const whole: readonly PdfBlock[] = [...filled, { kind: 'together', blocks: table }];
    expect([await pageOf(whole, 'Samen'), await pageOf(whole, 'Rij5')]).toEqual([2, 2]);
  });
  it('runs nothing, links nowhere and carries no file, also with hostile words', async () => {
    const hostile =
      'javascript:app.alert(1) (/JS (x)) /OpenAction https://x.example file:///etc/passwd \u202e';
    const pdf = await renderPdf({
      title: hostile,
      language: 'en',
      footer: hostile,
      blocks: [
        { kind: 'text', text: hostile },
        { kind: 'table', heads: [hostile], rows: [[hostile]] },
      ],
    });
    // Only names of the file's own objects count: inside a text string the same letters are just letters.
    const objects = pdf
      .toString('latin1')
      .replace(/stream[\s\S]*?endstream/g, '')
      .replace(/\((?:\\.|[^\\()])*\)/g, '()');
    expect(objects).not.toMatch(/\/(JS|JavaScript|OpenAction|AA|URI|EmbeddedFile|Launch)\b/);
  });
});
