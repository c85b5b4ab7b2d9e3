/** What somebody sees of a case outside the own work: the shared part and whom to call, nothing to press. */
import type { CaseFromOutsideView } from '@buurtplus/contract/casework';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../offline/api.ts';
import { Busy, Button, Heading, keyed, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { placeParts } from '../words/place.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useCaseWords } from './case-words.ts';
import { EntryLine } from './entry-line.tsx';
import './casework.css';

type Props = {
  readonly breakGlassId: string;
  readonly placeName: (code: string) => string;
  readonly onBack: () => void;
};

export const CaseFromOutside = ({ breakGlassId, placeName, onBack }: Props) => {
  const { app, roles } = useWords();
  const { language } = useLanguage();
  const words = useCaseWords();
  const read = useQuery({
    queryKey: ['break-glasses', breakGlassId],
    // Each reading leaves a line: it is not repeated behind somebody's back.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const answer = await callApi<CaseFromOutsideView>('GET', `/break-glasses/${breakGlassId}/case`);
      return answer.ok ? answer.value : null;
    },
  });
  const view = read.data;
  if (view === undefined) return <Busy words={app.busy} />;
  return (
    <div className="bpp-stack bpp-case-outside">
      <Heading>{view === null ? words.cases : words.fromOutside.title(view.number)}</Heading>
      <div>
        <Button kind="quiet" onClick={onBack}>
          {words.fromOutside.back}
        </Button>
      </div>
      {view === null ? (
        <Notice kind="attention" live="alert">
          <p>{words.fromOutside.over}</p>
        </Notice>
      ) : (
        <>
          <Notice kind="info">
            <p>{words.fromOutside.readOnly(momentInWords(view.untilAt, language, new Date()))}</p>
          </Notice>
          <dl className="bpp-facts">
            <div>
              <dt>{words.place}</dt>
              <dd>
                {placeParts(
                  view.addressShielded ? words.shield.shown : view.street,
                  view.houseNumber,
                  view.neighbourhoodCode === null ? null : placeName(view.neighbourhoodCode),
                ).join(', ')}
              </dd>
            </div>
            <div>
              <dt>{words.why}</dt>
              <dd>{view.reason}</dd>
            </div>
            <div>
              <dt>{words.owner}</dt>
              <dd>
                {view.ownerName}, {roles[view.ownerRole]}
              </dd>
            </div>
            <div>
              <dt>{words.fromOutside.state}</dt>
              <dd>{words[view.status]}</dd>
            </div>
          </dl>
          <section className="bpp-tight" aria-labelledby="case-shared-part">
            <h2 id="case-shared-part">{words.fromOutside.shared}</h2>
            {view.entries.length === 0 ? <p className="bpp-soft">{words.fromOutside.nothing}</p> : null}
            <ul className="bpp-case-lines">
              {keyed(view.entries, (entry) => JSON.stringify(entry)).map(({ key, line: entry }) => (
                <li key={key}>
                  <EntryLine entry={entry} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
};
