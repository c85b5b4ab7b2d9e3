/** How a line of the lexicon is written, and what stands behind each of its words. */
import type { MarkKind } from './mark.ts';

/** `someone` names a person ("junk"), `something` what a person has ("dementie"), `how` says how somebody is ("verward"). */
export type Sort = 'someone' | 'something' | 'how';
/** Dutch words take their forms by rule; English nouns take an -s, other English words stand as they are. */
export type Written = Sort | `english ${Sort}`;
/** `always`: anywhere · `person`: beside or said of somebody ("donkere man", not "donkere straat") · `counted`: beside a word for one or more. */
type Use = 'always' | 'person' | 'counted';

/** A word that breaks the rules brings its plural along: "dief:dieven". */
export type Line = readonly [kind: MarkKind, written: Written, use: Use, words: string];
export type Entry = { readonly kind: MarkKind; readonly sort: Sort; readonly use: Use };
