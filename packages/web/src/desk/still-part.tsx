/** A signal that nobody moved for long: the day it closes, and one button to keep it open with a reason. */
import type { ExtendSignalBody, SignalForDeskView } from '@buurtplus/contract/signals';
import { type ExtendMonths, type ExtendReason, extendMonths, extendReasons } from '@buurtplus/domain/signals';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { newId } from '../offline/device.ts';
import { Button, Notice, Select, TextArea } from '../ui/index.ts';
import { dayInWords } from '../words/moments.ts';
import { stillWords } from '../words/still.ts';
import type { Language } from '../words/words.tsx';
import { extendSignal } from './desk.api.ts';
import type { DeskWords } from './desk-words.ts';
import { dutchToday } from './dutch-today.ts';

type Said = Pick<ExtendSignalBody, 'months' | 'reason' | 'words'>;

export const StillPart = ({
  signal,
  words: desk,
  language,
}: {
  readonly signal: SignalForDeskView;
  readonly words: DeskWords;
  readonly language: Language;
}) => {
  const words = stillWords(language);
  const client = useQueryClient();
  const [said, setSaid] = useState<Said | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const still = signal.standsStill;
  if (still === null) return null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (said === null) return;
    const answer = await extendSignal(signal.signalId, {
      ...said,
      commandId: newId(),
      version: signal.version,
    });
    const isMoved = answer.ok || (answer.kind === 'problem' && answer.problem.code === 'wrong_status');
    setTrouble(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : desk.failed);
    if (isMoved) {
      setSaid(null);
      await client.invalidateQueries({ queryKey: ['desk'] });
    }
  };
  return (
    <div className="bpp-stack bpp-no-print">
      <Notice kind="attention">
        <p>{words.signal(dayInWords(still.closesOn, dutchToday(), language))}</p>
      </Notice>
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      {!still.mayExtend ? null : said === null ? (
        <div>
          <Button kind="secondary" onClick={() => setSaid({ months: 3, reason: 'still_needed', words: '' })}>
            {words.door}
          </Button>
        </div>
      ) : (
        <form className="bpp-card" onSubmit={(event) => void submit(event)} aria-label={words.door}>
          <h2>{words.door}</h2>
          <p>{words.intro}</p>
          <Select
            label={words.months}
            value={String(said.months)}
            options={extendMonths.map((one) => ({ value: String(one), label: words.monthNames[one] }))}
            onChange={(event) => setSaid({ ...said, months: Number(event.target.value) as ExtendMonths })}
          />
          <Select
            label={words.reason}
            value={said.reason}
            options={extendReasons.map((one) => ({ value: one, label: words.reasons[one] }))}
            onChange={(event) => setSaid({ ...said, reason: event.target.value as ExtendReason })}
          />
          <TextArea
            label={words.words}
            hint={words.wordsHint}
            required
            minLength={10}
            maxLength={500}
            value={said.words}
            onChange={(event) => setSaid({ ...said, words: event.target.value })}
          />
          <div className="bpp-row">
            <Button type="submit">{words.send}</Button>
            <Button kind="quiet" onClick={() => setSaid(null)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
};
