/** Web push: an encrypted "there is something new", to push services on a list, over https only. */
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

export const sendPush = async (
  target: PushTarget,
  language: 'nl' | 'en',
  keys: PushKeys,
  contact: string,
  post: PushPost,
): Promise<PushOutcome> => {
  const details = webpush.generateRequestDetails(
    { endpoint: target.endpoint, keys: { p256dh: target.p256dh, auth: target.auth } },
    JSON.stringify({ kind: 'news', language }),
    { vapidDetails: { subject: contact, ...keys }, TTL: 86_400, contentEncoding: 'aes128gcm' },
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
