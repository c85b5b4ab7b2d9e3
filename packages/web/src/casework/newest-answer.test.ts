/** A preview that is on its way while a tick is changed: it is not of what is ticked now. */
import { expect, it } from 'vitest';
import { createNewestAnswer } from './newest-answer.ts';

const slow = () => {
  let say: (content: string) => void = () => undefined;
  const answer = new Promise<string>((resolve) => {
    say = resolve;
  });
  return { ask: () => answer, say };
};

it('drops a preview of before, also one that comes after the preview of now', async () => {
  const previews = createNewestAnswer();
  const [before, now] = [slow(), slow()];
  const early = previews.ask(before.ask);
  const late = previews.ask(now.ask);
  now.say('without the street');
  before.say('with the street');
  expect([await early, await late]).toEqual([null, 'without the street']);
});

it('drops what comes in after something was changed, and shows what is asked anew', async () => {
  const previews = createNewestAnswer();
  const before = slow();
  const early = previews.ask(before.ask);
  previews.changed();
  before.say('with the street');
  expect(await early).toBe(null);
  expect(await previews.ask(() => Promise.resolve('without the street'))).toBe('without the street');
});
