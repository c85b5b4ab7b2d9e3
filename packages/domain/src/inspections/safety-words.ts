/** The words of the list about feeling safe: what to look at, and what good and not good mean. */
import type { Bilingual } from './aspect-words.ts';
import type { SafetyQuestion } from './scale.ts';

type SafetyWords = {
  readonly name: Bilingual;
  readonly ask: Bilingual;
  readonly good: Bilingual;
  readonly not_good: Bilingual;
};

export const safetyWords: Readonly<Record<SafetyQuestion, SafetyWords>> = {
  lighting: {
    name: { nl: 'Licht', en: 'Light' },
    ask: { nl: 'Is het licht genoeg als het donker is?', en: 'Is there enough light when it is dark?' },
    good: { nl: 'Ja, je ziet een gezicht op vier meter.', en: 'Yes, you see a face at four metres.' },
    not_good: {
      nl: 'Nee, het is te donker of de lamp is stuk.',
      en: 'No, it is too dark or the lamp is broken.',
    },
  },
  sight_lines: {
    name: { nl: 'Zicht', en: 'Sight' },
    ask: { nl: 'Kun je zien wat er voor je is?', en: 'Can you see what is ahead of you?' },
    good: {
      nl: 'Ja, je kijkt ver vooruit en om de hoek.',
      en: 'Yes, you see far ahead and around the corner.',
    },
    not_good: {
      nl: 'Nee, struiken, een muur of een bocht zit ervoor.',
      en: 'No, bushes, a wall or a bend is in the way.',
    },
  },
  back_paths: {
    name: { nl: 'Achterpaden', en: 'Back paths' },
    ask: { nl: 'Hoe is het achterpad?', en: 'How is the back path?' },
    good: { nl: 'Open, verlicht of goed dicht met een poort.', en: 'Open, lit, or well closed by a gate.' },
    not_good: {
      nl: 'Donker, vol spullen of de poort is stuk.',
      en: 'Dark, full of things, or the gate is broken.',
    },
  },
  escape_routes: {
    name: { nl: 'Weg kunnen', en: 'A way out' },
    ask: { nl: 'Kun je hier een andere kant op?', en: 'Can you go another way here?' },
    good: { nl: 'Ja, er is meer dan één weg.', en: 'Yes, there is more than one way.' },
    not_good: { nl: 'Nee, je kunt alleen terug.', en: 'No, you can only go back.' },
  },
  neglected_spots: {
    name: { nl: 'Vergeten plekken', en: 'Forgotten spots' },
    ask: { nl: 'Lijkt iemand voor deze plek te zorgen?', en: 'Does somebody seem to look after this place?' },
    good: { nl: 'Ja, het oogt verzorgd.', en: 'Yes, it looks cared for.' },
    not_good: { nl: 'Nee, het ligt er al langer zo bij.', en: 'No, it has been like this for longer.' },
  },
};
