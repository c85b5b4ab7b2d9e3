/** Reads the words back out of a PDF of ours: what paper really says, not what it was asked to say. */
import { inflateSync } from 'node:zlib';

const streamOf = (body: string): string => {
  // The writer ends lines with one character; another one before it belongs to the packed bytes.
  const bytes = /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1];
  if (bytes === undefined) return '';
  return /\/FlateDecode/.test(body) ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes;
};

const lettersOf = (map: string): readonly string[] =>
  [...map.matchAll(/<[0-9a-f]{4}>\s*<[0-9a-f]{4}>\s*\[([^\]]*)\]/gi)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].map(([, units = '']) =>
      (units.replaceAll(' ', '').match(/.{4}/g) ?? [])
        .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .join(''),
    ),
  );

/** @returns all text in the order of the file, without white space, so that lines can break where they like */
export const pdfText = (pdf: Buffer): string => {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, id = '', body = '']) => [id, body],
    ),
  );
  const ref = (body: string, name: string): string =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages
    .map((page) => {
      const resources = ref(page, 'Resources');
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
          name,
          lettersOf(streamOf(ref(objects.get(id) ?? '', 'ToUnicode'))),
        ]),
      );
      let font: readonly string[] = [];
      return [...streamOf(ref(page, 'Contents')).matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)]
        .map(([, name, shown]) => {
          if (name !== undefined) font = fonts.get(name) ?? [];
          return [...(shown ?? '').matchAll(/<([0-9a-f]+)>/g)]
            .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
            .map((glyph) => font[Number.parseInt(glyph, 16)] ?? '\ufffd')
            .join('');
        })
        .join('');
    })
    .join('')
    .replaceAll(/\s/g, '');
};
