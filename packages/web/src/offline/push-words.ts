/** What a push says, in the language of whose browser it is; never what the news is. */
export const pushWords = (data: unknown): string =>
  data !== null && typeof data === 'object' && 'language' in data && data.language === 'en'
    ? 'There is something new.'
    : 'Er is iets nieuws.';
