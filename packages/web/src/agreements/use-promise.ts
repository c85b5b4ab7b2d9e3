/** What was agreed about one signal at the desk, as one sentence with its moments; null while nothing was. */
import type { AgreedPromise } from '@buurtplus/contract/agreements';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../offline/api.ts';
import { dayInWords, momentInWords } from '../words/moments.ts';
import { type Language, useLanguage } from '../words/words.tsx';
import { agreementWords } from './agreement-words.ts';

/** "opgepakt vóór donderdag 3 december om 12:00, antwoord vóór …", and what is done already. */
export const promiseInWords = (promise: AgreedPromise, language: Language, now: Date): string => {
  const words = agreementWords(language);
  const moment = (iso: string): string => momentInWords(iso, language, now);
  const parts = [
    words.promisedTake[`${promise.isTaken}-${promise.takenInTime}`](moment(promise.takeBy)),
    words.promisedAnswer[`${promise.isAnswered}-${promise.answeredInTime}`](moment(promise.answerBy)),
  ];
  const { closedUntil } = promise;
  const closed =
    closedUntil === null
      ? ''
      : ` ${words.promisedClosed(dayInWords(closedUntil, new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now), language))}`;
  return `${parts.join(', ')}.${closed}`;
};

export const usePromise = (signalId: string | null): string | null => {
  const { language } = useLanguage();
  const promise = useQuery({
    enabled: signalId !== null,
    queryKey: ['desk', 'promise', signalId],
    queryFn: async () => {
      const answer = await callApi<AgreedPromise | undefined>('GET', `/signals/${signalId ?? ''}/promise`);
      return answer.ok ? (answer.value ?? null) : null;
    },
  }).data;
  return promise === undefined || promise === null ? null : promiseInWords(promise, language, new Date());
};
