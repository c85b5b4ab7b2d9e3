/** The page of a partner: what is asked of the own organisation and what is shared now; what ended is gone. */
import { Busy, Button, Heading, Notice } from '../ui/index.ts';
import { useCaseWords } from './case-words.ts';
import { useReceived } from './casework.api.ts';
import { ReceivedItem } from './received-item.tsx';
import './casework.css';

export const PartnerScreen = ({ placeName }: { readonly placeName: (code: string) => string }) => {
  const words = useCaseWords();
  const received = useReceived();
  return (
    <div className="bpp-stack">
      <Heading>{words.partnerTitle}</Heading>
      <p>{words.partnerIntro}</p>
      {received.isPending ? <Busy words={words.loading} /> : null}
      {received.isError ? (
        <Notice kind="attention">
          <p>{words.failed}</p>
          <Button kind="secondary" onClick={() => void received.refetch()}>
            {words.partnerTitle}
          </Button>
        </Notice>
      ) : null}
      {received.data?.length === 0 ? <p className="bpp-large">{words.partnerEmpty}</p> : null}
      <ul className="bpp-list">
        {(received.data ?? []).map((one) => (
          <li key={one.handOverId}>
            <ReceivedItem handOverId={one.handOverId} placeName={placeName} />
          </li>
        ))}
      </ul>
    </div>
  );
};
