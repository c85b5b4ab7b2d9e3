/** What is sent is done once: the same words keep one id until they are taken on, and nothing is sent while it is under way. */
type Answered = { readonly ok: boolean };

/** @returns null when the very same is under way already */
export type SendOnce = <Answer extends Answered>(
  said: object,
  send: (commandId: string) => Promise<Answer>,
) => Promise<Answer | null>;

/** The version that was on the screen says nothing of what was filled in: read anew in between, it is still the same. */
const keyOf = (said: object): string =>
  JSON.stringify(said, (name, value: unknown) => (name === 'version' ? undefined : value));

export const createOnce = (newId: () => string, onSending: (isSending: boolean) => void): SendOnce => {
  const ids = new Map<string, string>();
  const going = new Set<string>();
  return async (said, send) => {
    const key = keyOf(said);
    if (going.has(key)) return null;
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    going.add(key);
    onSending(true);
    try {
      const answer = await send(id);
      // Taken on: the same words said again are another deed.
      if (answer.ok) ids.delete(key);
      return answer;
    } finally {
      going.delete(key);
      onSending(going.size > 0);
    }
  };
};
