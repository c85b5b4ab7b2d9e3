/** Small parts: notices, pills, tiles, the path of lights, and the states of a screen. */
import { Check, CircleCheck, Clock, Info, LoaderCircle, Send, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

type NoticeKind = 'info' | 'attention' | 'danger' | 'done';
const noticeIcons = {
  info: Info,
  attention: TriangleAlert,
  danger: TriangleAlert,
  done: CircleCheck,
} as const;

/** @param live "status" is read when there is a pause, "alert" at once, null is part of the page */
export const Notice = ({
  kind,
  live = null,
  children,
}: {
  readonly kind: NoticeKind;
  readonly live?: 'status' | 'alert' | null;
  readonly children: ReactNode;
}) => {
  const Icon = noticeIcons[kind];
  return (
    <div className={`bpp-notice bpp-notice--${kind}`} role={live ?? undefined}>
      <Icon size={22} aria-hidden="true" />
      {children}
    </div>
  );
};

export type PillKind = 'waiting' | 'sent' | 'busy' | 'done' | 'late';
const pillIcons = {
  waiting: Clock,
  sent: Send,
  busy: LoaderCircle,
  done: Check,
  late: TriangleAlert,
} as const;

export const StatePill = ({ kind, children }: { readonly kind: PillKind; readonly children: ReactNode }) => {
  const Icon = pillIcons[kind];
  return (
    <span className={`bpp-pill bpp-pill--${kind}`}>
      <Icon size={15} aria-hidden="true" /> {children}
    </span>
  );
};

export const Tile = ({
  chosen,
  onChoose,
  icon,
  children,
}: {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) => (
  <button type="button" className="bpp-tile" aria-pressed={chosen} onClick={onChoose}>
    {icon}
    <span>{children}</span>
    {chosen ? <Check className="bpp-tile__mark" size={20} aria-hidden="true" /> : null}
  </button>
);

export const StepPath = ({
  at,
  of,
  words,
}: {
  readonly at: number;
  readonly of: number;
  readonly words: string;
}) => (
  <div className="bpp-path">
    <ol aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <li key={`light-${index + 1}`} data-lit={index < at} />
      ))}
    </ol>
    <span>{words}</span>
  </div>
);

/** The heading takes the focus when a screen appears, so that a screen reader begins here. */
export const Heading = ({ children }: { readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};

export const Busy = ({ words }: { readonly words: string }) => (
  <p className="bpp-soft" role="status">
    {words}
  </p>
);
