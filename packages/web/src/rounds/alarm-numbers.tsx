/** Whom to call when a round gives no sign: who gave a number, or that nobody did; asked once, for each look is written down. */
import type { AlarmNumbers } from '@buurtplus/contract/rounds';
import { useQuery } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import { callApi } from '../offline/api.ts';
import { Button } from '../ui/index.ts';
import { useSafetyWords } from './words-safety.ts';

/** Each look is a line in the trail: asked again only by the button, also when news comes; the numbers are gone with the card. */
const useNumbers = (alarmId: string) =>
  useQuery({
    networkMode: 'always',
    retry: false,
    staleTime: 'static',
    gcTime: 0,
    queryKey: ['round-alarm-numbers', alarmId],
    queryFn: async () => {
      const answer = await callApi<AlarmNumbers>('GET', `/round-alarms/${alarmId}/numbers`);
      if (!answer.ok) throw new Error('the numbers did not come');
      return answer.value.numbers;
    },
  });

export const WhomToCall = ({ alarmId }: { readonly alarmId: string }) => {
  const words = useSafetyWords();
  const numbers = useNumbers(alarmId);
  if (numbers.data === undefined)
    return numbers.isError && !numbers.isFetching ? (
      <>
        <p>{words.numbersFailed}</p>
        <Button kind="secondary" wide onClick={() => void numbers.refetch()}>
          {words.numbersAgain}
        </Button>
      </>
    ) : (
      <p>{words.advice}</p>
    );
  if (numbers.data.length === 0) return <p>{words.noNumbers}</p>;
  return (
    <>
      <p>{words.advice}</p>
      {numbers.data.map(({ name, number }) => (
        <a key={number} className="bpp-call" href={`tel:${number}`}>
          <Phone size={26} aria-hidden="true" />
          <span>
            {words.callWalker(name.split(' ')[0] ?? name)}
            <small>{number}</small>
          </span>
        </a>
      ))}
    </>
  );
};
