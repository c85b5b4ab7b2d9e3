/** Nobody falls out of the page: when what had the focus goes away, the focus goes on to what took its place, or back to what opened it. */
import { type Gap, gapAfter, isReachable, nameOf, openerIn, type Pressed, targetIn } from './focus-target.ts';
import { giveFocus, noteKeys } from './give-focus.ts';

/** Where the focus was, once it is gone. */
type Lost = { readonly element: HTMLElement; gap: Gap | null };
const mostPressed = 8;
const patienceMs = 800;

/** A key that is held would say yes to its own question: what asks once more must be pressed once more. */
const oneAtATime = (event: KeyboardEvent): void => {
  const isButton = event.target instanceof Element && event.target.closest('button, summary') !== null;
  if (event.repeat && isButton && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
};

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

export const keepFocus = (): void => {
  let held: HTMLElement | null = null;
  let lost: Lost | null = null;
  let pressed: readonly Pressed[] = [];

  const settle = (isPatient: boolean): void => {
    if (lost === null) return;
    // A browser takes the focus from what is out of use only when it draws again.
    if (!isNowhere() && document.activeElement !== lost.element) {
      lost = null;
      return;
    }
    const { element, gap } = lost;
    if (element.isConnected) {
      // Out of use for a moment: it waits. Out of use for longer: to what stands beside it.
      const { parentElement: parent, previousSibling: before, nextSibling: after } = element;
      if (isReachable(element)) element.focus({ preventScroll: true });
      else if (isPatient) setTimeout(() => settle(false), patienceMs);
      else if (parent !== null) giveFocus(targetIn({ parent, before, after }) ?? parent);
      return;
    }
    if (gap === null) return;
    const opener = openerIn(gap, pressed);
    const target = opener ?? targetIn(gap);
    if (target === null) return;
    pressed =
      opener === null
        ? [...pressed, { name: nameOf(element), parent: gap.parent }].slice(-mostPressed)
        : pressed.filter(({ parent }) => parent !== gap.parent);
    giveFocus(target);
  };

  document.addEventListener('focusin', ({ target }) => {
    held = target instanceof HTMLElement ? target : null;
    lost = null;
  });
  document.addEventListener('focusout', ({ target }) => {
    // Gone with what had it, or left by somebody who went elsewhere: one moment later that can be told.
    queueMicrotask(() => {
      const isLeft = target instanceof HTMLElement && target.isConnected && isReachable(target);
      if (isLeft && target === held && isNowhere() && document.hasFocus()) held = null;
    });
  });
  for (const kind of ['keydown', 'pointerdown']) document.addEventListener(kind, noteKeys, true);
  document.addEventListener('keydown', oneAtATime, true);

  new MutationObserver((records) => {
    if (held === null) return;
    if (lost === null && held.isConnected && !held.matches(':disabled')) return;
    lost ??= { element: held, gap: null };
    lost.gap = gapAfter(records, lost);
    // What appears may take the focus itself, and comes first.
    setTimeout(() => settle(true), 0);
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled'],
  });
};
