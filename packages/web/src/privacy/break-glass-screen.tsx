/** Reading one signal or case outside the own work: a number, a reason, an hour; and what is open now. */
import type { BreakGlassView } from '@buurtplus/contract/privacy';
import {
  type BreakGlassObject,
  type BreakGlassReason,
  breakGlassLimits,
  breakGlassObjects,
  breakGlassReasons,
} from '@buurtplus/domain/privacy';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Button, Heading, Notice, Select, TextArea, TextInput } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type PrivacyWords, privacyWords } from './privacy-words.ts';
import { ReadFromOutside } from './read-from-outside.tsx';
import { ShowAgain } from './show-again.tsx';

type Props = {
  readonly areaNames: ReadonlyMap<string, string>;
  /** How a case reads lies in another room. */
  readonly readCase: (breakGlassId: string, onBack: () => void) => ReactNode;
  readonly showCode: (code: string) => Promise<string | null>;
  readonly showPasskey: (() => Promise<string | null>) | null;
};

const Open = ({
  open,
  words,
  onRead,
}: {
  readonly open: readonly BreakGlassView[];
  readonly words: PrivacyWords;
  readonly onRead: (one: BreakGlassView) => void;
}) => {
  const { language } = useLanguage();
  return (
    <section className="bpp-stack" aria-labelledby="open-now">
      <h2 id="open-now">{words.openNow}</h2>
      {open.length === 0 ? <p className="bpp-soft">{words.nothingOpen}</p> : null}
      <ul className="bpp-list">
        {open.map((one) => (
          <li key={one.breakGlassId} className="bpp-row">
            <span>
              {words.kindsOfObject[one.objectKind]} · {one.number} · {words.reasons[one.reasonKind]} ·{' '}
              {words.until(momentInWords(one.untilAt, language, new Date()))}
            </span>
            <Button kind="secondary" onClick={() => onRead(one)}>
              {words.read}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const BreakGlassScreen = ({ areaNames, readCase, showCode, showPasskey }: Props) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = privacyWords(language);
  const client = useQueryClient();
  const [id, setId] = useState(newId);
  const [number, setNumber] = useState('');
  const [reasonKind, setReasonKind] = useState<BreakGlassReason>('crisis_now');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ reason?: string; number?: string; form?: string }>({});
  const [again, setAgain] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState<BreakGlassView | null>(null);
  const [kind, setKind] = useState<BreakGlassObject>('signal');
  const open =
    useQuery({
      queryKey: ['break-glasses'],
      queryFn: async () => {
        const answer = await callApi<{ open: BreakGlassView[] }>('GET', '/break-glasses');
        return answer.ok ? answer.value.open : [];
      },
    }).data ?? [];

  const ask = async (): Promise<void> => {
    setBusy(true);
    setWrong({});
    const answer = await callApi<BreakGlassView>('POST', '/break-glasses', {
      breakGlassId: id,
      objectKind: kind,
      number,
      reasonKind,
      reason,
    });
    setBusy(false);
    if (answer.ok) {
      setAgain(false);
      setReading(answer.value);
      setId(newId());
      setNumber('');
      setReason('');
      await client.invalidateQueries({ queryKey: ['break-glasses'] });
      return;
    }
    if (answer.kind !== 'problem') return setWrong({ form: app.failed });
    const { code, detail, fields } = answer.problem;
    if (code === 'show_factor_again') return setAgain(true);
    if (fields?.some((field) => field.path === 'reason') === true)
      return setWrong({ reason: words.reasonShort });
    setWrong(code === 'not_found' ? { number: detail } : { form: detail });
  };
  const shown = async (problem: string | null): Promise<string | null> => {
    if (problem === null) await ask();
    return problem;
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void ask();
  };
  const close = (): void => setReading(null);
  if (reading?.objectKind === 'case_file') return readCase(reading.breakGlassId, close);
  if (reading !== null)
    return (
      <ReadFromOutside
        breakGlassId={reading.breakGlassId}
        words={words}
        areaNames={areaNames}
        onBack={close}
      />
    );
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p>{words.intro}</p>
      <Notice kind="attention">
        <p>{words.notFor112}</p>
      </Notice>
      {wrong.form === undefined ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong.form}</p>
        </Notice>
      )}
      {again ? (
        <ShowAgain
          words={words}
          onCode={async (code) => shown(await showCode(code))}
          onPasskey={showPasskey === null ? null : async () => shown(await showPasskey())}
        />
      ) : null}
      <form className="bpp-stack" onSubmit={send}>
        <Select
          label={words.about}
          value={kind}
          options={breakGlassObjects.map((value) => ({ value, label: words.kindsOfObject[value] }))}
          onChange={(event) =>
            setKind(breakGlassObjects.find((one) => one === event.target.value) ?? 'signal')
          }
        />
        <TextInput
          label={kind === 'signal' ? words.number : words.numberCase}
          hint={words.numberHint}
          required
          autoComplete="off"
          value={number}
          wrong={wrong.number ?? null}
          onChange={(event) => setNumber(event.target.value)}
        />
        <Select
          label={words.reasonKind}
          value={reasonKind}
          options={breakGlassReasons.map((value) => ({ value, label: words.reasons[value] }))}
          onChange={(event) =>
            setReasonKind(breakGlassReasons.find((one) => one === event.target.value) ?? 'crisis_now')
          }
        />
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          required
          rows={3}
          maxLength={breakGlassLimits.mostReason}
          value={reason}
          wrong={wrong.reason ?? null}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" wide busy={busy}>
          {kind === 'signal' ? words.open : words.openCase}
        </Button>
      </form>
      <Open open={open} words={words} onRead={setReading} />
    </div>
  );
};
