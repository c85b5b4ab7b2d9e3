/** The map a phone takes along: outlines of one municipality, made light; the server's exact map decides. */
import { z } from 'zod';

const ring = z.array(z.tuple([z.number(), z.number()]));

export const areaOutlineSchema = z.object({
  code: z.string(),
  kind: z.enum(['municipality', 'district', 'neighbourhood']),
  name: z.string(),
  districtCode: z.string().nullable(),
  /** Polygons of rings of [longitude, latitude], rounded to about a metre. */
  polygons: z.array(z.array(ring)),
});

export const areaPackSchema = z
  .object({ municipalityCode: z.string(), year: z.number().int(), areas: z.array(areaOutlineSchema) })
  .meta({ id: 'AreaPack' });
export type AreaPack = z.infer<typeof areaPackSchema>;
