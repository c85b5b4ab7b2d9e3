/** A desk that is closed for a while: from now on, never backwards. */
import type { AgreementPage } from '@buurtplus/contract/agreements';
import { useState } from 'react';
import { Notice, SendButton, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { longDay, todayInNl, useAgreementWords } from './agreement-words.ts';

type Props = {
  readonly page: AgreementPage;
  readonly onPause: (from: string, until: string) => Promise<void>;
  readonly onOpen: (pauseId: string) => Promise<void>;
};

export const PausePart = ({ page, onPause, onOpen }: Props) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  const today = todayInNl();
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const ahead = page.pauses.filter((pause) => pause.until >= today);
  return (
    <div className="bpp-stack bpp-no-print">
      {page.pausedNow ? (
        <Notice kind="info">
          <p>{words.pausedNow}</p>
        </Notice>
      ) : null}
      {ahead.map((pause) => (
        <div key={pause.pauseId} className="bpp-row">
          <span>{words.pauseLine(longDay(pause.from, language), longDay(pause.until, language))}</span>
          {page.mayWrite ? (
            <SendButton type="button" kind="quiet" onClick={() => void onOpen(pause.pauseId)}>
              {words.resume}
            </SendButton>
          ) : null}
        </div>
      ))}
      {page.mayWrite && page.endedOn === null ? (
        <details className="bpp-more">
          <summary>{words.pauseTitle}</summary>
          <form
            className="bpp-stack"
            onSubmit={(event) => {
              event.preventDefault();
              void onPause(from, until);
            }}
          >
            <p>{words.pauseIntro}</p>
            <div className="bpp-pairs">
              <TextInput
                label={words.pauseFrom}
                type="date"
                required
                min={today}
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
              <TextInput
                label={words.pauseUntil}
                type="date"
                required
                min={from}
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            </div>
            <SendButton kind="secondary" wide>
              {words.pause}
            </SendButton>
          </form>
        </details>
      ) : null}
    </div>
  );
};
