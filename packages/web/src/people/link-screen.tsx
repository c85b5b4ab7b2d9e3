/** The page behind the link in the mail: opening it does nothing, pressing the button signs in. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { signInByLink } from './people.api.ts';
import { useArrive } from './use-arrive.ts';

export const LinkScreen = () => {
  const { signIn, app } = useWords();
  const arrive = useArrive();
  const [token] = useState(() => window.location.hash.slice(1));
  const [wrong, setWrong] = useState<string | null>(token === '' ? signIn.linkMissing : null);
  const enter = async (): Promise<void> => {
    // The token leaves the address bar before anything else happens.
    window.history.replaceState(null, '', window.location.pathname);
    const answer = await signInByLink(token);
    if (answer.ok) return arrive(answer.value);
    setWrong(answer.kind === 'problem' ? answer.problem.detail : app.failed);
  };
  return (
    <div className="bpp-stack">
      <Heading>{signIn.linkTitle}</Heading>
      {wrong === null ? <p className="bpp-large">{signIn.linkText}</p> : null}
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
          {token === '' ? null : <Link to="/aanmelden">{signIn.newCode}</Link>}
        </Notice>
      )}
      {token !== '' ? (
        <Button wide onClick={() => void enter()}>
          {signIn.enter}
        </Button>
      ) : (
        <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/aanmelden">
          {signIn.newCode}
        </Link>
      )}
    </div>
  );
};
