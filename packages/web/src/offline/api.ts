/** Talking to the server: JSON in, JSON out, and every "no" as a problem with a sentence. */
import type { Problem } from '@buurtplus/contract/problems';
import { backgroundHeader } from '@buurtplus/contract/wire';
import type { Language } from '../words/words.tsx';
import { noteServerTime } from './server-clock.ts';

export type ApiAnswer<Value> =
  | { readonly ok: true; readonly value: Value; readonly status: number }
  /** The server said no, in its own words. */
  | {
      readonly ok: false;
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly retryAfterSeconds: number | null;
    }
  /** No answer of ours: no network, or somebody else's page in between. */
  | { readonly ok: false; readonly kind: 'no_answer' };

const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'nl');

const readProblem = async (response: Response): Promise<Problem | null> => {
  if (!(response.headers.get('content-type') ?? '').startsWith('application/problem+json')) return null;
  const body: unknown = await response.json().catch(() => null);
  return body !== null && typeof body === 'object' && 'code' in body && 'detail' in body
    ? (body as Problem)
    : null;
};

/** A person who touched nothing for a minute did not ask for what is read now; that is no sign of life for the session. */
const quietMs = 60_000;
let lastTouch = Date.now();
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  globalThis.addEventListener?.(kind, () => void (lastTouch = Date.now()), { passive: true, capture: true });

const background = (method: string): Readonly<Record<string, string>> =>
  method === 'GET' && Date.now() - lastTouch > quietMs ? { [backgroundHeader]: 'yes' } : {};

/** @param path below /api/v1 */
export const callApi = async <Value>(
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiAnswer<Value>> => {
  const bytes = body instanceof Uint8Array;
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        ...(body === undefined
          ? {}
          : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
        ...background(method),
        ...headers,
      },
      ...(body === undefined ? {} : { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    // Every answer of ours names its version; a captive portal's page does not.
    if (response.headers.get('api-version') === null) return { ok: false, kind: 'no_answer' };
    noteServerTime(response.headers.get('date'));
    if (response.ok) {
      const value = response.status === 204 ? undefined : await response.json();
      return { ok: true, value: value as Value, status: response.status };
    }
    const problem = await readProblem(response);
    const after = Number(response.headers.get('retry-after'));
    return problem === null
      ? { ok: false, kind: 'no_answer' }
      : { ok: false, kind: 'problem', problem, retryAfterSeconds: after > 0 ? after : null };
  } catch {
    return { ok: false, kind: 'no_answer' };
  }
};
