/** The security headers of every answer: one constant set, for the Node server and for `dist/_headers`. */

const policy = (script: string) =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    // The stylesheet travels inside the page, so styles are allowed inline; scripts never are.
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export const SECURITY_HEADERS: Record<string, string> = {
  'Content-Security-Policy': policy("'self'"),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
};

/** Paths where Pagefind's engine runs: WebAssembly is allowed there and nowhere else. */
const SEARCH_PATHS = ['/cari/', '/en/cari/', '/pagefind/'];

/** The headers for one path. */
export function securityHeaders(path: string): Record<string, string> {
  if (!SEARCH_PATHS.some((prefix) => path.startsWith(prefix))) return SECURITY_HEADERS;
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': policy("'self' 'wasm-unsafe-eval'") };
}

/** The same rules in the form static hosts read (`_headers`). */
export function headersFile(): string {
  const block = (path: string, headers: Record<string, string>) =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}`)
      .join('\n')}\n`;
  return [
    block('/*', SECURITY_HEADERS),
    // Of two rules for one header a host would send both: take the first away before adding the second.
    ...SEARCH_PATHS.map(
      (path) =>
        `${path}*\n  ! Content-Security-Policy\n  Content-Security-Policy: ${securityHeaders(path)['Content-Security-Policy']}\n`,
    ),
  ].join('\n');
}
