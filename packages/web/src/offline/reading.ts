/** What a screen reads: the answer, or null when there is none for this person; a silence never takes away what was read before. */
import type { QueryFunctionContext } from '@tanstack/react-query';
import { type ApiAnswer, callApi } from './api.ts';

/** The server says that this is not there, or not for this person (any more). */
const gone: readonly number[] = [401, 403, 404, 410];

/**
 * For `queryFn`: whoever is in the middle of something keeps it when the network goes.
 * @returns null when there is nothing for this person, and also when the very first question stays without an answer
 */
export const keeping =
  <Value>(ask: () => Promise<ApiAnswer<Value>>) =>
  async ({ client, queryKey }: QueryFunctionContext): Promise<Value | null> => {
    const answer = await ask();
    if (answer.ok) return answer.value;
    if (answer.kind === 'problem' && gone.includes(answer.problem.status)) return null;
    return client.getQueryData<Value>(queryKey) ?? null;
  };

/** @param path below /api/v1 */
export const reading = <Value>(path: string) => keeping(() => callApi<Value>('GET', path));
