/** Lines of a stream of bytes: split at line feeds only, so that one line written is one line read, whatever else it holds. */

/** Bytes that are no UTF-8 become the replacement character: a bad letter costs a letter, never a line. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const ready: string[] = [];
  // Pieces are joined once a line ends: a very long line costs no more a letter than a short one.
  let pieces: string[] = [];
  const take = (text: string): void => {
    const [first = '', ...rest] = text.split('\n');
    pieces.push(first);
    for (const next of rest) {
      ready.push(pieces.join(''));
      pieces = [next];
    }
  };
  const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
  for await (const chunk of bytes) {
    take(decoder.decode(chunk, { stream: true }));
    for (const line of ready.splice(0)) yield withoutReturn(line);
  }
  take(decoder.decode());
  for (const line of ready) yield withoutReturn(line);
  const last = pieces.join('');
  if (last !== '') yield withoutReturn(last);
}
