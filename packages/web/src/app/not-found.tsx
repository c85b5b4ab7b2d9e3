/** What is not there, or not for this person: said plainly, with the way back to the start. */
import { Link } from '@tanstack/react-router';
import { Heading } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';

export const NotFound = () => {
  const { app } = useWords();
  return (
    <div className="bpp-stack">
      <Heading>{app.notFoundTitle}</Heading>
      <p className="bpp-large">{app.notFound}</p>
      <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/">
        {app.today}
      </Link>
    </div>
  );
};
