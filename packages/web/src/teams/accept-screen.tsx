/** Reading and accepting on the phone: one text at a time, without hurry. */
import type { MyTeam } from '@buurtplus/contract/team-life';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Heading } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { acceptRules } from './life.api.ts';
import { lifeWords } from './life-words.ts';
import { useSaid } from './said.tsx';
import './life.css';

type Props = { readonly team: MyTeam; readonly onChanged: () => Promise<void> };

export const AcceptScreen = ({ team, onChanged }: Props) => {
  const words = lifeWords(useLanguage().language);
  const { tell, notice } = useSaid();
  const [busy, setBusy] = useState(false);
  const next = team.accept[0];
  const lines = next?.what === 'privacy_card' ? words.cardLines : (team.rules?.lines ?? []);
  const accept = async (): Promise<void> => {
    if (next === undefined) return;
    setBusy(true);
    tell(await acceptRules(next.what, next.version), words.accepted);
    await onChanged();
    setBusy(false);
    window.scrollTo(0, 0);
  };
  if (next === undefined)
    return (
      <div className="bpp-stack">
        <Heading>{words.acceptTitle}</Heading>
        {notice}
        <p className="bpp-large">{words.allAccepted}</p>
        <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/team">
          {words.toTeam}
        </Link>
      </div>
    );
  return (
    <div className="bpp-stack">
      <Heading>{next.what === 'privacy_card' ? words.card : words.rules}</Heading>
      {notice}
      <p className="bpp-soft">{words.acceptIntro}</p>
      <ol className="bpp-rules bpp-large">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Button wide busy={busy} onClick={() => void accept()}>
        {words.accept}
      </Button>
      <p className="bpp-soft">{words.acceptQuestion}</p>
    </div>
  );
};
