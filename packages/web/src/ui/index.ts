/** The door of the kit: what screens are made of. */
export { Button, CallButton, Emergency112 } from './button.tsx';
export { CodeInput, Select, TextArea, TextInput } from './fields.tsx';
export { Fold } from './fold.tsx';
export { Frame } from './frame.tsx';
export { giveFocus } from './give-focus.ts';
export { keepFocus } from './keep-focus.ts';
export { keyed } from './keyed.ts';
export { usePageTitle } from './page-title.ts';
export {
  Busy,
  Chip,
  Choice,
  Heading,
  Notice,
  type PillKind,
  StatePill,
  StepPath,
  Tile,
  WayOut,
} from './parts.tsx';
export { Picker } from './picker.tsx';
export { SendButton, Sending } from './sending.tsx';
export { SureButton } from './sure-button.tsx';
export { useArrival } from './use-arrival.ts';
export { type TapOnce, useOneTap } from './use-one-tap.ts';
