/** The door of areas: where a point lies, and whether an outline can be trusted. */
export {
  type Area,
  type AreaKind,
  areaKindOfCode,
  areaKinds,
  type PolygonRings,
  type Position,
  type Ring,
} from './area.ts';
export { type AreaIndex, createAreaIndex, outside, type Whereabouts } from './area-index.ts';
export { checkAreaFeature, declaresOtherSystem, type FeatureRefusal } from './check-area-feature.ts';
export { checkRing } from './check-ring.ts';
