/** Agreements in the month report: counts, the list behind them, and nothing that says more of what is quiet than its own page. */
import { describe, expect, it } from 'vitest';
import { type AgreementsNow, agreementsSection } from './report-agreements.ts';
import { reportEn } from './report-words-en.ts';
import { reportNl } from './report-words-nl.ts';

describe('agreements in the report', () => {
  it('counts promises per agreement as they stand today, with numbers and days behind it, and no small number of what is quiet', () => {
    const none = { kept: 0, late: 0, open: 0 };
    const base = { countedAs: 'signals', isKept: null, kept: null, rows: [], quiet: null } as const;
    const quiet = { month: '2026-10', about: 10, takenInTime: 10, answeredInTime: null };
    const now: AgreementsNow = {
      on: '2026-11-26',
      kept: 1,
      due: 2,
      agreements: [
        {
          ...base,
          agreementId: 'a',
          title: 'Heel en schoon',
          partner: 'wijkregisseur',
          isKept: false,
          kept: {
            signals: 4,
            take: { kept: 3, late: 1, open: 0 },
            answer: { kept: 2, late: 0, open: 2 },
          },
          quietHidden: false,
          rows: [
            {
              number: 'AB12-CD34',
              kind: 'public_space',
              arrivedOn: '2026-10-02',
              takeDueOn: '2026-10-05',
              takenOn: '2026-10-07',
              take: 'late',
              answerDueOn: '2026-10-16',
              answeredOn: null,
              answer: 'open',
            },
          ],
        },
        {
          ...base,
          agreementId: 'b',
          title: 'Niet-pluis',
          partner: 'wijkwerker',
          kept: { signals: 0, take: none, answer: none },
          quietHidden: true,
        },
        {
          ...base,
          agreementId: 'c',
          title: 'Verzoeken',
          partner: 'De Lantaarn',
          countedAs: 'requests',
          isKept: true,
          quiet,
          quietHidden: true,
        },
        {
          ...base,
          agreementId: 'd',
          title: 'Overlast',
          partner: 'wijkagent',
          kept: { signals: 0, take: none, answer: none },
          quietHidden: false,
        },
      ],
    };
    const frozen = { kept: 2, due: 2, lines: [] };
    const [said] = agreementsSection(frozen, now, reportNl);
    expect(said?.sentences[0]).toBe('Over 2 afspraken is iets te zeggen. Nagekomen: 1.');
    expect(said?.sentences.at(-1)).toContain('zo staat het op 26 november 2026');
    expect(said?.table).toBeNull();
    expect(said?.parts.map(({ heading, sentences }) => [heading, ...sentences])).toEqual([
      [
        'Heel en schoon (wijkregisseur)',
        'Opgepakt: 3 op tijd, 1 te laat.',
        'Antwoord: 2 op tijd, 0 te laat, 2 nog niet (er is nog tijd).',
      ],
      // "Nothing came" would say something about what is quiet.
      ['Niet-pluis (wijkwerker)', 'Niet-pluis: te weinig om te noemen.'],
      [
        'Verzoeken (De Lantaarn)',
        'Verzoeken uit casussen: ongeveer 10. Op tijd opgepakt: ongeveer 10. Op tijd beantwoord: te weinig om te noemen.',
      ],
      ['Overlast (wijkagent)', 'Er kwam niets waar deze afspraak over gaat.'],
    ]);
    expect(said?.parts[0]?.list?.rows).toEqual([
      ['AB12-CD34', '2 oktober', 'te laat, 7 oktober', 'nog niet, uiterlijk 16 oktober'],
    ]);
    expect(said?.parts.slice(1).map(({ list }) => list)).toEqual([null, null, null]);
    expect(agreementsSection(null, now, reportEn)[0]?.parts[0]?.list?.rows[0]).toEqual([
      'AB12-CD34',
      '2 October',
      'too late, 7 October',
      'not yet, by 16 October',
    ]);
    // Nothing that may be told is not the same as nothing to keep.
    expect(agreementsSection(null, { ...now, kept: 0, due: 0 }, reportNl)[0]?.sentences[0]).toContain(
      'er kwam niets, of te weinig om te noemen',
    );
    const nobody = { on: '2026-11-26', kept: 0, due: 0, agreements: [] };
    expect(agreementsSection(null, nobody, reportNl)[0]?.sentences).toEqual([
      'Er gold deze maand nog geen afspraak. Maak er één met een professional of organisatie.',
    ]);
  });
  it('tells of long ago which were kept and never how often, and nothing while nobody keeps any', () => {
    const kept = { kept: 1, due: 1, lines: [{ title: 'Heel', partner: 'wijkregisseur', isKept: true }] };
    expect(agreementsSection(kept, null, reportNl)[0]).toMatchObject({
      parts: [],
      table: { rows: [['Heel (wijkregisseur)', 'ja']] },
    });
    expect(agreementsSection(null, null, reportNl)).toEqual([]);
  });
});
