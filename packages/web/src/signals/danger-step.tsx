/** Step one: is there danger now? And the screen to call from, which keeps nothing. */
import { PhoneCall } from 'lucide-react';
import { Button, CallButton, Choice, Heading } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import type { CaptureForm } from './capture-form.ts';

/** Stays in sight on every step of whoever is in doubt. */
export const DoubtLine = () => {
  const { path } = useWords();
  return (
    <a className="bpp-doubt" href="tel:112">
      <PhoneCall size={20} aria-hidden="true" />
      <span>{path.doubt}</span>
    </a>
  );
};

export const DangerStep = ({
  form,
  onAnswer,
}: {
  readonly form: CaptureForm;
  readonly onAnswer: (danger: 'yes' | 'no' | 'unsure') => void;
}) => {
  const { danger } = useWords();
  return (
    <div className="bpp-step">
      <div className="bpp-tight">
        <Heading large>{danger.title}</Heading>
        <p className="bpp-large bpp-soft">{danger.text}</p>
      </div>
      <div className="bpp-thumb">
        <Choice kind="danger" onChoose={() => onAnswer('yes')}>
          {danger.yes}
        </Choice>
        <Choice onChoose={() => onAnswer('no')} chosen={form.danger === 'no'}>
          {danger.no}
        </Choice>
        <Choice onChoose={() => onAnswer('unsure')} chosen={form.danger === 'unsure'}>
          {danger.unsure}
        </Choice>
        <DoubtLine />
      </div>
    </div>
  );
};

/** What to tell and how to stay safe; the same whether danger was said, picked or advised. */
export const TellList = () => {
  const { urgent } = useWords();
  return (
    <div className="bpp-tight">
      <h2>{urgent.tell}</h2>
      <ol className="bpp-tell">
        {urgent.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <p className="bpp-strong">{urgent.distance}</p>
    </div>
  );
};

export const UrgentScreen = ({
  onCalled,
  onNotUrgent,
}: {
  readonly onCalled: () => void;
  readonly onNotUrgent: () => void;
}) => {
  const { urgent } = useWords();
  return (
    <div className="bpp-step bpp-step--close">
      <Heading large>{urgent.title}</Heading>
      <CallButton number="112" danger>
        {urgent.call}
      </CallButton>
      <TellList />
      <div className="bpp-tight">
        <Button kind="secondary" wide onClick={onCalled}>
          {urgent.called}
        </Button>
        <Button kind="quiet" wide onClick={onNotUrgent}>
          {urgent.notUrgent}
        </Button>
      </div>
      <p className="bpp-soft">
        {urgent.crime} {urgent.notStored}
      </p>
    </div>
  );
};
