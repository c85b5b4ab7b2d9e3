/** Whoever leaves with text typed is asked first; what was sent or put away is let go of. */
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useLanguage } from './words.tsx';

const question = {
  nl: 'Je hebt iets getypt dat nog niet bewaard is. Toch weggaan?',
  en: 'You typed something that is not kept yet. Leave anyway?',
} as const;

const isText = (target: EventTarget): target is HTMLTextAreaElement | HTMLInputElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

export type KeepTyped = {
  /** For the element around the form or the forms. */
  readonly onInput: (event: FormEvent<HTMLElement>) => void;
  /** For work that is more than text: whether something of it is not kept yet. */
  readonly changed: (isOpen: boolean) => void;
  readonly done: () => void;
};

export const useKeepTyped = (): KeepTyped => {
  const typed = useRef(false);
  const { language } = useLanguage();
  useBlocker({
    shouldBlockFn: () => typed.current && !window.confirm(question[language]),
    enableBeforeUnload: () => typed.current,
  });
  const [keep] = useState<KeepTyped>(() => ({
    onInput: ({ target }) => {
      if (isText(target)) typed.current = target.value.trim() !== '';
    },
    changed: (isOpen) => {
      typed.current = isOpen;
    },
    done: () => {
      typed.current = false;
    },
  }));
  return keep;
};
