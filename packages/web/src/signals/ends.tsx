/** Every way a signal can end, each of them a good one: sent, talked over, looked at again, or nothing at all. */
import { Link } from '@tanstack/react-router';
import { Footprints, Lamp, MessagesSquare } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { listOutbox } from '../offline/device-db.ts';
import { onSyncState } from '../offline/sync.ts';
import { Button, Heading, StatePill } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { Sent } from './send-signal.ts';

/** True once there is a receipt for every one. */
const useAreSent = (signalIds: readonly string[]): boolean => {
  const [sent, setSent] = useState(false);
  const ids = signalIds.join();
  useEffect(() => {
    const about = new Set(ids.split(','));
    const look = (): void => {
      listOutbox().then(
        (items) =>
          setSent(
            items.filter((item) => about.has(item.signalId)).every((item) => item.state === 'confirmed'),
          ),
        () => undefined,
      );
    };
    look();
    return onSyncState(look);
  }, [ids]);
  return sent;
};

const Home = () => {
  const { ends } = useWords();
  return (
    <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/">
      {ends.home}
    </Link>
  );
};

export const SentEnd = ({ sent, onMore }: { readonly sent: Sent; readonly onMore: () => void }) => {
  const { ends, mySignals } = useWords();
  const { language } = useLanguage();
  const areSent = useAreSent(sent.signalIds);
  const [before, after] = ends.numbers('\u0000', sent.numbers.length).split('\u0000');
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(sent.numbers);
  return (
    <div className="bpp-step">
      <Heading large>{ends.sentTitle}</Heading>
      <p className="bpp-large">
        {before}
        {list.map(({ type, value }, at) =>
          // A number is not broken at its dash.
          type === 'element' ? (
            <span key={value} className="bpp-nowrap">
              {value}
            </span>
          ) : (
            <Fragment key={`between-${at}`}>{value}</Fragment>
          ),
        )}
        {after}
      </p>
      <div className="bpp-tight" role="status">
        <StatePill kind={areSent ? 'sent' : 'waiting'}>
          {areSent ? mySignals.phases['sent'] : mySignals.phases['queued']}
        </StatePill>
        <p>{areSent ? ends.sent : ends.queued}</p>
        {sent.photoKept ? null : <p>{ends.quota}</p>}
        <p className="bpp-soft">{ends.next}</p>
      </div>
      <div className="bpp-thumb">
        <Home />
        <Button kind="secondary" wide onClick={onMore}>
          {ends.more}
        </Button>
      </div>
    </div>
  );
};

const QuietEnd = ({
  icon,
  title,
  children,
  ways,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly ways: ReactNode;
}) => (
  <div className="bpp-step">
    <div className="bpp-quiet">
      <span className="bpp-glowing">{icon}</span>
      <Heading large>{title}</Heading>
      {children}
    </div>
    <div className="bpp-thumb">{ways}</div>
  </div>
);

export type QuietKind = 'talk' | 'look' | 'nothing' | 'called';

export const QuietEndScreen = ({
  kind,
  onBack,
}: {
  readonly kind: QuietKind;
  readonly onBack: () => void;
}) => {
  const { ends } = useWords();
  if (kind === 'talk')
    return (
      <QuietEnd
        icon={<MessagesSquare size={40} strokeWidth={1.5} aria-hidden="true" />}
        title={ends.talkTitle}
        ways={
          <>
            <Button wide onClick={onBack}>
              {ends.talkGoOn}
            </Button>
            <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/">
              {ends.home}
            </Link>
          </>
        }
      >
        <p className="bpp-large">{ends.talkText}</p>
        <p className="bpp-soft">{ends.talkKept}</p>
      </QuietEnd>
    );
  const undo = (
    <Button kind="quiet" wide onClick={onBack}>
      {ends.undo}
    </Button>
  );
  if (kind === 'look')
    return (
      <QuietEnd
        icon={<Footprints size={40} strokeWidth={1.5} aria-hidden="true" />}
        title={ends.lookTitle}
        ways={
          <>
            <Home />
            <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/kijken">
              {ends.looks}
            </Link>
            {undo}
          </>
        }
      >
        <p className="bpp-large">{ends.lookText}</p>
        <p className="bpp-soft">{ends.lookLeft}</p>
      </QuietEnd>
    );
  return (
    <QuietEnd
      icon={<Lamp size={40} strokeWidth={1.5} aria-hidden="true" />}
      title={kind === 'called' ? ends.calledTitle : ends.nothingTitle}
      ways={
        <>
          <Home />
          {undo}
        </>
      }
    >
      <p className="bpp-large">{kind === 'called' ? ends.calledText : ends.nothingText}</p>
    </QuietEnd>
  );
};
