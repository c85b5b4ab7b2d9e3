/** News that comes while a list is read for the first time is not lost with the answer of before it. */
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { readAgain } from './read-again.ts';

const client = new QueryClient();
const leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave.splice(0)) one();
  client.clear();
});

/** A list that a screen shows; each read waits until it is answered. */
const shown = (name: string) => {
  const answers: ((list: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: [name],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  leave.push(observer.subscribe(() => undefined));
  return { answers, now: () => observer.getCurrentResult().data };
};

it('reads once more what was on its way for the first time', async () => {
  const list = shown('work-list');
  await expect.poll(() => list.answers.length).toBe(1);
  readAgain(client);
  list.answers[0]?.('before the news');
  await expect.poll(() => list.answers.length).toBe(2);
  list.answers[1]?.('with the news');
  await expect.poll(list.now).toBe('with the news');
});

it('reads once what was there, and nothing more than that', async () => {
  const list = shown('work-list');
  await expect.poll(() => list.answers.length).toBe(1);
  list.answers[0]?.('before the news');
  await expect.poll(list.now).toBe('before the news');
  readAgain(client);
  await expect.poll(() => list.answers.length).toBe(2);
  list.answers[1]?.('with the news');
  await expect.poll(list.now).toBe('with the news');
  await Promise.resolve();
  expect(list.answers).toHaveLength(2);
});
