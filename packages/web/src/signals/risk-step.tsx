/** Step five: is anybody at risk? "No" and "I do not know" go straight on; "now" goes straight to the call. */
import { Button, Chip, Choice, Heading } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import type { CaptureForm } from './capture-form.ts';

type Risks = Pick<CaptureForm, 'riskToSelf' | 'riskToOthers'>;

type Props = {
  readonly form: CaptureForm;
  readonly change: (change: Partial<CaptureForm>) => void;
  readonly onNext: (change: Partial<Risks>) => void;
};

const who = ['riskToOthers', 'riskToSelf'] as const;

export const RiskStep = ({ form, change, onNext }: Props) => {
  const { risk, path } = useWords();
  const laterChosen = who.some((one) => form[one] === 'later');
  return (
    <div className="bpp-step">
      <div className="bpp-tight">
        <Heading>{risk.title}</Heading>
        <p className="bpp-large bpp-soft">{risk.text}</p>
      </div>
      {who.map((one) => (
        <fieldset key={one} className="bpp-chips">
          <legend>{one === 'riskToSelf' ? risk.self : risk.others}</legend>
          <Chip urgent chosen={form[one] === 'now'} onChoose={() => onNext({ [one]: 'now' })}>
            {risk.now}
          </Chip>
          <Chip
            chosen={form[one] === 'later'}
            onChoose={() => change({ [one]: form[one] === 'later' ? null : 'later' })}
          >
            {risk.later}
          </Chip>
        </fieldset>
      ))}
      <div className="bpp-thumb">
        {laterChosen ? (
          <Button
            wide
            onClick={() =>
              onNext({ riskToSelf: form.riskToSelf ?? 'none', riskToOthers: form.riskToOthers ?? 'none' })
            }
          >
            {path.next}
          </Button>
        ) : null}
        <div className="bpp-two">
          <Choice
            chosen={form.riskToSelf === 'none' && form.riskToOthers === 'none'}
            onChoose={() => onNext({ riskToSelf: 'none', riskToOthers: 'none' })}
          >
            {risk.none}
          </Choice>
          <Choice
            chosen={form.riskToSelf === 'unknown' && form.riskToOthers === 'unknown'}
            onChoose={() => onNext({ riskToSelf: 'unknown', riskToOthers: 'unknown' })}
          >
            {risk.unknown}
          </Choice>
        </div>
      </div>
    </div>
  );
};
