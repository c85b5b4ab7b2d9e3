/** The open line of a phone: there whenever there is a connection, and what it says is read again where it can have changed. */
import { standardBook } from '@buurtplus/domain/compass';
import { QueryClient, QueryClientProvider, QueryObserver } from '@tanstack/react-query';
import { createElement } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withScreen } from '../ui/screen-in-tests.ts';
import { bookQuery } from './session.ts';
import { useNews } from './use-news.ts';

let lines: Line[] = [];
class Line extends EventTarget {
  isOpen = true;
  constructor() {
    super();
    lines.push(this);
  }
  close(): void {
    this.isOpen = false;
  }
}
const openLines = (): number => lines.filter((line) => line.isOpen).length;
const phone = (onLine: boolean): void => void vi.stubGlobal('navigator', { onLine });

const Probe = ({ enabled }: { readonly enabled: boolean }) => {
  useNews(enabled);
  return null;
};
const probe = (client: QueryClient, enabled = true) =>
  createElement(QueryClientProvider, { client, children: createElement(Probe, { enabled }) });

beforeEach(() => {
  lines = [];
  vi.stubGlobal('EventSource', Line);
});

describe('the open line', () => {
  it('opens when a phone that was opened without a connection gets one, and closes without', async () => {
    phone(false);
    await withScreen(probe(new QueryClient()), async (screen) => {
      const turns = async (onLine: boolean): Promise<number> => {
        phone(onLine);
        window.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
        await screen.settle();
        return openLines();
      };
      expect(openLines()).toBe(0);
      expect([await turns(true), await turns(false), await turns(true)]).toEqual([1, 0, 1]);
    });
  });

  it('is not for who works at the desk, nor for nobody', async () => {
    phone(true);
    await withScreen(probe(new QueryClient(), false), async () => expect(lines).toEqual([]));
  });
});

describe('news', () => {
  const held = (version: string) => ({
    book: { ...standardBook, version },
    holidays: new Set([`${new Date().getFullYear()}-12-25`]),
  });
  /** @returns how often the book was read again after news, and how often a list was */
  const readAgain = async (version: string | null, had: string): Promise<readonly number[]> => {
    phone(true);
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const reads = { book: 0, list: 0 };
    const query = bookQuery(version);
    client.setQueryData(query.queryKey, held(had));
    client.setQueryData(['my-signals'], []);
    const stops = [
      new QueryObserver(client, {
        ...query,
        queryFn: () => {
          reads.book += 1;
          return held(had);
        },
      }).subscribe(() => undefined),
      new QueryObserver(client, {
        queryKey: ['my-signals'],
        staleTime: 60_000,
        queryFn: () => {
          reads.list += 1;
          return [];
        },
      }).subscribe(() => undefined),
    ];
    await withScreen(probe(client), async (screen) => {
      lines.at(-1)?.dispatchEvent(new Event('news'));
      await screen.settle();
    });
    for (const stop of stops) stop();
    client.clear();
    return [reads.book, reads.list];
  };

  it('leaves the book of this version alone, which never changes, and reads the lists', async () => {
    expect(await readAgain('2026-3', '2026-3')).toEqual([0, 1]);
  });

  it('reads a book again that could not be fetched before: the phone holds another one', async () => {
    expect(await readAgain('2026-3', '2026-2')).toEqual([1, 1]);
    expect(await readAgain(null, '2026-2')).toEqual([1, 1]);
  });
});
