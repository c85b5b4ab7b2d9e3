/** The own cases, what was offered to this reader, and opening a new one. */
import type { CaseLine } from '@buurtplus/contract/casework';
import { type ReactNode, useState } from 'react';
import { Busy, Button, Chip, Heading, Notice, TextInput } from '../ui/index.ts';
import { dayInWords } from '../words/moments.ts';
import { placeParts } from '../words/place.ts';
import { useLanguage } from '../words/words.tsx';
import { CaseAsks } from './case-asks.tsx';
import { todayInDutch, useCaseWords } from './case-words.ts';
import { useCases, useReceived } from './casework.api.ts';
import { DecisionsPart } from './decision-card.tsx';
import { lookUp, mostCases, worthLooking } from './look-up-case.ts';
import { ReceivedItem } from './received-item.tsx';
import './casework.css';

type Props = {
  readonly placeName: (code: string) => string;
  readonly toOpen: (label: string) => ReactNode;
  readonly toCase: (caseId: string, children: ReactNode) => ReactNode;
};

export const CasesScreen = ({ placeName, toOpen, toCase }: Props) => {
  const words = useCaseWords();
  const { language } = useLanguage();
  const [status, setStatus] = useState<'open' | 'closed'>('open');
  const cases = useCases(status);
  const [asked, setAsked] = useState('');
  const all = cases.data ?? [];
  const shown = lookUp(all, asked, placeName);
  const received = useReceived().data ?? [];
  const today = todayInDutch();
  const line = (one: CaseLine) => (
    <span className="bpp-caseline">
      <span>
        <strong>
          {placeParts(
            one.addressShielded ? words.shield.shown : one.street,
            placeName(one.neighbourhoodCode),
          ).join(', ')}
        </strong>{' '}
        <span className="bpp-number">{one.number}</span>
        <small className="bpp-soft">
          {' '}
          {one.status === 'open'
            ? `${words.review} ${dayInWords(one.reviewOn, today, language)}`
            : words.closed}
        </small>
      </span>
      <CaseAsks one={one} />
    </span>
  );
  return (
    <div className="bpp-case">
      <Heading>{words.cases}</Heading>
      {toOpen(words.openNew)}
      <DecisionsPart placeName={placeName} toCase={toCase} />
      {received.length === 0 ? null : (
        <section className="bpp-stack" aria-labelledby="for-me">
          <h2 id="for-me">{words.forMe}</h2>
          <ul className="bpp-list">
            {received.map((one) => (
              <li key={one.handOverId}>
                <ReceivedItem handOverId={one.handOverId} placeName={placeName} toCase={toCase} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="bpp-stack" aria-labelledby="my-cases">
        <h2 id="my-cases">{words.mine}</h2>
        <div className="bpp-row">
          {(['open', 'closed'] as const).map((one) => (
            <Chip key={one} chosen={status === one} onChoose={() => setStatus(one)}>
              {words[one]}
            </Chip>
          ))}
        </div>
        {cases.isPending ? <Busy words={words.loading} /> : null}
        {cases.isError ? (
          <Notice kind="attention">
            <p>{words.failed}</p>
            <Button kind="secondary" onClick={() => void cases.refetch()}>
              {words.mine}
            </Button>
          </Notice>
        ) : null}
        {cases.data?.length === 0 ? <p className="bpp-soft">{words.none}</p> : null}
        {all.length > worthLooking ? (
          <TextInput
            label={words.lookUp}
            type="search"
            value={asked}
            onChange={(event) => setAsked(event.target.value)}
          />
        ) : null}
        {all.length >= mostCases ? <p className="bpp-soft">{words.first(mostCases)}</p> : null}
        {all.length > 0 && shown.length === 0 ? (
          <p className="bpp-soft" role="status">
            {words.noneFound}
          </p>
        ) : null}
        <ul className="bpp-list">
          {shown.map((one) => (
            <li key={one.caseId}>{toCase(one.caseId, line(one))}</li>
          ))}
        </ul>
      </section>
    </div>
  );
};
