/** Small parts: notices, pills, tiles, the path of lights, and the states of a screen. */
import { Check, CircleCheck, Clock, Info, LoaderCircle, Send, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { namePage } from './page-title.ts';
import { useArrival } from './use-arrival.ts';

type NoticeKind = 'info' | 'attention' | 'danger' | 'done';
const noticeIcons = {
  info: Info,
  attention: TriangleAlert,
  danger: TriangleAlert,
  done: CircleCheck,
} as const;

/**
 * @param live "status" is read when there is a pause, "alert" at once, null is part of the page
 * @param arrives it says what came of a press elsewhere on the page, and takes the focus
 */
export const Notice = ({
  kind,
  live = null,
  arrives = false,
  children,
}: {
  readonly kind: NoticeKind;
  readonly live?: 'status' | 'alert' | null;
  readonly arrives?: boolean;
  readonly children: ReactNode;
}) => {
  const Icon = noticeIcons[kind];
  const notice = useArrival<HTMLDivElement>(arrives);
  return (
    <div className={`bpp-notice bpp-notice--${kind}`} role={live ?? undefined} ref={notice}>
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
  urgent = false,
  children,
}: {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly icon?: ReactNode;
  /** What is always for 112 carries the colour of danger. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}) => (
  <button
    type="button"
    className={urgent ? 'bpp-tile bpp-tile--urgent' : 'bpp-tile'}
    aria-pressed={chosen}
    onClick={onChoose}
  >
    {icon}
    <span>{children}</span>
    {chosen ? <Check className="bpp-tile__mark" size={18} strokeWidth={3} aria-hidden="true" /> : null}
  </button>
);

/** One of a few short answers beside each other; choosing it again takes it away. */
export const Chip = ({
  chosen,
  onChoose,
  urgent = false,
  children,
}: {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly urgent?: boolean;
  readonly children: ReactNode;
}) => (
  <button
    type="button"
    className={urgent ? 'bpp-chip bpp-chip--urgent' : 'bpp-chip'}
    aria-pressed={chosen}
    onClick={onChoose}
  >
    {chosen ? <Check size={18} strokeWidth={3} aria-hidden="true" /> : null}
    {children}
  </button>
);

/** An answer that fills the width and goes straight on. */
export const Choice = ({
  kind = 'plain',
  onChoose,
  chosen,
  children,
}: {
  readonly kind?: 'plain' | 'danger';
  readonly onChoose: () => void;
  /** What was answered before, when somebody came back; left out where nothing stays chosen. */
  readonly chosen?: boolean;
  readonly children: ReactNode;
}) => (
  <button
    type="button"
    className={`bpp-choice bpp-choice--${kind}`}
    data-chosen={chosen || undefined}
    aria-pressed={chosen}
    onClick={onChoose}
  >
    {children}
    {chosen === true ? <Check size={22} strokeWidth={2.5} aria-hidden="true" /> : null}
  </button>
);

/** A quiet way out of a screen: what it does, and a line about it. */
export const WayOut = ({
  icon,
  hint,
  onChoose,
  children,
}: {
  readonly icon: ReactNode;
  readonly hint?: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) => (
  <button type="button" className="bpp-way" onClick={onChoose}>
    {icon}
    <span>
      {children}
      {hint === undefined ? null : <small>{hint}</small>}
    </span>
  </button>
);

/** Lanterns along the way: behind you they burn, the one you stand at burns brightest. */
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
        <li key={`light-${index + 1}`} data-lit={index < at} data-here={index === at - 1} />
      ))}
    </ol>
    <span className="bpp-hidden">{words}</span>
  </div>
);

/**
 * The heading takes the focus when a screen appears, so that a screen reader begins here; it names the page too.
 * @param tab what the tab and the history say instead, where the heading names a place or a person
 */
export const Heading = ({
  large = false,
  tab,
  children,
}: {
  readonly large?: boolean;
  readonly tab?: string;
  readonly children: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  // What it says can change while it stands there: another language, or words that came later.
  useEffect(() => namePage(tab ?? heading.current?.textContent ?? null));
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={large ? 'bpp-say' : undefined}>
      {children}
    </h1>
  );
};

export const Busy = ({ words }: { readonly words: string }) => (
  <p className="bpp-soft" role="status">
    {words}
  </p>
);
