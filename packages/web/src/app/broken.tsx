/** What stands where a page should be: that it comes, or that it could not be opened, with the way to try again. */
import { Link } from '@tanstack/react-router';
import { Busy, Button, Heading } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';

export const Waiting = () => <Busy words={useWords().app.busy} />;

export const Broken = ({ onAgain }: { readonly onAgain: () => void }) => {
  const { app } = useWords();
  return (
    <div className="bpp-stack">
      <Heading>{app.brokenTitle}</Heading>
      <p className="bpp-large">{app.broken}</p>
      <Button wide onClick={onAgain}>
        {app.again}
      </Button>
      <Link className="bpp-button bpp-button--quiet bpp-button--wide" to="/">
        {app.today}
      </Link>
    </div>
  );
};

/** Loaded anew: a part that did not come does not come by itself. */
export const BrokenPage = () => <Broken onAgain={() => window.location.reload()} />;
