/** The frame of a phone screen: where am I, what waits, 112, and five ways to go. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Emergency112 } from './button.tsx';

type Props = {
  readonly title: string;
  readonly status: ReactNode;
  readonly emergency: string;
  readonly skip: string;
  readonly bottom: ReactNode;
  /** Of a page that is wider than a phone from its first moment. */
  readonly width?: string | undefined;
  readonly children: ReactNode;
};

/** The bar below grows with its words; what sticks above it must know how high it is. */
const useBarHeight = () => {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const tell = (): void =>
      document.documentElement.style.setProperty('--bpp-bottom', `${element.offsetHeight}px`);
    const watch = new ResizeObserver(tell);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return bar;
};

export const Frame = ({ title, status, emergency, skip, bottom, width, children }: Props) => {
  const bar = useBarHeight();
  return (
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
      <main className="bpp-main" id="main" tabIndex={-1} data-width={width}>
        {children}
      </main>
      <div className="bpp-below" ref={bar}>
        {bottom}
      </div>
    </div>
  );
};
