/** Which question waits for the reader himself. */
import type { EveningQuestion } from '@buurtplus/contract/evenings';

export const isAskedOfMe = ({ mine, answer }: Pick<EveningQuestion, 'mine' | 'answer'>): boolean =>
  mine && answer === null;
