/** The log of one signal or case in plain words: when, who, what; never the content. */
import type { ReadingLog } from '@buurtplus/contract/privacy';
import { type BreakGlassObject, breakGlassObjects } from '@buurtplus/domain/privacy';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Button, keyed, Select, TextInput } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { Earlier, LogTimes, saysOf } from './log-lines.tsx';
import type { PrivacyWords } from './privacy-words.ts';

export const ReadingLogPart = ({ words }: { readonly words: PrivacyWords }) => {
  const { app, roles } = useWords();
  const [number, setNumber] = useState('');
  const [kind, setKind] = useState<BreakGlassObject>('signal');
  const [log, setLog] = useState<ReadingLog | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [shownKind, setShownKind] = useState<BreakGlassObject>('signal');
  const [busy, setBusy] = useState(false);
  const [missed, setMissed] = useState(false);
  const show = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await callApi<ReadingLog>(
      'GET',
      `/reading-log?kind=${kind}&number=${encodeURIComponent(number)}`,
    );
    setMissed(false);
    setShownKind(kind);
    setLog(answer.ok ? answer.value : null);
    setWrong(answer.ok ? null : answer.kind === 'problem' ? words.logNone : app.failed);
  };
  const earlier = async (shown: ReadingLog): Promise<void> => {
    setBusy(true);
    const answer = await callApi<ReadingLog>(
      'GET',
      `/reading-log?kind=${shownKind}&number=${encodeURIComponent(shown.number)}&earlier=${shown.earlier ?? ''}`,
    );
    setBusy(false);
    setMissed(!answer.ok);
    // Somebody asked for another log meanwhile: then this page belongs to nothing that is shown.
    if (answer.ok)
      setLog((now) =>
        now === shown ? { ...answer.value, lines: [...now.lines, ...answer.value.lines] } : now,
      );
  };
  return (
    <section className="bpp-stack" aria-labelledby="log">
      <h2 id="log">{words.logTitle}</h2>
      <p>{words.logIntro}</p>
      <form className="bpp-stack" onSubmit={(event) => void show(event)}>
        <Select
          label={words.logAbout}
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
          wrong={wrong}
          onChange={(event) => setNumber(event.target.value)}
        />
        <div>
          <Button type="submit" kind="secondary">
            {words.logShow}
          </Button>
        </div>
      </form>
      {log === null ? null : log.lines.length === 0 ? (
        <p className="bpp-soft">{words.logEmpty}</p>
      ) : (
        <>
          <h3>{log.number}</h3>
          <table className="bpp-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.at}</th>
                <th scope="col">{words.columns.who}</th>
                <th scope="col">{words.columns.what}</th>
              </tr>
            </thead>
            <tbody>
              {keyed(log.lines, saysOf).map(({ key, line }) => (
                <tr key={key}>
                  <td>
                    <LogTimes line={line} words={words} />
                  </td>
                  <td>
                    {line.name ?? words.somebody}
                    {line.name === null ? null : (
                      <small className="bpp-soft">{roles[line.role ?? ''] ?? line.role ?? ''}</small>
                    )}
                  </td>
                  <td>
                    {words.actions[line.action] ?? line.action}
                    {line.refused ? ` (${words.refused})` : ''}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {missed ? <p role="alert">{app.failed}</p> : null}
          <Earlier
            key={log.number}
            words={words}
            more={log.earlier !== null}
            busy={busy}
            onMore={() => void earlier(log)}
          />
          <div>
            <Button kind="quiet" onClick={() => window.print()}>
              {words.print}
            </Button>
          </div>
        </>
      )}
    </section>
  );
};
