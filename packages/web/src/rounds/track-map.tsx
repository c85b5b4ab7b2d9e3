/** Where a round went, on the map of neighbourhoods: squares without order or time, fetched when somebody asks. */
import type { RoundTrackView } from '@buurtplus/contract/rounds';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Busy, Button } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { usePlanWords } from './words-plan.ts';

type Cell = RoundTrackView['cells'][number];
/** The map lives in another room; the app hands it in. */
export type TrackPicture = (cells: readonly Cell[], label: string) => ReactNode;

const Fetched = ({ roundId, picture }: { readonly roundId: string; readonly picture: TrackPicture }) => {
  const words = usePlanWords();
  const { app } = useWords();
  const { data } = useQuery({
    queryKey: ['round-track', roundId],
    retry: false,
    queryFn: async () => {
      const answer = await callApi<RoundTrackView>('GET', `/rounds/${roundId}/track`);
      return answer.ok ? answer.value.cells : [];
    },
  });
  if (data === undefined) return <Busy words={app.busy} />;
  if (data.length === 0) return <p>{words.trackEmpty}</p>;
  return (
    <>
      {picture(data, words.trackPicture(data.length))}
      <p className="bpp-soft">{words.trackPicture(data.length)}</p>
    </>
  );
};

export const TrackLook = ({
  roundId,
  label,
  picture,
}: {
  readonly roundId: string;
  readonly label: string;
  readonly picture: TrackPicture;
}) => {
  const [open, setOpen] = useState(false);
  return (
    <div className="bpp-tight">
      <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </Button>
      {open ? <Fetched roundId={roundId} picture={picture} /> : null}
    </div>
  );
};
