declare module 'pandoc-wasm' {
  /** Options as in Pandoc's defaults files; `files` maps names to contents, inputs and outputs alike. */
  export function convert(
    options: Record<string, unknown>,
    stdin: string | null,
    files: Record<string, string | Blob>,
  ): Promise<{ stdout: string; stderr: string; files: Record<string, string | Blob> }>;
}
