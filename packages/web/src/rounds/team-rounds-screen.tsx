/** The coordinator's page about rounds: how the team walks. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import { Heading } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { roundDeskWords } from './desk-words.ts';
import { SettingsForm } from './settings-form.tsx';

export const TeamRoundsScreen = ({ pack }: { readonly pack: RoundPack }) => {
  const { language } = useLanguage();
  const words = roundDeskWords(language);
  return (
    <div className="bpp-stack">
      <Heading>{words.teamTitle}</Heading>
      <SettingsForm pack={pack} />
    </div>
  );
};
