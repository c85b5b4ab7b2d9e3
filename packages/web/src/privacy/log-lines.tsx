/** Parts of a log that goes on: repeats open at a tap, and "show earlier" keeps the focus where it was. */
import { useEffect, useRef, useState } from 'react';
import { Button, keyed } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import type { PrivacyWords } from './privacy-words.ts';
import './log-lines.css';

type Moments = {
  readonly at: string;
  readonly times: number;
  readonly moments: readonly string[];
};

/** One person, one deed, one day is one line: from that it is known again. */
export const saysOf = (line: {
  readonly firstAt: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly action: string;
}): string => [line.firstAt, line.name, line.role, line.action].join(' ');

export const LogTimes = ({ line, words }: { readonly line: Moments; readonly words: PrivacyWords }) => {
  const { language } = useLanguage();
  const now = new Date();
  const last = momentInWords(line.at, language, now);
  if (line.times === 1) return last;
  return (
    <details className="bpp-log-times">
      <summary>{words.logTimes(line.times, last)}</summary>
      <ol>
        {keyed(line.moments, (moment) => moment).map(({ key, line: moment }) => (
          <li key={key}>{momentInWords(moment, language, now)}</li>
        ))}
      </ol>
      {line.times > line.moments.length ? <p>{words.logOnlyNewest(line.moments.length)}</p> : null}
    </details>
  );
};

type EarlierProps = {
  readonly words: PrivacyWords;
  readonly more: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
};

/** Not disabled while it asks: a button that is loses the focus. At the end the focus goes to the sentence that says so. */
export const Earlier = ({ words, more, busy, onMore }: EarlierProps) => {
  const [asked, setAsked] = useState(false);
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (asked && !more) end.current?.focus();
  }, [asked, more]);
  if (!more)
    return asked ? (
      <p className="bpp-soft" tabIndex={-1} ref={end}>
        {words.logEnd}
      </p>
    ) : null;
  return (
    <div className="bpp-tight">
      <p className="bpp-soft">{words.logMore}</p>
      <div className="bpp-no-print">
        <Button
          kind="secondary"
          aria-busy={busy || undefined}
          onClick={() => {
            if (busy) return;
            setAsked(true);
            onMore();
          }}
        >
          {words.logEarlier}
        </Button>
      </div>
    </div>
  );
};
