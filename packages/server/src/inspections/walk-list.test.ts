/** What stands on the list on paper: what asks for something, room for what is agreed, and nobody's name. */
import type { InspectionResultPage, SeenPoint } from '@buurtplus/contract/inspections';
import { resultOf } from '@buurtplus/domain/inspections';
import { describe, expect, it } from 'vitest';
import { demoAreas } from '../demo/demo-areas.ts';
import { presentResult } from './inspections.present.ts';
import { walkListPage } from './walk-list.ts';

const seen = (change: Partial<SeenPoint>): SeenPoint => ({
  pointId: 'p',
  position: 1,
  label: '',
  lat: 52.71,
  lon: 5.34,
  neighbourhoodCode: 'BU99010202',
  reachable: true,
  judgements: [],
  answers: [],
  signals: 0,
  photos: [],
  ...change,
});
const page: InspectionResultPage = {
  inspection: {
    inspectionId: '0190a000-0000-7000-8000-000000000001',
    title: 'Najaarsschouw',
    teamName: 'Team Lichtendam',
    neighbourhoodCodes: ['BU99010202'],
    way: 'drawn',
    seed: 'lantaarn',
    areaYear: 2026,
    plannedOn: '2026-11-28',
    closed: false,
    calledOff: false,
    aspects: ['weeds'],
    withSafety: true,
    scale: { edition: 0, name: null, photos: [] },
    points: [],
  },
  mayClose: false,
  mayReopen: false,
  mayChange: false,
  weather: null,
  total: presentResult(resultOf([])),
  areas: [],
  seen: [
    seen({ judgements: [{ aspect: 'weeds', given: ['b', 'd'] }], signals: 1 }),
    seen({
      judgements: [{ aspect: 'weeds', given: ['a'] }],
      answers: [{ question: 'lighting', given: ['not_good'] }],
    }),
    seen({ reachable: false, label: 'Brug' }),
    seen({ judgements: [{ aspect: 'weeds', given: ['a_plus'] }] }),
    seen({}),
  ],
};
const rowsIn = (language: 'nl' | 'en') => {
  const list = walkListPage(page, {
    language,
    today: '2026-11-25',
    publicUrl: 'https://buurt.example',
    areaNames: new Map([['BU99010202', 'Waterhof']]),
    areas: demoAreas(),
  });
  const table = list.blocks.find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows : [];
};

describe('the list on paper', () => {
  it('says per point what asks for something, and leaves room for what is agreed', () => {
    expect(rowsIn('nl').map(([, , said]) => said)).toEqual([
      'Onkruid tussen de stenen: B / D (we zagen het verschillend)\nIs doorgegeven als signaal.',
      'Licht: Nee, het is te donker of de lamp is stuk.',
      'Hier konden we niet komen.',
      'Alles B of beter.',
      '',
    ]);
    expect(rowsIn('nl').every(([, , , agreed]) => agreed === '')).toBe(true);
    expect(rowsIn('nl')[2]?.[1]).toBe('Brug\nWaterhof\n52.71000, 5.34000');
  });

  it('speaks the language of the reader, and tells how the points were drawn', () => {
    expect(rowsIn('en')[0]?.[2]).toBe(
      'Weeds between the stones: B / D (we saw it differently)\nWas passed on as a signal.',
    );
    const list = walkListPage(page, {
      language: 'en',
      today: '2026-11-25',
      publicUrl: '',
      areaNames: new Map(),
      areas: demoAreas(),
    });
    expect(JSON.stringify(list.blocks)).toContain('drawn with the code');
    expect(
      list.blocks.every(
        (block) => block.kind !== 'table' || block.rows.every((row) => row.length === block.heads.length),
      ),
    ).toBe(true);
  });

  it('shows the points with their numbers on a map, as the table numbers them', () => {
    const drawn = (points: readonly SeenPoint[]) => {
      const list = walkListPage(
        { ...page, seen: [...points] },
        { language: 'nl', today: '2026-11-25', publicUrl: '', areaNames: new Map(), areas: demoAreas() },
      );
      const drawing = list.blocks.find((block) => block.kind === 'drawing');
      return drawing?.kind === 'drawing' ? drawing.svg : null;
    };
    const svg =
      drawn([seen({}), seen({ lat: null, lon: null, label: 'Brug' }), seen({ lat: 52.7101 })]) ?? '';
    expect([...svg.matchAll(/<text[^>]*>(\d+)</g)].map(([, number]) => number)).toEqual(['1', '3']);
    // Inside the sheet, north above south, and no word of anybody.
    const heights = [...svg.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    const tall = Number(/height="(\d+)"/.exec(svg)?.[1]);
    expect(heights.every((y) => y > 0 && y < tall)).toBe(true);
    expect(svg.replace(/<[^>]*>/g, '')).toBe('13');
    expect(drawn([seen({ lat: null, lon: null, label: 'Brug' })])).toBeNull();
  });
});
