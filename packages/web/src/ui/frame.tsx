/** The frame of a phone screen: where am I, what waits, 112, and five ways to go. */
import type { ReactNode } from 'react';
import { Emergency112 } from './button.tsx';

type Props = {
  readonly title: string;
  readonly status: ReactNode;
  readonly emergency: string;
  readonly skip: string;
  readonly bottom: ReactNode;
  readonly children: ReactNode;
};

export const Frame = ({ title, status, emergency, skip, bottom, children }: Props) => (
  <div className="bpp-frame">
    <a className="bpp-skip" href="#main">
      {skip}
    </a>
    <header className="bpp-top">
      <div>
        <strong>{title}</strong>
        <small role="status">{status}</small>
      </div>
      <Emergency112 label={emergency} />
    </header>
    <main className="bpp-main" id="main" tabIndex={-1}>
      {children}
    </main>
    {bottom}
  </div>
);
