/** What could stand instead: a sentence again, without the mark, in the language that was asked, with nothing else lost. */
import { describe, expect, it } from 'vitest';
import { marked } from './corpus.ts';
import { englishMarked } from './corpus-english.ts';
import { heldOutMarked } from './corpus-held-out.ts';
import { parseMarked } from './corpus-measure.ts';
import { secondMarked } from './corpus-second.ts';
import { applyProposal, checkWording } from './index.ts';

const first = (text: string, language: 'nl' | 'en' = 'nl'): string => {
  const [mark] = checkWording(text, language);
  if (mark === undefined) throw new Error(`nothing was marked: ${text}`);
  return applyProposal(text, mark);
};

describe('a proposal', () => {
  it.each([
    ['Een verwarde man liep over de weg.', 'Een man liep over de weg.'],
    ['Een verwarde man.', 'Een man … (wat deed of zei die persoon?).'],
    ['Verwarde man op straat', 'Man … (wat deed of zei die persoon?) op straat'],
    ['De buurman is heel verward.', 'De buurman … (wat deed of zei die persoon?).'],
    ['Die junk schreeuwde.', 'Iemand schreeuwde.'],
    ['Die junk.', 'Iemand die … (wat deed die?).'],
    ['Er lagen twee junks.', 'Er lagen twee mensen.'],
    ['Twee junks in het portiek.', 'Twee mensen die … (wat deden ze?) in het portiek.'],
    ['De buurman is een alcoholist.', 'De buurman … (wat deed of zei die persoon?).'],
    ['Dat tuig gooide stenen.', 'Een groep gooide stenen.'],
    ['Een Marokkaanse jongen stond bij de deur.', 'Een jongen stond bij de deur.'],
    ['Twee Poolse mannen laadden spullen in.', 'Twee mannen laadden spullen in.'],
    ['Een vrouw met hoofddoek riep iets.', 'Een vrouw riep iets.'],
    ['Een verdachte auto stond stil.', 'Een auto stond stil.'],
    ['Ik denk dat hij drugs verkoopt.', 'Ik zag … (wat?) waardoor het kan dat hij drugs verkoopt.'],
    ['Waarschijnlijk is hij ziek.', 'Ik zag … (wat precies?). De vraag is: is hij ziek.'],
    ['De buren zeggen dat hij slaat.', 'Zelf zag ik … (wat?), niet dat hij slaat.'],
    ['Mevrouw Jansen doet niet open.', 'Een mevrouw doet niet open.'],
    ['De familie Bakker is weg.', 'Een gezin is weg.'],
    ['Buurman Henk viel.', 'Buurman viel.'],
    ['Hij is geboren op 3 mei 1961.', 'Hij is … (ongeveer hoe oud?).'],
    ['De man van nummer 14 riep.', 'De man van een huis riep.'],
    ['Er hing een briefje met 06-12345678.', 'Er hing een briefje met een telefoonnummer.'],
  ])('%s → %s', (text, expected) => expect(first(text)).toBe(expected));

  it('speaks English when asked', () =>
    expect(first('That junkie shouted.', 'en')).toBe('Somebody shouted.'));

  it.each([...marked, ...heldOutMarked, ...secondMarked, ...englishMarked])(
    'once taken does not bring its mark back: %s',
    (line) => {
      const { text } = parseMarked(line);
      for (const language of ['nl', 'en'] as const) {
        for (const mark of checkWording(text, language)) {
          const changed = applyProposal(text, mark);
          const end = mark.start + mark.proposal.length;
          const back = checkWording(changed, language).filter(
            (other) => other.kind === mark.kind && other.start < end && mark.start < other.end,
          );
          expect(back.map((other) => changed.slice(other.start, other.end))).toEqual([]);
        }
      }
    },
  );

  it('that leaves a word out leaves no hole', () => {
    expect(applyProposal('Hij keek verdacht.', { start: 9, end: 17, proposal: '' })).toBe('Hij keek.');
    expect(applyProposal('Een rare man', { start: 4, end: 8, proposal: '' })).toBe('Een man');
  });
});
