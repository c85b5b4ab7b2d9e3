/** Storing while the same page is being read: the answer of before comes too late. */
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { showStored } from './show-stored.ts';

const key = ['desk', 'signal', 's'];

const readSlowly = (client: QueryClient) => {
  let say: (value: string) => void = () => undefined;
  const answer = new Promise<string>((resolve) => {
    say = resolve;
  });
  const read = client.fetchQuery({ queryKey: key, queryFn: () => answer }).catch(() => 'not shown');
  return { read, say };
};

it.each([
  ['read before', 'received'],
  ['not read before', null],
])('shows what was stored, whatever a read from before it brings, on a page %s', async (_name, before) => {
  const client = new QueryClient();
  if (before !== null) client.setQueryData(key, before, { updatedAt: 0 });
  const slow = readSlowly(client);
  await showStored(client, key, 'taken');
  slow.say('received');
  await slow.read;
  expect(client.getQueryData(key)).toBe('taken');
  expect(client.getQueryState(key)).toMatchObject({ fetchStatus: 'idle', status: 'success' });
});

it('leaves the read of another page alone', async () => {
  const client = new QueryClient();
  const slow = readSlowly(client);
  await showStored(client, ['desk', 'signal'], 'taken');
  slow.say('received');
  expect(await slow.read).toBe('received');
});
