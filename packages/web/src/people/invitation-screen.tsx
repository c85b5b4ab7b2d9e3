/** The page behind an invitation: one button to join, then signing in as usual. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { acceptInvitation } from './people.api.ts';

export const InvitationScreen = () => {
  const { signIn, app } = useWords();
  const navigate = useNavigate();
  const [token] = useState(() => window.location.hash.slice(1));
  const [wrong, setWrong] = useState<string | null>(token === '' ? signIn.inviteMissing : null);
  const accept = async (): Promise<void> => {
    window.history.replaceState(null, '', window.location.pathname);
    const answer = await acceptInvitation(token);
    if (answer.ok) return navigate({ to: '/aanmelden' });
    setWrong(answer.kind === 'problem' ? answer.problem.detail : app.failed);
  };
  return (
    <div className="bpp-stack">
      <Heading>{signIn.inviteTitle}</Heading>
      {token === '' ? null : <p className="bpp-large">{signIn.inviteText}</p>}
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      {token === '' ? null : (
        <Button wide onClick={() => void accept()}>
          {signIn.inviteAccept}
        </Button>
      )}
    </div>
  );
};
