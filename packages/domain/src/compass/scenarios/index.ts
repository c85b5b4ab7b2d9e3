/** All scenarios: stories with what the compass should say, to test the tables with; never part of the phone's bundle. */

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

export type { Scenario } from './scenario.ts';

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
