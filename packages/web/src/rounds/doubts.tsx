/** What was strange about a round, in words; nothing of it takes anything away. */
import type { Round } from '@buurtplus/domain/rounds';
import { Notice } from '../ui/index.ts';
import { useRoundWords } from './round-words.ts';

export const Doubts = ({ round }: { readonly round: Round }) => {
  const words = useRoundWords();
  return [...new Set(round.doubts.map((one) => one.doubt))].map((doubt) => (
    <Notice key={doubt} kind="info" live="status">
      <p>{words.doubts[doubt]}</p>
    </Notice>
  ));
};
