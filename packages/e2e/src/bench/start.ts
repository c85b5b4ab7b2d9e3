/** From the command to the first answer: the very first time, and every time after. */
import { createProduct } from '../harness/product.ts';
import { type Line, median, ms, timed } from './measure.ts';

export const benchStart = async (): Promise<readonly Line[]> => {
  const product = await createProduct();
  try {
    const first = await timed(() => product.start());
    const again: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await product.stop();
      again.push(await timed(() => product.start()));
    }
    return [
      { what: 'first start ever: database made, tables, demo filled', figure: ms(first) },
      {
        what: 'start to first answer, once built',
        figure: ms(median(again)),
        aim: '< 3 s',
        holds: median(again) < 3_000,
      },
    ];
  } finally {
    await product.remove();
  }
};
