/** My own calendar: a secret address that is shown once, how to use it, and how to end it. */
import { useState } from 'react';
import { Button, Fold, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { calendarWords } from './calendar-words.ts';
import { endCalendar, makeCalendar } from './roster.api.ts';

type Props = {
  /** Since when there is an address; null for none. */
  readonly madeAt: string | null;
  readonly onChanged: () => Promise<void>;
};

export const CalendarPart = ({ madeAt, onChanged }: Props) => {
  const words = calendarWords(useLanguage().language);
  const [address, setAddress] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    const answer = await makeCalendar();
    setWrong(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : words.noNetwork);
    if (!answer.ok) return;
    setAddress(answer.value.address);
    setCopied(false);
    await onChanged();
  };
  const end = async (): Promise<void> => {
    const answer = await endCalendar();
    setWrong(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : words.noNetwork);
    if (answer.ok) setAddress(null);
    await onChanged();
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address ?? '').then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Fold id="calendar" title={words.title} hint={madeAt === null ? words.off : words.on}>
      <p className="bpp-soft">{words.intro}</p>
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      {address === null ? (
        <>
          {madeAt === null ? null : <p>{words.there}</p>}
          <Button kind="secondary" wide onClick={() => void make()}>
            {madeAt === null ? words.make : words.makeNew}
          </Button>
        </>
      ) : (
        <Notice kind="done" live="status">
          <p>{words.once}</p>
          <p className="bpp-address">{address}</p>
          <a className="bpp-button bpp-button--secondary" href={address.replace(/^https?:/, 'webcal:')}>
            {words.open}
          </a>
          <Button kind="secondary" onClick={() => void copy()}>
            {copied ? words.copied : words.copy}
          </Button>
        </Notice>
      )}
      {madeAt === null ? null : (
        <Button kind="quiet" onClick={() => void end()}>
          {words.end}
        </Button>
      )}
    </Fold>
  );
};
