/** What cannot be taken back asks once more, on the button itself, and says so to who does not see it. */
import { type ComponentProps, useContext, useState } from 'react';
import { Button } from './button.tsx';
import { Sending } from './sending.tsx';

type Props = Pick<ComponentProps<typeof Button>, 'kind' | 'wide' | 'busy'> & {
  readonly label: string;
  /** The second tap, in the words of the room. */
  readonly sure: string;
  /** What it is about, where the same words stand beside other things too. */
  readonly about?: string;
  /** What happens then, shown before it happens. */
  readonly explain?: string | undefined;
  readonly onSure: () => void;
};

export const SureButton = ({
  label,
  sure,
  about,
  explain,
  kind = 'secondary',
  busy = false,
  onSure,
  ...rest
}: Props) => {
  const isSending = useContext(Sending);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <span role="status" className={asked && explain !== undefined ? undefined : 'bpp-hidden'}>
        {asked && explain !== undefined ? <span>{explain} </span> : null}
        {asked ? <span className="bpp-hidden">{sure}</span> : null}
      </span>
      <Button
        {...rest}
        busy={busy || isSending}
        kind={kind}
        aria-label={about === undefined ? undefined : `${asked ? sure : label}: ${about}`}
        // Who goes on to something else has not said yes.
        onBlur={() => setAsked(false)}
        onClick={() => {
          if (asked) onSure();
          setAsked(!asked);
        }}
      >
        {asked ? sure : label}
      </Button>
    </>
  );
};
