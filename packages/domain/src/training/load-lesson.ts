/** Lessons come one by one, when somebody opens or prints one; nobody waits for twelve of them. */
import type { LearningModule } from './module.ts';

const loaders: Readonly<Record<string, () => Promise<{ readonly lesson: LearningModule }>>> = {
  rol: () => import('./modules/rol.ts'),
  veilig: () => import('./modules/veilig.ts'),
  waarnemen: () => import('./modules/waarnemen.ts'),
  niet_pluis: () => import('./modules/niet_pluis.ts'),
  eenzaamheid: () => import('./modules/eenzaamheid.ts'),
  gedrag: () => import('./modules/gedrag.ts'),
  geweld_thuis: () => import('./modules/geweld_thuis.ts'),
  inbraak: () => import('./modules/inbraak.ts'),
  wie_doet_wat: () => import('./modules/wie_doet_wat.ts'),
  vertrouwen: () => import('./modules/vertrouwen.ts'),
  privacy: () => import('./modules/privacy.ts'),
  nazorg: () => import('./modules/nazorg.ts'),
};

export const lessonsThatLoad: readonly string[] = Object.keys(loaders);

/** @returns null for a lesson that this version does not have */
export const loadLesson = async (id: string): Promise<LearningModule | null> =>
  (await loaders[id]?.())?.lesson ?? null;
