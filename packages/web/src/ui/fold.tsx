/** A part of a screen behind its own name: closed until somebody wants it, or until an address asks for it. */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  /** The anchor: an address that ends in it opens the part. */
  readonly id: string;
  readonly title: string;
  /** How it stands inside, in a few words. */
  readonly hint?: string | null;
  readonly children: ReactNode;
};

export const Fold = ({ id, title, hint = null, children }: Props) => {
  const part = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (window.location.hash !== `#${id}` || part.current === null) return;
    part.current.open = true;
    part.current.scrollIntoView();
  }, [id]);
  return (
    <details className="bpp-part" ref={part}>
      <summary>
        <span>
          <h2 id={id}>{title}</h2>
          {hint === null || hint === '' ? null : <small>{hint}</small>}
        </span>
        <ChevronDown aria-hidden="true" />
      </summary>
      <div className="bpp-stack">{children}</div>
    </details>
  );
};
