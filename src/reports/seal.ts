/**
 * Sealing: a report's words are encrypted for two keys, the office's and an offline recovery key, before they
 * leave the phone (or, without JavaScript, as soon as they reach the server). General JWE (RFC 7516), P-256
 * ECDH-ES+A256KW and A256GCM: pure WebCrypto, so old phones can do it.
 */
import { GeneralEncrypt, generalDecrypt, importJWK, type JWK } from 'jose';
import type { Office, OfficeDirectory } from './offices.ts';
import type { Sealed, Statement } from './schema.ts';

/** Sizes in bytes a sealed statement is padded to, so that its length says little about its content. */
const STEPS = [1024, 4096, 16_384, 32_768] as const;
const ALGORITHM = 'ECDH-ES+A256KW';

/** Names bound into the protected header: a sealed statement cannot be moved to another report or office. */
export interface SealBinding {
  report: string;
  office: string;
}

function pad(statement: Statement): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(statement));
  const size = STEPS.find((step) => bytes.length <= step);
  if (!size) throw new RangeError(`a statement of ${bytes.length} bytes is longer than the largest step`);
  // JSON ignores white space behind it, so unsealing needs no length field.
  const padded = new Uint8Array(size).fill(0x20);
  padded.set(bytes);
  return padded;
}

/** Seals a statement for the office and the recovery key. */
export async function seal(
  statement: Statement,
  reportId: string,
  office: Office,
  recovery: JWK,
): Promise<Sealed> {
  const binding: SealBinding = { report: reportId, office: office.id };
  const encrypt = new GeneralEncrypt(pad(statement)).setProtectedHeader({ enc: 'A256GCM', ...binding });
  for (const key of [office.key, recovery]) {
    encrypt
      .addRecipient(await importJWK(key, ALGORITHM))
      .setUnprotectedHeader({ alg: ALGORITHM, kid: key.kid ?? '' });
  }
  return (await encrypt.encrypt()) as unknown as Sealed;
}

/**
 * What is wrong with a sealed statement, as far as the server can see without a key; null when nothing is.
 * @param reportId the id it was sent under
 */
export function sealProblem(
  sealed: Sealed,
  reportId: string,
  office: Office,
  directory: OfficeDirectory,
): string | null {
  let header: Record<string, unknown>;
  try {
    const json = atob(sealed.protected.replaceAll('-', '+').replaceAll('_', '/'));
    header = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return 'the protected header is not base64url JSON';
  }
  if (header['enc'] !== 'A256GCM') return 'enc must be A256GCM';
  if (header['report'] !== reportId) return 'the protected header names another report';
  if (header['office'] !== office.id) return `the protected header must name the office ${office.id}`;
  const kids = new Set(sealed.recipients.map((recipient) => recipient.header['kid']));
  for (const key of [office.key, directory.recovery]) {
    if (!kids.has(key.kid))
      return `no recipient has the key ${key.kid}; fetch /.well-known/offices.json again`;
  }
  return null;
}

/**
 * Opens a sealed statement with a private key.
 * @throws when the key is not one of the recipients or the content was changed
 */
export async function unseal(
  sealed: Sealed,
  privateKey: JWK,
): Promise<{ statement: Statement; binding: SealBinding }> {
  const { plaintext, protectedHeader } = await generalDecrypt(
    sealed as Parameters<typeof generalDecrypt>[0],
    await importJWK(privateKey, ALGORITHM),
  );
  const { report, office } = protectedHeader as unknown as SealBinding;
  return {
    statement: JSON.parse(new TextDecoder().decode(plaintext)) as Statement,
    binding: { report, office },
  };
}
