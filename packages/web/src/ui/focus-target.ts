/** Where the focus goes when what had it is gone: to what took its place, else what stood beside it, else what it stood in. */

/** The place of something that was taken away. */
export type Gap = {
  readonly parent: Element;
  readonly before: Node | null;
  readonly after: Node | null;
};

const reachable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex]';
/** What a screen reader names by itself when it gets the focus, or reads whole. */
const namesItself = 'form, section, article, fieldset, details, li, p, dl, table, [role]';

export const isReachable = (element: Element): boolean =>
  element.matches(reachable) && element.checkVisibility();
export const takesText = (element: Element): boolean =>
  element.matches('textarea, select, input:not([type=checkbox], [type=radio])');
export const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();

const holds = (record: MutationRecord, element: Node): boolean =>
  [...record.removedNodes].some((node) => node === element || node.contains(element));

/** What was there may have been taken away piece by piece: the last place that still stands is the place. */
export const gapAfter = (
  records: readonly MutationRecord[],
  { element, gap }: { readonly element: Element; readonly gap: Gap | null },
): Gap | null => {
  let found = gap?.parent.isConnected === true ? gap : null;
  for (const record of records) {
    const isOf = holds(record, element) || (gap !== null && holds(record, gap.parent));
    if (isOf && record.target instanceof Element && record.target.isConnected)
      found = {
        parent: record.target,
        before: record.previousSibling,
        after: record.nextSibling,
      };
  }
  return found;
};

const isShown = (node: Node): node is HTMLElement =>
  node instanceof HTMLElement && node.checkVisibility() && node.textContent?.trim() !== '';

const within = (gap: Gap): readonly HTMLElement[] => {
  const nodes: readonly Node[] = [...gap.parent.childNodes];
  const from = gap.before === null ? -1 : nodes.indexOf(gap.before);
  const after = gap.after === null ? -1 : nodes.indexOf(gap.after);
  const to = after === -1 ? nodes.length : after;
  return nodes
    .slice(from + 1, Math.max(from + 1, to))
    .filter(isShown)
    .filter((one) => !one.matches(':disabled'));
};

const allReachable = (element: Element): readonly HTMLElement[] =>
  [element, ...element.querySelectorAll('*')].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && isReachable(one) && one.tabIndex >= 0,
  );

/** One thing that took the place: its heading, itself when it has a name, else the first thing in it that can be used. */
const startOf = (element: HTMLElement): HTMLElement => {
  if (isReachable(element) || element.matches(namesItself)) return element;
  const heading = element.querySelector<HTMLElement>('h1, h2, h3, h4');
  if (heading !== null && isShown(heading)) return heading;
  return (
    element.querySelector<HTMLElement>('[role=alert], [role=status]') ?? allReachable(element)[0] ?? element
  );
};

const beside = (gap: Gap): HTMLElement | null => {
  const isHere = (node: Node | null): boolean => node?.parentNode === gap.parent;
  const siblings = (from: Node | null, way: 'nextSibling' | 'previousSibling'): HTMLElement[] => {
    const found: HTMLElement[] = [];
    for (let node: Node | null = isHere(from) ? from : null; node !== null; node = node[way])
      if (isShown(node)) found.push(node);
    return found;
  };
  const [next] = siblings(gap.after, 'nextSibling').flatMap(allReachable);
  if (next !== undefined) return next;
  const [last] = siblings(gap.before, 'previousSibling');
  return last === undefined ? null : (allReachable(last).at(-1) ?? last);
};

/** What was pressed and went away with what it opened, the newest last, each with where it stood. */
export type Pressed = { readonly name: string; readonly parent: Element };

/** Closing comes back to what opened it: the same name in the same place. */
export const openerIn = (gap: Gap, pressed: readonly Pressed[]): HTMLElement | null => {
  const came = within(gap).flatMap(allReachable);
  const names = pressed.filter(({ parent }) => parent === gap.parent).map(({ name }) => name);
  return came.find((one) => names.includes(nameOf(one))) ?? null;
};

export const targetIn = (gap: Gap): HTMLElement | null => {
  const [first] = within(gap);
  if (first !== undefined) return startOf(first);
  const found = beside(gap);
  if (found !== null) return found;
  const { parent } = gap;
  if (parent === document.body || parent.parentElement === null)
    return document.querySelector<HTMLElement>('h1, main');
  return targetIn({
    parent: parent.parentElement,
    before: parent.previousSibling,
    after: parent.nextSibling,
  });
};
