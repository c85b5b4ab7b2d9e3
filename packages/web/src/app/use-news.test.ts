/** The open line of a phone: there whenever there is a connection. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withScreen } from '../ui/screen-in-tests.ts';
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
      expect(openLines()).toBe(0);
      phone(true);
      window.dispatchEvent(new Event('online'));
      await screen.settle();
      expect(openLines()).toBe(1);
      phone(false);
      window.dispatchEvent(new Event('offline'));
      await screen.settle();
      expect(openLines()).toBe(0);
    });
  });

  it('is not for who works at the desk, nor for nobody', async () => {
    phone(true);
    await withScreen(probe(new QueryClient(), false), async () => expect(lines).toEqual([]));
  });
});
