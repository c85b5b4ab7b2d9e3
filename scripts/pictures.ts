/** `npm run pictures`: pictures of the README from the running product; with --all also sheets of every screen in .cache/screens. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { allScreens, createStudio, readmePictures, type Shot } from '../packages/e2e/src/pictures/screens.ts';
import { needsNode } from './lib/needs-node.ts';
import { root } from './lib/run.ts';

needsNode('npm run pictures');
process.chdir(root);

const gap = 24;

/** Puts pictures beside each other, each in a cell of the same size. */
const sheetOf = async (
  shots: readonly Shot[],
  width: number,
  columns: number,
  file: string,
): Promise<void> => {
  const cells = await Promise.all(
    shots.map(async ({ png }) => {
      const image = sharp(png).resize({ width });
      const { data, info } = await image.png().toBuffer({ resolveWithObject: true });
      return { data, height: info.height };
    }),
  );
  const height = Math.max(...cells.map((cell) => cell.height));
  await sharp({
    create: {
      width: columns * (width + gap) + gap,
      height: Math.ceil(cells.length / columns) * (height + gap) + gap,
      channels: 3,
      background: '#8a8f99',
    },
  })
    .composite(
      cells.map(({ data }, index) => ({
        input: data,
        left: gap + (index % columns) * (width + gap),
        top: gap + Math.floor(index / columns) * (height + gap),
      })),
    )
    .png({ palette: true })
    .toFile(file);
};

const studio = await createStudio();
try {
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  for (const { name, png } of await readmePictures(studio))
    await sharp(png)
      .png({ palette: true, quality: 80 })
      .toFile(join(root, `docs/pictures/${name}.png`));
  process.stdout.write('docs/pictures is written.\n');
  if (process.argv.includes('--all')) {
    const folder = join(root, '.cache/screens');
    mkdirSync(folder, { recursive: true });
    for (const { look, shots } of await allScreens(studio)) {
      const wide = look.startsWith('desktop');
      await sheetOf(shots, wide ? 640 : 300, wide ? 3 : 6, join(folder, `${look.replaceAll(' ', '-')}.png`));
    }
    process.stdout.write('.cache/screens is written.\n');
  }
} finally {
  await studio.end();
}
process.exit(0);
