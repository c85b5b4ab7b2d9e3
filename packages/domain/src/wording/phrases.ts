/** Finds turns of phrase, and builds what could stand instead so that the sentence around it stays a sentence. */
import type { Found, MarkKind } from './mark.ts';
import { type DoubtShape, doubts } from './phrase-doubt.ts';
import { whoPhrases } from './phrase-who.ts';
import { inSmallLetters } from './text.ts';

type Proposal = Found['proposal'];
type Place = { readonly before: string; readonly match: string };
type Finder = {
  readonly pattern: RegExp;
  readonly kind: MarkKind;
  readonly propose: (place: Place) => Proposal;
};

const bordered = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu');

const asked: Proposal = { nl: '… (wat deed of zei die persoon?)', en: '… (what did the person do or say?)' };

const verb = /^(?:is|was|zijn|waren|are|were) /i;
const emptySubject = /(?:^|[^\p{L}])(?:het|dat|dit|er|daar|it|there)\s+$/iu;

/** "is een PVV'er" asks what was done; "het zijn Jehova's getuigen" are people. */
const somebody = ({ before, match }: Place): Proposal => {
  const linked = verb.exec(match)?.[0] ?? '';
  if (linked !== '' && !emptySubject.test(before)) return asked;
  const [nl, en] = /(?:s|en)$/.test(match) ? ['mensen', 'people'] : ['iemand', 'somebody'];
  return { nl: linked + nl, en: linked + en };
};

/** "Ik denk dat hij steelt" keeps its "dat"; what opens a sentence in Dutch leaves a question behind it: "Waarschijnlijk is hij ziek". */
const instead: Readonly<
  Record<'assumption' | 'hearsay' | 'opinion', Readonly<Record<'clause' | 'opening' | 'loose', Proposal>>>
> = {
  assumption: {
    clause: { nl: 'ik zag … (wat?) waardoor het kan dat', en: 'I saw … (what?), so it may be that' },
    opening: { nl: 'ik zag … (wat precies?). De vraag is:', en: 'I saw … (what exactly?). Not certain:' },
    loose: { nl: '(ik zag: …)', en: '(I saw: …)' },
  },
  hearsay: {
    clause: { nl: 'zelf zag ik … (wat?), niet dat', en: 'I saw … (what?) myself, not that' },
    opening: { nl: 'zelf zag ik … (wat?). De vraag is:', en: 'I saw … (what?) myself. Not certain:' },
    loose: { nl: '(zelf zag ik: …)', en: '(I saw myself: …)' },
  },
  opinion: {
    clause: {
      nl: 'ik zag … (wat?) en daarom schrijf ik dat',
      en: 'I saw … (what?), which is why I write that',
    },
    opening: { nl: 'ik zag … (wat precies?):', en: 'I saw … (what exactly?):' },
    loose: { nl: '(ik zag: …)', en: '(I saw: …)' },
  },
};

/** Nothing, or the end of a sentence. */
const opening = /^$|[.!?\n]\s*$/;

const kindsOfDoubt = ['assumption', 'hearsay', 'opinion'] as const;
const shapes = ['clause', 'loose', 'said'] as const;

const doubtProposal =
  (kind: (typeof kindsOfDoubt)[number], shape: DoubtShape) =>
  ({ before }: Place): Proposal =>
    shape === 'said'
      ? asked
      : instead[kind][shape === 'clause' ? 'clause' : opening.test(before) ? 'opening' : 'loose'];

/** Without one of these nobody repeats another; the long patterns need not be tried then. */
const repeats =
  /zei|zeg|vertel|beweer|hoor|vernomen|begrepen|volgens|gerucht|verhaal|schijn|scheen|zou|bekend|verluidt|via via|weet|wist|meld|app|roddel|fluister|known|sa[iy]|told|tell|hear|claim|know|according|rumou?r|alleged|reported|suppos|word is/;

const finders: readonly Finder[] = [
  ...kindsOfDoubt.flatMap((kind) =>
    shapes.flatMap((shape) => {
      const alternatives = doubts[kind][shape];
      return alternatives === undefined
        ? []
        : [{ pattern: bordered(alternatives), kind, propose: doubtProposal(kind, shape) }];
    }),
  ),
  ...whoPhrases.map(({ kind, instead: what, pattern }) => ({
    kind,
    pattern: bordered(pattern),
    propose: (place: Place): Proposal =>
      what === 'asked' ? asked : what === 'somebody' ? somebody(place) : { nl: '', en: '' },
  })),
];

const upper = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const subject =
  /^(?:(?:hij|zij|ze|die|dat|er|daar|man|vrouw|jongen|buurman|buurvrouw|bewoner) (?=schijn|scheen|zou)|\p{L}+ (?=vast$))/iu;

export const findPhrases = (text: string): readonly Found[] => {
  const found: Found[] = [];
  // Much faster than patterns that look at both cases of every letter.
  const small = inSmallLetters(text);
  const mayRepeat = repeats.test(small);
  for (const { pattern, kind, propose } of finders) {
    if (kind === 'hearsay' && !mayRepeat) continue;
    for (const { index: start, 0: matched } of small.matchAll(pattern)) {
      const end = start + matched.length;
      const written = text.slice(start, end);
      const kept = subject.exec(written)?.[0] ?? '';
      const { nl, en } = propose({ before: text.slice(Math.max(0, start - 10), start), match: written });
      const isCapital = kept === '' && /^\p{Lu}/u.test(written) && /^(?:ik|zelf|i|iemand|mensen)\b/i.test(nl);
      found.push({
        start,
        end,
        kind,
        proposal: { nl: kept + (isCapital ? upper(nl) : nl), en: kept + en },
      });
    }
  }
  return found;
};
