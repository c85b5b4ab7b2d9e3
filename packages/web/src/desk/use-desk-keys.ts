/** The keyboard of the desk: j and k through the list, t takes, r answers, ? helps; never while somebody types. */
import type { SignalAction } from '@buurtplus/domain/signals';
import { useEffect } from 'react';

type Keys = {
  readonly ids: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (signalId: string) => void;
  readonly onPress: (action: SignalAction) => void;
  readonly onHelp: () => void;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);

export const useDeskKeys = ({ ids, chosen, onChoose, onPress, onHelp }: Keys): void => {
  useEffect(() => {
    const step = (by: 1 | -1): void => {
      const at = chosen === null ? -1 : ids.indexOf(chosen);
      const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
      if (next !== undefined) onChoose(next);
    };
    const hear = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === 't') onPress('take');
      else if (event.key === 'r') onPress('report_back');
      else if (event.key === '?') onHelp();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [ids, chosen, onChoose, onPress, onHelp]);
};
