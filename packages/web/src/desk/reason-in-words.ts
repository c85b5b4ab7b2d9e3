/** From a coded reason to the sentence a professional reads. */
import type { RelatedReasonView } from '@buurtplus/contract/noticing';
import type { Language } from '../words/words.tsx';
import type { DeskWords } from './desk-words.ts';
import { factsInWords } from './work-row.tsx';

export const reasonInWords = (reason: RelatedReasonView, words: DeskWords, language: Language): string => {
  const { related, urgencies } = words;
  switch (reason.code) {
    case 'same_address':
      return related.sameAddress;
    case 'same_place':
      return related.samePlace(reason);
    case 'near':
      return related.near(reason);
    case 'same_fact':
      return related.sameFact(factsInWords(reason.observations, language));
    case 'same_theme':
      return related.sameTheme(related.themes[reason.theme]);
    case 'related_theme':
      return related.relatedTheme(related.themes[reason.theme]);
    case 'earlier':
      return related.earlier(reason.days);
    case 'later':
      return related.later(reason.days);
    case 'same_event':
      return related.sameEvent(reason.hours);
    case 'repeat':
      return related.repeat(reason.count, reason.weeks);
    case 'more_urgent':
      return related.moreUrgent(urgencies[reason.from] ?? reason.from, urgencies[reason.to] ?? reason.to);
    case 'lasts_longer':
      return related.lastsLonger(
        related.since[reason.from] ?? reason.from,
        related.since[reason.to] ?? reason.to,
      );
    case 'holiday':
      return related.holiday(reason.about, reason.isAssumed);
    case 'working_hours':
      return related.workingHours(reason.about);
    case 'known_away':
      return related.knownAway(reason.about);
  }
};

/** What it may be becoming stands out; what says little is said softly. */
export const weightOf = (reason: RelatedReasonView): 'strong' | 'plain' | 'soft' => {
  switch (reason.code) {
    case 'same_event':
    case 'repeat':
    case 'more_urgent':
    case 'lasts_longer':
      return 'strong';
    case 'holiday':
    case 'working_hours':
    case 'known_away':
      return 'soft';
    default:
      return 'plain';
  }
};
