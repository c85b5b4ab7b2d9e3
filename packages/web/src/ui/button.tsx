/** Buttons and links that look like buttons; one main button a screen. */

import { Phone } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  readonly kind?: Kind;
  readonly wide?: boolean;
  readonly busy?: boolean;
};

const classFor = (kind: Kind, wide: boolean): string =>
  `bpp-button bpp-button--${kind}${wide ? ' bpp-button--wide' : ''}`;

export const Button = ({
  kind = 'primary',
  wide = false,
  busy = false,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={classFor(kind, wide)}
    aria-busy={busy || undefined}
    // Out of use would take the focus away from who pressed it: while it is busy it does nothing, and stays where it is.
    aria-disabled={busy || undefined}
    onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
  />
);

type CallProps = {
  readonly number: string;
  readonly danger?: boolean;
  /** The one thing to do on this screen. */
  readonly main?: boolean;
  readonly children: ReactNode;
  readonly hint?: string;
};

/** A telephone link works without network, session or script. */
export const CallButton = ({ number, danger = false, main = false, children, hint }: CallProps) => (
  <a
    className={danger ? 'bpp-call bpp-call--danger' : main ? 'bpp-call bpp-call--main' : 'bpp-call'}
    href={`tel:${number.replaceAll(/[^0-9+]/g, '')}`}
  >
    <Phone size={danger ? 36 : 26} aria-hidden="true" />
    <span>
      {children}
      {hint === undefined ? null : <small>{hint}</small>}
    </span>
  </a>
);

export const Emergency112 = ({ label }: { readonly label: string }) => (
  <a className="bpp-112" href="tel:112" aria-label={label}>
    <Phone size={20} aria-hidden="true" /> 112
  </a>
);
