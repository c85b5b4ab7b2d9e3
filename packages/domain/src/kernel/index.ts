/** The door of kernel: values every room stands on. */
export { type About, aboutOf, aboutTogether, type Share, smallestCount } from './about.ts';
export { canonicalJson, type Json } from './canonical-json.ts';
export {
  type Branded,
  type CaseId,
  type CommandId,
  type DeskId,
  type DeviceId,
  isSlug,
  isUuid,
  type PersonId,
  type SignalId,
  type TeamId,
  type TenantId,
  uuidV7,
} from './ids.ts';
export { metresBetween, type Point, type PointRefusal, parsePoint } from './place.ts';
export { ok, type Result, refuse } from './result.ts';
