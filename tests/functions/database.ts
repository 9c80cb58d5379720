import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../functions/app.ts';
import { openEmbedded, type Embedded } from '../../functions/node/embedded.ts';
import { officeFor } from '../../src/reports/offices.ts';
import { seal } from '../../src/reports/seal.ts';

/** An embedded database in a folder of its own. */
export async function temporaryDatabase(): Promise<{
  embedded: Embedded;
  folder: string;
  remove: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'berangkat-aman-'));
  const embedded = await openEmbedded(folder);
  return {
    embedded,
    folder,
    remove: async () => {
      await embedded.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const SECRET_STORY = 'Seorang calo fiktif bernama Contoh Karangan membawa keponakan saya.';

/** A sealed report as the form would send it. */
export async function sealedReport(
  embedded: Embedded,
  changes: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const id = (changes['id'] as string | undefined) ?? crypto.randomUUID();
  const region = (changes['region'] as string | undefined) ?? '5304';
  const office = officeFor(embedded.directory, region) ?? embedded.directory.offices[0];
  if (!office) throw new Error('the directory has no office');
  const sealed = await seal(
    { name: 'Nama Fiktif', contact: 'kontak-fiktif', story: SECRET_STORY },
    id,
    office,
    embedded.directory.recovery,
  );
  return { id, category: 'calo', region, country: 'MY', urgency: 'normal', sealed, ...changes };
}

/** Posts JSON to the app, as the form's script does. */
export function post(embedded: Embedded, body: unknown, path = '/api/reports'): Promise<Response> {
  return Promise.resolve(
    createApp(embedded).request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

/** Posts a plain form, as a phone without JavaScript does. */
export function postForm(
  embedded: Embedded,
  fields: Record<string, string>,
  path = '/api/reports',
): Promise<Response> {
  return Promise.resolve(
    createApp(embedded).request(path, { method: 'POST', body: new URLSearchParams(fields) }),
  );
}
