/** The offices that receive reports, with their public keys, as published at `/.well-known/offices.json`. */
import type { JWK } from 'jose';
import * as z from 'zod/mini';

// Strict: a private key ("d") in a public list would open every report.
const publicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().check(z.minLength(1)),
  y: z.string().check(z.minLength(1)),
  kid: z.string().check(z.minLength(1)),
});

const office = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
  name: z.string().check(z.minLength(3)),
  /** Kabupaten and kota whose reports go to this office, by BPS code. */
  regions: z
    .array(z.object({ code: z.string().check(z.regex(/^\d{4}$/)), name: z.string() }))
    .check(z.minLength(1)),
  key: publicKey,
});

export const directorySchema = z.object({
  /** True only for keys made by the embedded mode: nobody reads what is sealed with them. */
  demo: z.boolean(),
  offices: z.array(office).check(z.minLength(1)),
  recovery: publicKey,
});

export interface Office {
  id: string;
  name: string;
  regions: { code: string; name: string }[];
  key: JWK;
}
export interface OfficeDirectory {
  demo: boolean;
  offices: Office[];
  recovery: JWK;
}

/** The office responsible for a kabupaten or kota, or undefined where there is none. */
export function officeFor(directory: OfficeDirectory, region: string): Office | undefined {
  return directory.offices.find((candidate) => candidate.regions.some(({ code }) => code === region));
}
