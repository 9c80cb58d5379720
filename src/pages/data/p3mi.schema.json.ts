import type { APIRoute } from 'astro';
import { z } from 'zod';
import { openRow } from '../../recruiters/open-data.ts';

const file = z.object({ $schema: z.url(), license: z.url(), facts: z.array(openRow) });

/** JSON Schema of `p3mi.json`; the columns of `p3mi.csv` are the properties of a fact. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(file));
