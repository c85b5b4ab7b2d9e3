/** A desk as a phone knows it. */
import type { PhonePack } from '@buurtplus/contract/signals';

export type DeskCard = PhonePack['desks'][number];
