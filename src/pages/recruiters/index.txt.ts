import { pack } from '../../recruiters/pack.ts';
import { recruiters } from '../../recruiters/read.ts';
import { packed } from '../../recruiters/site.ts';

/** The index of the lookup, fetched once by the phone and searched there. */
export function GET(): Response {
  return new Response(pack(recruiters().companies.map(packed)));
}
