/** What the service worker shows for a push, and where a tap leads. */
import type { PushTapped } from '@buurtplus/contract/push';
import { describe, expect, it } from 'vitest';
import { noticeOf, openFromPush, type Windows } from './push-notice.ts';

const alarm = noticeOf({ kind: 'alarm', language: 'nl' });
const news = noticeOf({ kind: 'news', language: 'nl' });

describe('a push', () => {
  it('of an alarm is no news: words and a place of its own, it comes again, stays and shakes', () => {
    expect(alarm.title).toBe('Alarm: kijk nu');
    expect(alarm.options).toMatchObject({ tag: 'alarm', renotify: true, requireInteraction: true });
    expect(alarm.options.vibrate?.length).toBeGreaterThan(2);
    expect(alarm.options.body).toContain('Dit is niet 112');
    expect(news.options).toMatchObject({ tag: 'news', body: 'Er is iets nieuws.' });
    expect(news.options.requireInteraction).toBeUndefined();
    expect(noticeOf({ kind: 'alarm', language: 'en' }).title).toBe('Alarm: look now');
  });

  it.each([null, undefined, 'alarm', 7, {}, { kind: 'other' }, []])('with %o in it is news', (data) => {
    expect(noticeOf(data)).toEqual(news);
  });

  it('of a reminder leads to its one tap, and two of them stand beside each other', () => {
    const [one, two] = ['/komt#een', '/komt#twee'].map((path) =>
      noticeOf({ kind: 'reminder', language: 'nl', path }),
    );
    expect(one?.options.data).toEqual({ pushTapped: 'reminder', path: '/komt#een' });
    expect(one?.options.tag).not.toBe(two?.options.tag);
  });

  it.each(['https://evil.example/komt#a', '//evil.example', '/komt#a?b', '/ik', 'komt#a', 3])(
    'to %s leads home',
    (path) => expect(noticeOf({ kind: 'reminder', path }).options.data).toMatchObject({ path: '/' }),
  );
});

describe('a push to a coordinator', () => {
  it.each([
    [
      { out: true, zone: 'Noord', at: '2026-11-25T18:30:00Z', count: 3 },
      'Een ronde is begonnen',
      'Noord · 19:30 · 3 lopers',
    ],
    [
      { out: false, zone: null, at: '2026-07-01T20:05:00Z', count: 1 },
      'Een ronde is klaar',
      '22:05 · 1 loper',
    ],
    [{ out: true, at: 'nonsense' }, 'Een ronde is begonnen', '0 lopers'],
  ])('of %o says which round', (said, title, body) => {
    const notice = noticeOf({ kind: 'sign_on', language: 'nl', ...said });
    expect([notice.title, notice.options.body]).toEqual([title, body]);
    expect(notice.options.data).toEqual({ pushTapped: 'sign_on', path: '/ik/rondes' });
  });
});

describe('a tap', () => {
  const windows = (open: number) => {
    const done: unknown[] = [];
    const one = {
      focus: async () => void done.push('focus'),
      postMessage: (said: PushTapped) => void done.push(said),
    };
    const all: Windows = {
      matchAll: async () => Array.from({ length: open }, () => one),
      openWindow: async (path) => void done.push(path),
    };
    return { all, done };
  };

  it('goes to the page that is open, else opens one', async () => {
    const tapped: PushTapped = { pushTapped: 'reminder', path: '/komt#een' };
    const there = windows(2);
    await openFromPush(there.all, tapped);
    expect(there.done).toEqual([tapped, 'focus']);
    const nowhere = windows(0);
    await openFromPush(nowhere.all, tapped);
    expect(nowhere.done).toEqual(['/komt#een']);
  });
});
