/** A pattern over a text becomes marks; what could stand instead is the name of the thing, or dots where that is no sentence. */
import type { Found, MarkKind } from './mark.ts';

type Proposal = Found['proposal'];

/** After these a thing has to be named: "een briefje met een telefoonnummer". */
const wantsThing =
  /(?:^|[^\p{L}])(?:met|had|heeft|op|in|naar|van|zag|zagen|hing|lag|lagen|stond|staat|stonden|aan|noteerde|noteerden|with|to|on|at|had|saw|was|from)\s*[("'“‘]?$/iu;
/** After these the thing has been named already: "kenteken …". */
const namesThing =
  /(?:nummer|kenteken|bsn|iban|rekening|adres|plaat|number|plate|account|is|was|tel|mobiel)\W{0,3}$/i;

/** @returns for a place in a text the thing itself, or dots behind a word that names it already */
export const thingInstead =
  (nl: string, en: string) =>
  (before: string): Proposal =>
    wantsThing.test(before) && !namesThing.test(before) ? { nl, en } : { nl: '…', en: '…' };

export const findAll = (
  text: string,
  pattern: RegExp,
  kind: MarkKind,
  propose: (before: string, match: RegExpExecArray) => Proposal,
  fits: (match: RegExpExecArray) => boolean = () => true,
): Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    if (!fits(match)) continue;
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      kind,
      proposal: propose(before, match),
    });
  }
  return found;
};
