/** The language of the command line itself, as the environment asks for it. */
export const spokenLanguage: 'nl' | 'en' = /^en/i.test(
  process.env['BUURTPLUS_LANGUAGE'] ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '',
)
  ? 'en'
  : 'nl';
