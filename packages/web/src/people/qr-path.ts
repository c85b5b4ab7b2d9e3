/** A text as a QR code, drawn as one path: no image, no raw html. The library is only fetched by who sets up a code app. */
export type QrPath = { readonly size: number; readonly path: string };

/** Scanners want this many light squares around it. */
const quiet = 4;

export const qrPath = async (text: string): Promise<QrPath> => {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column) !== 0) squares.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
  }
  return { size: modules.size + 2 * quiet, path: squares.join('') };
};
