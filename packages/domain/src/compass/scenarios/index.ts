/** The door of the stories: what the compass should say to them, and what they say of a book; never part of the phone's bundle. */

import { call112 } from './call-112.ts';
import { callPolice } from './call-police.ts';
import { careDesks } from './care-desks.ts';
import { crimeDesks } from './crime-desks.ts';
import { finerPoints } from './finer-points.ts';
import { harmless } from './harmless.ts';
import { mixed } from './mixed.ts';
import { otherDesks } from './other-desks.ts';
import type { Scenario } from './scenario.ts';
import { secondWalk } from './second-walk.ts';
import { talkAndAgain } from './talk-and-again.ts';

export { type BookMeasure, measureBook } from './measure-book.ts';

export const scenarios: readonly Scenario[] = [
  ...call112,
  ...callPolice,
  ...careDesks,
  ...crimeDesks,
  ...otherDesks,
  ...talkAndAgain,
  ...harmless,
  ...mixed,
  ...secondWalk,
  ...finerPoints,
];
