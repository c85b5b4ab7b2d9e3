/** Everything on the standard input, as text. */

/** Bytes that are no UTF-8 become the replacement character. @returns null when a person sits there and nothing is piped in */
export const readInput = async (): Promise<string | null> => {
  if (process.stdin.isTTY) return null;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of process.stdin) text += decoder.decode(chunk as Uint8Array, { stream: true });
  return text + decoder.decode();
};
