/** The door of the kit: what screens are made of. */
export { Button, CallButton, Emergency112 } from './button.tsx';
export { CodeInput, Select, TextArea, TextInput } from './fields.tsx';
export { Frame } from './frame.tsx';
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
