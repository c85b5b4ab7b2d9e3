/** A screen that can be pressed, for tests: as much of a page as React draws on, without a browser. */
import { act, type ReactNode } from 'react';
import { vi } from 'vitest';

type Heard = (event: object) => void;

class Piece {
  parentNode: Piece | null = null;
  childNodes: Piece[] = [];
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml';
  readonly attributes = new Map<string, string>();
  readonly style = { setProperty: () => undefined };
  readonly heard = new Map<string, Set<Heard>>();
  readonly nodeName: string;
  readonly nodeType: number;
  readonly ownerDocument: object | null;
  nodeValue: string;
  value = '';
  constructor(nodeName: string, nodeType: number, ownerDocument: object | null, nodeValue = '') {
    this.nodeName = nodeName;
    this.nodeType = nodeType;
    this.ownerDocument = ownerDocument;
    this.nodeValue = nodeValue;
  }
  get tagName(): string {
    return this.nodeName;
  }
  /** Of a list to choose from. */
  get options(): readonly Piece[] {
    return all(this).filter((piece) => piece.nodeName === 'OPTION');
  }
  get firstChild(): Piece | null {
    return this.childNodes[0] ?? null;
  }
  get lastChild(): Piece | null {
    return this.childNodes.at(-1) ?? null;
  }
  get nextSibling(): Piece | null {
    const beside = this.parentNode?.childNodes ?? [];
    return beside[beside.indexOf(this) + 1] ?? null;
  }
  get textContent(): string {
    return this.nodeType === 3 ? this.nodeValue : this.childNodes.map((child) => child.textContent).join('');
  }
  set textContent(text: string) {
    this.childNodes = [];
    if (text !== '') this.appendChild(new Piece('#text', 3, this.ownerDocument, text));
  }
  insertBefore(child: Piece, before: Piece | null): Piece {
    child.parentNode?.removeChild(child);
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before);
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  appendChild(child: Piece): Piece {
    return this.insertBefore(child, null);
  }
  removeChild(child: Piece): Piece {
    this.childNodes = this.childNodes.filter((one) => one !== child);
    child.parentNode = null;
    return child;
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  addEventListener(type: string, listener: Heard, options: unknown): void {
    // React listens twice on its root: while an event sinks, and while it rises.
    if (options !== true) this.heard.set(type, (this.heard.get(type) ?? new Set()).add(listener));
  }
  removeEventListener(type: string, listener: Heard): void {
    this.heard.get(type)?.delete(listener);
  }
  focus(): void {}
  contains(): boolean {
    return false;
  }
}

const all = (piece: Piece): readonly Piece[] => [piece, ...piece.childNodes.flatMap(all)];

/** What React and the hooks of the house ask of a window: that it can be listened to. */
const pageWindow = () =>
  Object.assign(new EventTarget(), {
    event: undefined,
    HTMLIFrameElement: class {},
    scrollTo: () => undefined,
  });

export type Screen = {
  readonly text: () => string;
  /** The button or other thing that says this: exactly so, or else among more. */
  readonly find: (text: string) => Piece;
  readonly has: (text: string) => boolean;
  readonly tell: (piece: Piece, type: string, more?: object) => Promise<void>;
  readonly press: (text: string) => Promise<void>;
  /** Draws it again, as its page does when something outside changed. */
  readonly show: (node: ReactNode) => Promise<void>;
  /** Lets what was promised come, and draws what follows from it. */
  readonly settle: () => Promise<void>;
};

/** The globals of a browser go again with the end of the test. */
export const withScreen = async (node: ReactNode, use: (screen: Screen) => Promise<void>): Promise<void> => {
  const page = new Piece('#document', 9, null);
  const make = (name: string): Piece => new Piece(name.toUpperCase(), 1, page);
  const window = pageWindow();
  const document = Object.assign(page, {
    defaultView: window,
    documentElement: make('html'),
    activeElement: null,
    createElement: make,
    createElementNS: (_space: string, name: string) => make(name),
    createTextNode: (text: string) => new Piece('#text', 3, page, text),
  });
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const { createRoot } = await import('react-dom/client');
  const root = make('div');
  const drawn = createRoot(Object.assign(root, { ownerDocument: page }) as object as Element);
  const show = (next: ReactNode): Promise<void> => act(async () => drawn.render(next));
  const find = (text: string): Piece => {
    const pieces = all(root).filter((piece) => piece.nodeType === 1);
    const found =
      pieces.findLast((piece) => piece.textContent === text) ??
      pieces.findLast((piece) => piece.textContent.includes(text));
    if (found === undefined) throw new Error(`no ${text} in ${root.textContent}`);
    return found;
  };
  const tell = (piece: Piece, type: string, more: object = {}): Promise<void> =>
    act(async () => {
      const event = {
        type,
        target: piece,
        timeStamp: performance.now(),
        preventDefault: () => undefined,
        ...more,
      };
      for (const listener of root.heard.get(type) ?? []) listener(event);
    });
  await show(node);
  try {
    await use({
      text: () => root.textContent,
      find,
      has: (text) => root.textContent.includes(text),
      tell,
      press: (text) => tell(find(text), 'click'),
      show,
      settle: () => act(async () => new Promise((resolve) => setImmediate(resolve))),
    });
  } finally {
    await act(async () => drawn.unmount());
  }
};
