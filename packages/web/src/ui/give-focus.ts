/** Giving the focus to something on the page, in sight for who goes by keyboard. */
import { isReachable, takesText } from './focus-target.ts';

const byKeys = (): boolean => document.documentElement.hasAttribute('data-keys');

/** Who goes by keys sees where the focus is; who touches the screen asked for no ring. */
export const noteKeys = (event: Event): void => {
  document.documentElement.toggleAttribute('data-keys', event.type === 'keydown');
};

export const giveFocus = (target: HTMLElement): void => {
  // Nor for a keyboard over half of the screen.
  const element = takesText(target) && !byKeys() ? (target.parentElement ?? target) : target;
  if (!isReachable(element)) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
  if (byKeys())
    element.scrollIntoView({ block: element.offsetHeight > window.innerHeight / 2 ? 'start' : 'nearest' });
};
