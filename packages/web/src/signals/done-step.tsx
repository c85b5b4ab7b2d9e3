/** After "Klaar": the number, whether it is sent yet, and what comes next. */
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { listOutbox } from '../offline/device-db.ts';
import { onSyncState } from '../offline/sync.ts';
import { Button, Heading, Notice, StatePill } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import type { Sent } from './send-signal.ts';

/** True once there is a receipt. */
const useIsSent = (signalId: string): boolean => {
  const [sent, setSent] = useState(false);
  useEffect(() => {
    const look = (): void => {
      listOutbox().then(
        (items) =>
          setSent(
            items.filter((item) => item.signalId === signalId).every((item) => item.state === 'confirmed'),
          ),
        () => undefined,
      );
    };
    look();
    return onSyncState(look);
  }, [signalId]);
  return sent;
};

export const DoneStep = ({ sent, onMore }: { readonly sent: Sent; readonly onMore: () => void }) => {
  const { capture, mySignals } = useWords();
  const isSent = useIsSent(sent.signalId);
  return (
    <div className="bpp-stack">
      <Heading>{capture.doneTitle}</Heading>
      <p className="bpp-large">{capture.doneNumber(sent.number)}</p>
      <Notice kind={isSent ? 'done' : 'attention'} live="status">
        <StatePill kind={isSent ? 'sent' : 'waiting'}>
          {isSent ? mySignals.phases['sent'] : mySignals.phases['queued']}
        </StatePill>
        <p>{isSent ? capture.doneSent : capture.doneQueued}</p>
        {sent.photoKept ? null : <p>{capture.quota}</p>}
      </Notice>
      <p>{capture.doneNext}</p>
      <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/">
        {capture.doneHome}
      </Link>
      <Button kind="secondary" wide onClick={onMore}>
        {capture.doneMore}
      </Button>
    </div>
  );
};
