/** Light or dark, and the size of the letters: chosen once, kept on this device. */
import { useCallback, useEffect, useState } from 'react';

export type Theme = 'auto' | 'day' | 'night';
export type TextSize = 'normal' | 'large' | 'largest';

const prefersNight = '(prefers-color-scheme: dark)';
const read = <Value extends string>(key: string, values: readonly Value[], fallback: Value): Value =>
  values.find((value) => value === localStorage.getItem(key)) ?? fallback;

const apply = (theme: Theme, size: TextSize): void => {
  const night = theme === 'night' || (theme === 'auto' && window.matchMedia(prefersNight).matches);
  document.documentElement.dataset['theme'] = night ? 'night' : 'day';
  document.documentElement.dataset['text'] = size;
};

const themes = ['auto', 'day', 'night'] as const;
const sizes = ['normal', 'large', 'largest'] as const;

/** Before the first picture, so that a dark street never flashes white. */
export const applyStoredAppearance = (): void =>
  apply(read('buurtplus-theme', themes, 'auto'), read('buurtplus-text', sizes, 'normal'));

export const useAppearance = () => {
  const [theme, setTheme] = useState<Theme>(() => read('buurtplus-theme', themes, 'auto'));
  const [size, setSize] = useState<TextSize>(() => read('buurtplus-text', sizes, 'normal'));
  const update = useCallback(() => apply(theme, size), [theme, size]);
  useEffect(() => {
    localStorage.setItem('buurtplus-theme', theme);
    localStorage.setItem('buurtplus-text', size);
    update();
    const media = window.matchMedia(prefersNight);
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, [theme, size, update]);
  return { theme, setTheme, size, setSize };
};
