/** The phone's own voice: whether there is one, saying a text in a language, and stopping. */

export const hasVoice = (): boolean => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;

export const hush = (): void => {
  if (hasVoice()) window.speechSynthesis.cancel();
};

/** What was being said stops first. @param onDone also when the voice fails */
export const sayAloud = (text: string, language: 'nl' | 'en', onDone: () => void): void => {
  hush();
  const utterance = new window.SpeechSynthesisUtterance(text);
  utterance.lang = language === 'nl' ? 'nl-NL' : 'en-GB';
  utterance.rate = 0.95;
  utterance.onend = onDone;
  utterance.onerror = onDone;
  window.speechSynthesis.speak(utterance);
};
