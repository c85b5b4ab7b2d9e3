/** What somebody typed in this tab and the server has not: it goes when somebody else is there, so that nobody finds another's words as his own. */

const personKey = 'buurtplus-tab-person';
const stories = 'buurtplus-story-';
const compass = 'buurtplus-compass-unsent';
const answers = 'buurtplus-evaluation-';

export const storyKey = (personId: string, storyId: string): string => `${stories}${personId}-${storyId}`;
export const compassKey = compass;

const isOf = (personId: string, key: string, text: string | null): boolean => {
  if (key.startsWith(stories)) return key.startsWith(`${stories}${personId}-`);
  const read: unknown = JSON.parse(text ?? 'null');
  return read !== null && typeof read === 'object' && 'personId' in read && read.personId === personId;
};

/** Also of a text that cannot be read: then it is nobody's. */
const isSurelyOf = (personId: string, key: string): boolean => {
  try {
    return isOf(personId, key, sessionStorage.getItem(key));
  } catch {
    return false;
  }
};

const typedKeys = (): readonly string[] =>
  Object.keys(sessionStorage).filter((key) =>
    [stories, compass, answers].some((start) => key.startsWith(start)),
  );

export const forgetTyped = (): void => {
  try {
    for (const key of [...typedKeys(), personKey]) sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};

/** Answers to an evaluation bear no name, on purpose: whose they are is who was here when they were given. */
const keepOnlyOf = (personId: string): void => {
  const same = sessionStorage.getItem(personKey) === personId;
  for (const key of typedKeys())
    if (key.startsWith(answers) ? !same : !isSurelyOf(personId, key)) sessionStorage.removeItem(key);
  sessionStorage.setItem(personKey, personId);
};

/**
 * Who the server says is here.
 * @param first since this page was loaded; a session that ends while somebody types is no reason to take what he typed
 */
export const metPerson = (personId: string | null, first: boolean): void => {
  if (personId === null) {
    if (first) forgetTyped();
    return;
  }
  try {
    keepOnlyOf(personId);
  } catch {
    // A browser that keeps nothing has nothing of anybody.
  }
};
