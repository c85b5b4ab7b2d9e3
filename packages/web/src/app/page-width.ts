/** How wide a page is, known from its address: what comes later does not push the page aside. */
const widths = [
  [/^\/rooster\/maken$/, 'board'],
  [/^\/team\/leden$/, 'cards'],
  [/^\/afspraken(\/|$)/, 'agreement'],
] as const;

export const pageWidth = (path: string): string | undefined =>
  widths.find(([pattern]) => pattern.test(path))?.[1];
