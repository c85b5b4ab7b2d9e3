/** The drawn code is the code: read back from the path it has the same squares, and light around it. */
import { create } from 'qrcode';
import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('draws every dark square of the code and nothing beside it', async () => {
  const text = 'otpauth://totp/Buurtpreventie%20PLUS?secret=ABCDEFGHIJKLMNOP';
  const { size, path } = await qrPath(text);
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  expect(size).toBe(modules.size + 8);
  const drawn = new Set(
    [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${Number(x) - 4} ${Number(y) - 4}`),
  );
  let dark = 0;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const isDark = modules.get(row, column) !== 0;
      if (isDark) dark += 1;
      expect(drawn.has(`${column} ${row}`)).toBe(isDark);
    }
  }
  expect(drawn.size).toBe(dark);
});
