/** Ending takes a moment's hold, so that no pocket ends a round; a tap, a key or a screen reader gets a question instead. */
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/index.ts';

type Props = {
  readonly label: string;
  readonly sure: string;
  readonly yes: string;
  readonly no: string;
  readonly onDone: () => void;
};

const holdMs = 1_200;

export const HoldButton = ({ label, sure, yes, no, onDone }: Props) => {
  const [holding, setHolding] = useState(false);
  const [asking, setAsking] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef(0);
  /** When the finger came down, by the clock of what a finger does; null while none holds. */
  const since = useRef<number | null>(null);
  const held = useRef(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) question.current?.focus();
  }, [asking]);
  const stopWaiting = useCallback((): void => {
    clearTimeout(timer.current);
    cancelAnimationFrame(frame.current);
  }, []);
  useEffect(() => stopWaiting, [stopWaiting]);
  const letGo = (): void => {
    stopWaiting();
    since.current = null;
    setHolding(false);
  };
  const end = (): void => {
    letGo();
    held.current = true;
    onDone();
  };
  const begin = (event: PointerEvent): void => {
    stopWaiting();
    held.current = false;
    since.current = event.timeStamp;
    setHolding(true);
    // A phone that stood still hears of the time before it hears of the finger: what that did meanwhile comes first.
    timer.current = setTimeout(() => {
      frame.current = requestAnimationFrame(() => {
        timer.current = setTimeout(end, 0);
      });
    }, holdMs);
  };
  const lift = (event: PointerEvent): void => {
    const wasLong = since.current !== null && event.timeStamp - since.current >= holdMs;
    if (wasLong) end();
    else letGo();
  };
  if (asking)
    return (
      <div className="bpp-tight bpp-sure" role="group" aria-label={sure} ref={question} tabIndex={-1}>
        <p>{sure}</p>
        <Button wide onClick={onDone}>
          {yes}
        </Button>
        <Button kind="secondary" wide onClick={() => setAsking(false)}>
          {no}
        </Button>
      </div>
    );
  return (
    <button
      type="button"
      className="bpp-hold"
      data-holding={holding}
      onPointerDown={begin}
      onPointerUp={lift}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => {
        // What ended it by holding asks nothing; a key or a screen reader after that does.
        if (!held.current) setAsking(true);
        held.current = false;
      }}
    >
      <span>{label}</span>
    </button>
  );
};
