/** Web push: an encrypted word of which kind it is, to push services on a list, over https only. */
import type { PushMessage } from '@buurtplus/contract/push';
import webpush from 'web-push';

export type PushKeys = { readonly publicKey: string; readonly privateKey: string };
export type PushTarget = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** Browsers' own push services; an address elsewhere would let a subscriber point our server at anything. */
const hosts = [
  /(^|\.)push\.services\.mozilla\.com$/,
  /^fcm\.googleapis\.com$/,
  /(^|\.)notify\.windows\.com$/,
  /^web\.push\.apple\.com$/,
];

export const isPushService = (endpoint: string): boolean => {
  if (!URL.canParse(endpoint)) return false;
  const url = new URL(endpoint);
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    hosts.some((host) => host.test(url.hostname))
  );
};

export type PushOutcome = 'sent' | 'gone' | 'failed';

/** Hands the encrypted request over; in tests to something that looks at it. */
export type PushPost = (
  url: string,
  init: { method: string; headers: Record<string, string>; body: Uint8Array; redirect: 'error' },
) => Promise<{ status: number }>;

export const postToService: PushPost = (url, init) =>
  fetch(url, { ...init, body: Buffer.from(init.body), signal: AbortSignal.timeout(10_000) });

/** How hard the push service tries: an alarm wakes a sleeping phone, and one that comes after the ladder went on is worth nothing. */
const deliveryOf: Readonly<
  Record<PushMessage['kind'], { readonly TTL: number; readonly urgency: 'normal' | 'high' }>
> = {
  news: { TTL: 86_400, urgency: 'normal' },
  alarm: { TTL: 900, urgency: 'high' },
  sign_on: { TTL: 3_600, urgency: 'normal' },
  reminder: { TTL: 6 * 3_600, urgency: 'normal' },
};

export const sendPush = async (
  target: PushTarget,
  message: PushMessage,
  keys: PushKeys,
  contact: string,
  post: PushPost,
): Promise<PushOutcome> => {
  const details = webpush.generateRequestDetails(
    { endpoint: target.endpoint, keys: { p256dh: target.p256dh, auth: target.auth } },
    JSON.stringify(message),
    {
      vapidDetails: { subject: contact, ...keys },
      ...deliveryOf[message.kind],
      contentEncoding: 'aes128gcm',
    },
  );
  try {
    const headers = Object.fromEntries(
      Object.entries(details.headers).map(([name, value]) => [name, String(value)]),
    );
    const answer = await post(details.endpoint, {
      method: 'POST',
      headers,
      body: new Uint8Array(details.body ?? Buffer.alloc(0)),
      redirect: 'error',
    });
    if (answer.status === 404 || answer.status === 410) return 'gone';
    return answer.status >= 200 && answer.status < 300 ? 'sent' : 'failed';
  } catch {
    return 'failed';
  }
};
