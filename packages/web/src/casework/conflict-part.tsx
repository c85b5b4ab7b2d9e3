/** Saying that a case is about somebody one knows: asked twice, because afterwards it is not there any more. */
import type { CaseView } from '@buurtplus/contract/casework';
import { useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import type { CaseWords } from './case-words.ts';

type Props = {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onDeclare: () => Promise<void>;
};

export const ConflictPart = ({ view, words, onDeclare }: Props) => {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <div className="bpp-no-print">
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {words.conflict.door}
        </Button>
      </div>
    );
  return (
    <Notice kind="attention">
      <p>{view.isOwner ? words.conflict.asOwner : words.conflict.asReader}</p>
      <div className="bpp-row">
        <Button onClick={() => void onDeclare()}>{words.conflict.sure}</Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </div>
    </Notice>
  );
};
