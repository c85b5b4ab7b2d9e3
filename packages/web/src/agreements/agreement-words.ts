/** The words of agreements in the language of the screen, with days and partners in words. */
import { type Language, useLanguage } from '../words/words.tsx';
import { en } from './words-en.ts';
import { type AgreementWords, nl } from './words-nl.ts';

export const agreementWords = (language: Language): AgreementWords => (language === 'nl' ? nl : en);

export const useAgreementWords = (): AgreementWords => agreementWords(useLanguage().language);

export const longDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T12:00:00Z`));

export const shortDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  }).format(new Date(`${day}T12:00:00Z`));

export const monthInWords = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${month}-15T12:00:00Z`));

export const partnerName = (
  partner: { readonly role: string | null; readonly organisation: string | null },
  words: AgreementWords,
): string => partner.organisation ?? words.roles[partner.role ?? ''] ?? '';

export const todayInNl = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
