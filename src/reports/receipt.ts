/**
 * The receipt: a short code to follow a report without an account. Crockford's base32, so that O and 0, I, L
 * and 1 may be confused when it is read out; the last character checks the others.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'BA';
const LENGTH = 12;

/** Position-weighted sum: catches one wrong character and two swapped neighbours. */
function checkCharacter(characters: string): string {
  const sum = [...characters].reduce(
    (total, character, index) => total + ALPHABET.indexOf(character) * (index * 2 + 1),
    0,
  );
  return ALPHABET[sum % 32] ?? '0';
}

function format(code: string): string {
  return `${PREFIX}-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** How a receipt looks, for showing to people. */
export const RECEIPT_SHAPE = format('X'.repeat(LENGTH));

async function hmac(secret: string, message: string): Promise<Uint8Array> {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    bytes.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes.encode(message)));
}

/** Keyed hash as 64 hexadecimal digits. */
export async function keyedHash(secret: string, message: string): Promise<string> {
  return [...(await hmac(secret, message))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The receipt of a report, 55 bits that only the server can compute from its id: a repeated sending gives the
 * first receipt again without storing it.
 */
export async function makeReceipt(secret: string, reportId: string): Promise<string> {
  const bytes = await hmac(secret, `receipt:${reportId.toLowerCase()}`);
  const code = [...bytes.slice(0, LENGTH - 1)].map((byte) => ALPHABET[byte % 32]).join('');
  return format(code + checkCharacter(code));
}

/** Hash under which the database knows a receipt. */
export function receiptHash(secret: string, receipt: string): Promise<string> {
  return keyedHash(secret, `status:${receipt}`);
}

/** The receipt in its exact form from what someone typed, or null where it cannot be one. */
export function parseReceipt(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(new RegExp(`^${PREFIX}(?=.{${LENGTH}}$)`), '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== LENGTH || [...letters].some((letter) => !ALPHABET.includes(letter))) return null;
  return checkCharacter(letters.slice(0, -1)) === letters.at(-1) ? format(letters) : null;
}
