/** What somebody sees of a signal outside the own work: facts and place, nothing to press. */
import type { SignalFromOutsideView } from '@buurtplus/contract/signals';
import { findObservation } from '@buurtplus/domain/compass';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../offline/api.ts';
import { Busy, Button, Heading, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { PrivacyWords } from './privacy-words.ts';

type Props = {
  readonly breakGlassId: string;
  readonly words: PrivacyWords;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly onBack: () => void;
};

export const ReadFromOutside = ({ breakGlassId, words, areaNames, onBack }: Props) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const read = useQuery({
    queryKey: ['break-glasses', breakGlassId],
    // Each reading leaves a line: it is not repeated behind somebody's back.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const answer = await callApi<SignalFromOutsideView>('GET', `/break-glasses/${breakGlassId}/signal`);
      return answer.ok ? answer.value : null;
    },
  });
  const signal = read.data;
  if (signal === undefined) return <Busy words={app.busy} />;
  return (
    <div className="bpp-stack">
      <Heading>{signal === null ? words.title : signal.number}</Heading>
      <div>
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      {signal === null ? (
        <Notice kind="attention" live="alert">
          <p>{words.closed}</p>
        </Notice>
      ) : (
        <>
          <Notice kind="info">
            <p>
              {words.readOnly} {words.until(momentInWords(signal.untilAt, language, new Date()))}.
            </p>
          </Notice>
          <section className="bpp-tight">
            <h2>{words.facts}</h2>
            <p className="bpp-large">
              {signal.observations.map((code) => findObservation(code)?.[language] ?? code).join(' · ')}
            </p>
          </section>
          {signal.ownWords === null ? null : (
            <section className="bpp-tight">
              <h2>{words.words}</h2>
              <p className="bpp-quote">{signal.ownWords}</p>
            </section>
          )}
          <dl className="bpp-facts">
            <div>
              <dt>{words.place}</dt>
              <dd>
                {[
                  signal.addressShielded === true
                    ? words.shielded
                    : [signal.street, signal.houseNumber].filter((part) => part !== null).join(' '),
                  areaNames.get(signal.neighbourhoodCode ?? '') ?? '',
                ]
                  .filter((part) => part !== '')
                  .join(', ')}
              </dd>
            </div>
            <div>
              <dt>{words.observed}</dt>
              <dd>{momentInWords(signal.observedAt, language, new Date())}</dd>
            </div>
          </dl>
        </>
      )}
    </div>
  );
};
