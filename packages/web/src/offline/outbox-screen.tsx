/** The outbox as a place one can open: what waits, what needs a look, and what to do about it. */
import { useCallback, useEffect, useState } from 'react';
import { Button, CallButton, Heading, Notice, StatePill } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { dropQueued, listOutbox, type QueuedCommand, updateQueued } from './device-db.ts';
import { onSyncState, type SyncState, syncNow, syncState } from './sync.ts';

const TrayItem = ({ item, onChanged }: { readonly item: QueuedCommand; readonly onChanged: () => void }) => {
  const { outbox } = useWords();
  const { language } = useLanguage();
  const [sure, setSure] = useState(false);
  const again = async (): Promise<void> => {
    await updateQueued(item.seq, { state: 'waiting', refusal: null });
    onChanged();
    await syncNow();
  };
  const throwAway = async (): Promise<void> => {
    if (!sure) return setSure(true);
    await dropQueued(item.seq);
    onChanged();
  };
  return (
    <li className="bpp-card">
      <StatePill kind="late">{outbox.look}</StatePill>
      <p>{item.refusal === null ? outbox.notAnAnswer : item.refusal[language]}</p>
      <p className="bpp-soft">{outbox.made(momentInWords(item.madeAt, language, new Date()))}</p>
      <div className="bpp-row">
        <Button kind="secondary" onClick={() => void again()}>
          {outbox.tryAgain}
        </Button>
        <Button kind="quiet" onClick={() => void throwAway()}>
          {sure ? outbox.throwAwaySure : outbox.throwAway}
        </Button>
      </div>
      <CallButton number="0900-8844">{outbox.callInstead}</CallButton>
    </li>
  );
};

export const OutboxScreen = ({ ownerId }: { readonly ownerId: string }) => {
  const { outbox, mySignals } = useWords();
  const { language } = useLanguage();
  const [read, setRead] = useState<readonly QueuedCommand[] | null>(null);
  const [state, setState] = useState<SyncState>(syncState);
  const look = useCallback(() => {
    listOutbox().then(setRead, () => undefined);
  }, []);
  useEffect(() => {
    look();
    return onSyncState((fresh) => {
      setState(fresh);
      look();
    });
  }, [look]);
  const items = read ?? [];
  const own = items.filter((item) => item.ownerId === ownerId && item.state !== 'confirmed');
  const arrived = items.filter(
    (item) => item.ownerId === ownerId && item.state === 'confirmed' && item.refusal !== null,
  );
  const waiting = own.filter((item) => item.state === 'waiting');
  return (
    <div className="bpp-stack">
      <Heading>{outbox.title}</Heading>
      {read !== null && own.length === 0 ? <p className="bpp-large">{outbox.empty}</p> : null}
      {state.trouble === 'sign_in' && waiting.length > 0 ? (
        <Notice kind="attention" live="status">
          <p>{outbox.waitingSignIn}</p>
        </Notice>
      ) : null}
      {state.trouble === 'no_answer' && waiting.length > 0 && navigator.onLine ? (
        <Notice kind="attention" live="status">
          <p>{state.sentence ?? outbox.notAnAnswer}</p>
        </Notice>
      ) : null}
      {arrived.map((item) => (
        <Notice kind="info" key={item.seq}>
          <p>{item.refusal?.[language]}</p>
          <p className="bpp-soft">{outbox.made(momentInWords(item.madeAt, language, new Date()))}</p>
        </Notice>
      ))}
      <ul className="bpp-list">
        {own
          .filter((item) => item.state === 'tray')
          .map((item) => (
            <TrayItem key={item.seq} item={item} onChanged={look} />
          ))}
        {waiting.map((item) => (
          <li className="bpp-card" key={item.seq}>
            <StatePill kind="waiting">{mySignals.phases['queued']}</StatePill>
            <p className="bpp-soft">{outbox.made(momentInWords(item.madeAt, language, new Date()))}</p>
            <p className="bpp-soft">{item.refusal === null ? outbox.sealed : item.refusal[language]}</p>
          </li>
        ))}
      </ul>
      {waiting.length > 0 ? (
        <Button wide onClick={() => void syncNow()}>
          {outbox.sendNow}
        </Button>
      ) : null}
      {state.ofOthers > 0 ? <p className="bpp-soft">{outbox.ofOther}</p> : null}
    </div>
  );
};
