/** The roster went on since the proposal was made: said quietly, and another one only when the planner asks. */
import { Button, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { proposalWords } from './proposal-words.ts';

type Props = { readonly busy: boolean; readonly onAgain: () => void };

export const ProposalAgain = ({ busy, onAgain }: Props) => {
  const words = proposalWords(useLanguage().language);
  return (
    <Notice kind="info" live="status">
      <p>{words.moved}</p>
      <Button kind="secondary" busy={busy} onClick={onAgain}>
        {words.again}
      </Button>
    </Notice>
  );
};
