/** What could stand instead of a name: the role that was written with it, or "iemand". */
import type { Found } from './mark.ts';
import type { Word } from './text.ts';

/** Title → what stays of it. */
const roles: Readonly<Record<string, readonly [string, string]>> = {
  meneer: ['een meneer', 'a man'],
  mijnheer: ['een meneer', 'a man'],
  dhr: ['een meneer', 'a man'],
  heer: ['een meneer', 'a man'],
  mr: ['een meneer', 'a man'],
  mevrouw: ['een mevrouw', 'a woman'],
  mevr: ['een mevrouw', 'a woman'],
  mw: ['een mevrouw', 'a woman'],
  mrs: ['een mevrouw', 'a woman'],
  ms: ['een mevrouw', 'a woman'],
  miss: ['een mevrouw', 'a woman'],
  familie: ['een gezin', 'a family'],
  fam: ['een gezin', 'a family'],
  gezin: ['een gezin', 'a family'],
  opa: ['een opa', 'a grandfather'],
  oma: ['een oma', 'a grandmother'],
  dokter: ['een arts', 'a doctor'],
  dr: ['een arts', 'a doctor'],
  burgemeester: ['de burgemeester', 'the mayor'],
};
/** These stay as they are; only the name goes. */
const staying =
  /^(?:buurman|buurvrouw|buurjongen|buurmeisje|overbuurman|overbuurvrouw|vriend|vriendin|collega|zoon|dochter|broer|zus|neef|nicht|vader|moeder|agent|wijkagent|juf|bewoner|bewoonster|oom|tante|pastoor|wethouder|uncle|aunt|neighbour|neighbor|officer)$/;

const upper = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

export const nameProposal = (
  words: readonly Word[],
  from: number,
  to: number,
  begin: Word,
): Found['proposal'] => {
  const [first, last] = [words[from], words[to]];
  if (first === undefined || last === undefined) return { nl: '', en: '' };
  const isGenitive =
    from === to &&
    /'?s$/.test(last.text) &&
    words[to + 1]?.joined === true &&
    words[to + 1]?.isCapital === false;
  const role = roles[first.lower];
  const [nl, en] =
    from < to && staying.test(first.lower)
      ? begin === first
        ? [first.text, first.text]
        : [`${begin.text} ${first.text}`, `${begin.text} ${first.text}`]
      : from < to && role !== undefined
        ? role
        : isGenitive && last.text.endsWith("'s")
          ? ['iemands', "somebody's"]
          : ['iemand', 'somebody'];
  return begin.opens && begin.isCapital ? { nl: upper(nl), en: upper(en) } : { nl, en };
};
