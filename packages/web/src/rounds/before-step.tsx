/** The last look before going: with whom, which part, and what the team does before a round. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import { Phone } from 'lucide-react';
import { Button, Heading, Notice, Select } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { namesInWords, useRoundWords } from './round-words.ts';
import type { StartForm } from './start-form.ts';
import { nameOf } from './walk.ts';

type Props = {
  readonly pack: RoundPack;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly form: StartForm;
  readonly onChange: (form: StartForm) => void;
  readonly onGo: () => void;
};

const SignOn = ({ pack, form, onChange }: Props) => {
  const words = useRoundWords();
  const { signOn, signOnPhone } = pack.settings;
  if (signOn === 'message')
    return (
      <Notice kind="info">
        <p>{words.signOnMessage}</p>
      </Notice>
    );
  if (signOn === 'none' || signOnPhone === null) return null;
  return (
    <div className="bpp-tight">
      <a
        className="bpp-call"
        href={`tel:${signOnPhone.replaceAll(/[^0-9+]/g, '')}`}
        onClick={() => onChange({ ...form, signedOn: true })}
      >
        <Phone size={26} aria-hidden="true" />
        <span>
          {words.signOnCall(signOnPhone)}
          <small>{words.signOnCallHint}</small>
        </span>
      </a>
      {form.signedOn ? <p role="status">{words.signOnCalled}</p> : null}
    </div>
  );
};

export const BeforeStep = (props: Props) => {
  const { pack, areaNames, form, onChange, onGo } = props;
  const words = useRoundWords();
  const { language } = useLanguage();
  const names = form.mates.map((mate) => nameOf(pack, mate.personId, words.someone));
  return (
    <div className="bpp-round">
      <Heading>{words.beforeTitle(namesInWords(names, language))}</Heading>
      <SignOn {...props} />
      {pack.neighbourhoodCodes.length < 2 ? null : (
        <Select
          label={words.zone}
          value={form.neighbourhoodCode ?? ''}
          options={[
            { value: '', label: words.zoneAny },
            ...pack.neighbourhoodCodes.map((code) => ({ value: code, label: areaNames.get(code) ?? code })),
          ]}
          onChange={(event) => onChange({ ...form, neighbourhoodCode: event.target.value || null })}
        />
      )}
      <Button wide onClick={onGo}>
        {words.go}
      </Button>
      <Button kind="quiet" onClick={() => onChange({ ...form, step: 'who' })}>
        {words.another}
      </Button>
    </div>
  );
};
