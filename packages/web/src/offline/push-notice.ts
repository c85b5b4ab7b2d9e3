/** What a push shows and where a tap on it leads, in the language of whose browser it is: never who, where or what. */
import type { PushMessage, PushTapped } from '@buurtplus/contract/push';

/** Some of these are not known to the type of a notification yet; a browser that has them uses them. */
export type PushNotice = {
  readonly title: string;
  readonly options: NotificationOptions & { readonly renotify?: boolean; readonly vibrate?: number[] };
};

type Kind = PushMessage['kind'];

const words: Readonly<
  Record<
    Exclude<Kind, 'sign_on'>,
    Readonly<Record<'nl' | 'en', { readonly title: string; readonly body: string }>>
  >
> = {
  news: {
    nl: { title: 'Buurtpreventie PLUS', body: 'Er is iets nieuws.' },
    en: { title: 'Buurtpreventie PLUS', body: 'There is something new.' },
  },
  alarm: {
    nl: {
      title: 'Alarm: kijk nu',
      body: 'Een ronde van je team heeft je nu nodig. Tik om te kijken. Dit is niet 112.',
    },
    en: {
      title: 'Alarm: look now',
      body: 'A round of your team needs you now. Tap to look. This is not 112.',
    },
  },
  reminder: {
    nl: { title: 'Kom je?', body: 'Binnenkort sta je op het rooster. Tik en zeg of je komt.' },
    en: { title: 'Are you coming?', body: 'You are on the roster soon. Tap and say whether you come.' },
  },
};

type SignOn = Extract<PushMessage, { readonly kind: 'sign_on' }>;

const clockOf = (at: string): string =>
  Number.isNaN(Date.parse(at))
    ? ''
    : new Intl.DateTimeFormat('nl', {
        timeZone: 'Europe/Amsterdam',
        hour: 'numeric',
        minute: '2-digit',
      }).format(new Date(at));

const signOnWords = ({ language, out, zone, at, count }: SignOn) => {
  const dutch = language === 'nl';
  const people = dutch
    ? `${count} ${count === 1 ? 'loper' : 'lopers'}`
    : `${count} ${count === 1 ? 'walker' : 'walkers'}`;
  return {
    title: dutch
      ? out
        ? 'Een ronde is begonnen'
        : 'Een ronde is klaar'
      : out
        ? 'A round has begun'
        : 'A round is over',
    body: [zone, clockOf(at), people].filter((part) => part !== null && part !== '').join(' · '),
  };
};

/** A place of our own, whatever a push says. */
const ownPath = (path: unknown): string =>
  typeof path === 'string' && /^\/komt#[A-Za-z0-9_-]{1,200}$/.test(path) ? path : '/';

/** @param data as it came; what is no message of ours is news and no more */
const readPush = (data: unknown): PushMessage => {
  const said: Readonly<Record<string, unknown>> =
    data !== null && typeof data === 'object' ? { ...data } : {};
  const language = said['language'] === 'en' ? 'en' : 'nl';
  if (said['kind'] === 'alarm') return { kind: 'alarm', language };
  if (said['kind'] === 'sign_on') {
    const { out, zone, at, count } = said;
    return {
      kind: 'sign_on',
      language,
      out: out === true,
      zone: typeof zone === 'string' ? zone : null,
      at: typeof at === 'string' ? at : '',
      count: typeof count === 'number' ? count : 0,
    };
  }
  return said['kind'] === 'reminder'
    ? { kind: 'reminder', language, path: ownPath(said['path']) }
    : { kind: 'news', language };
};

/** An alarm comes again while an older one still stands there, stays until it is touched, and shakes. */
const alarmOptions = { renotify: true, requireInteraction: true, vibrate: [400, 200, 400, 200, 800] };

export const noticeOf = (data: unknown): PushNotice => {
  const message = readPush(data);
  const { title, body } =
    message.kind === 'sign_on' ? signOnWords(message) : words[message.kind][message.language];
  const path = message.kind === 'reminder' ? message.path : message.kind === 'sign_on' ? '/ik/rondes' : '/';
  const tapped: PushTapped = { pushTapped: message.kind, path };
  return {
    title,
    options: {
      body,
      icon: '/icon.svg',
      lang: message.language,
      tag: message.kind === 'reminder' ? `reminder ${path}` : message.kind,
      data: tapped,
      ...(message.kind === 'alarm' ? alarmOptions : {}),
    },
  };
};

/** What a click needs of the windows of this app. */
export type Windows = {
  readonly matchAll: (about: {
    readonly type: 'window';
    readonly includeUncontrolled: boolean;
  }) => Promise<
    readonly { readonly focus: () => Promise<unknown>; readonly postMessage: (said: PushTapped) => void }[]
  >;
  readonly openWindow: (path: string) => Promise<unknown>;
};

/** To the page that is open, which goes there without losing what stands on it; else to a new one. */
export const openFromPush = async (windows: Windows, { pushTapped, path }: PushTapped): Promise<void> => {
  const [open] = await windows.matchAll({ type: 'window', includeUncontrolled: true });
  if (open === undefined) await windows.openWindow(path);
  else {
    open.postMessage({ pushTapped, path });
    await open.focus();
  }
};
