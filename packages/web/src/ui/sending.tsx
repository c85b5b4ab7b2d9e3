/** Whether what is on this screen is being sent: every button that sends waits for it, so that a second press does nothing. */
import { type ComponentProps, createContext, useContext } from 'react';
import { Button } from './button.tsx';

export const Sending = createContext(false);

/** Sends the form it stands in, or with `type="button"` does what it says. */
export const SendButton = ({ type = 'submit', ...rest }: Omit<ComponentProps<typeof Button>, 'busy'>) => (
  <Button {...rest} type={type} busy={useContext(Sending)} />
);
