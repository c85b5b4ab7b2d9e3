/** What a person can do on an advice; the screen says it, the compass does it. */
import type { CalledNumber } from '@buurtplus/domain/signals';
import type { CaptureForm } from './capture-form.ts';

export type AdviceActions = {
  readonly change: (change: Partial<CaptureForm>) => void;
  readonly onPhoto: (photo: Blob | null) => void;
  readonly onPlace: () => void;
  readonly onFacts: () => void;
  readonly onCalled: (number: CalledNumber) => void;
  readonly onSend: (alsoIfWanted: boolean) => void;
  readonly onTalk: () => void;
  readonly onLook: () => void;
  readonly onNothing: () => void;
};
