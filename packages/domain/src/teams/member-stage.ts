/** The life of a member as one table: from invited, by walking along, to active, and out again. */
import { ok, type Result, refuse } from '../kernel/index.ts';

export const memberStages = ['invited', 'walking_along', 'trained', 'active', 'pausing', 'left'] as const;
export type MemberStage = (typeof memberStages)[number];

export const memberSteps = ['join', 'train', 'activate', 'pause', 'resume', 'leave'] as const;
export type MemberStep = (typeof memberSteps)[number];

type Row = Readonly<Partial<Record<MemberStep, MemberStage>>>;

/** Read aloud: "somebody who walks along can be trained or leave". Who left joins anew by an invitation. */
const table: Readonly<Record<MemberStage, Row>> = {
  invited: { join: 'walking_along', leave: 'left' },
  walking_along: { train: 'trained', pause: 'pausing', leave: 'left' },
  trained: { activate: 'active', pause: 'pausing', leave: 'left' },
  active: { pause: 'pausing', leave: 'left' },
  pausing: { resume: 'active', leave: 'left' },
  left: {},
};

export const possibleSteps = (stage: MemberStage): readonly MemberStep[] =>
  memberSteps.filter((step) => table[stage][step] !== undefined);

/** Somebody who paused before the training goes on where he was: walking along. */
export const nextStage = (
  stage: MemberStage,
  step: MemberStep,
  wasTrained: boolean,
): Result<MemberStage, { readonly possible: readonly MemberStep[] }> => {
  const next = table[stage][step];
  if (next === undefined) return refuse({ possible: possibleSteps(stage) });
  return ok(step === 'resume' && !wasTrained ? 'walking_along' : next);
};

/** Who may take a place on the roster. */
export const mayWalk = (stage: MemberStage): boolean =>
  stage === 'walking_along' || stage === 'trained' || stage === 'active';

/** Walks along with somebody who knows the work; two newcomers alone are no round. */
export const isNewcomer = (stage: MemberStage): boolean => stage === 'walking_along';
