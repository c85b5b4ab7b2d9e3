/** Ending takes a moment's hold, so that no pocket ends a round; a tap, a key or a screen reader gets a question instead. */
import { useEffect, useRef, useState } from 'react';
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
  const held = useRef(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) question.current?.focus();
  }, [asking]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const begin = (): void => {
    held.current = false;
    setHolding(true);
    timer.current = setTimeout(() => {
      held.current = true;
      setHolding(false);
      onDone();
    }, holdMs);
  };
  const letGo = (): void => {
    clearTimeout(timer.current);
    setHolding(false);
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
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => held.current || setAsking(true)}
    >
      <span>{label}</span>
    </button>
  );
};
