/** What the API needs to run against a real Supabase project, from the environment. */
import { createClient } from '@supabase/supabase-js';
import { directorySchema, type OfficeDirectory } from '../src/reports/offices.ts';
import { supabaseStore, type Store } from './store.ts';

/** All the app depends on. */
export interface Dependencies {
  store: Store;
  directory: OfficeDirectory;
  /** Keys the receipts and hashes; changing it makes every receipt unknown. */
  receiptSecret: string;
}

type Environment = Record<string, string | undefined>;

/** Says what is missing or wrong in the environment, one line each. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Whether the environment asks for a real Supabase project rather than the embedded database. */
export function isProduction(env: Environment): boolean {
  return Boolean(env['SUPABASE_URL']) || env['NODE_ENV'] === 'production';
}

/**
 * Reads and checks the production configuration.
 * @throws ConfigurationError naming every variable that is missing or does not fit
 */
export function productionDependencies(env: Environment): Dependencies {
  const problems: string[] = [];
  const need = (name: string, what: string): string => {
    const value = env[name];
    if (!value) problems.push(`${name} is missing: ${what}`);
    return value ?? '';
  };
  const url = need('SUPABASE_URL', 'the address of the Supabase project, https://….supabase.co');
  const key = need(
    'SUPABASE_SECRET_KEY',
    'its secret key (sb_secret_…); the publishable key cannot store reports',
  );
  const receiptSecret = need(
    'RECEIPT_SECRET',
    'at least 32 random characters, kept for good: `openssl rand -hex 32`',
  );
  const offices = need('OFFICES_JSON', 'the offices and their public keys, see docs/running.md');
  if (receiptSecret && receiptSecret.length < 32)
    problems.push('RECEIPT_SECRET is shorter than 32 characters');
  if (url && !URL.canParse(url)) problems.push('SUPABASE_URL is not an address');
  if (key.startsWith('sb_publishable_')) problems.push('SUPABASE_SECRET_KEY holds a publishable key');

  let directory: OfficeDirectory | undefined;
  if (offices) {
    try {
      const parsed = directorySchema.safeParse(JSON.parse(offices));
      if (!parsed.success) {
        problems.push(
          ...parsed.error.issues.map((issue) => `OFFICES_JSON: ${issue.path.join('.')}: ${issue.message}`),
        );
      } else if (parsed.data.demo) {
        problems.push('OFFICES_JSON holds demo keys ("demo": true), which nobody can answer for');
      } else {
        directory = parsed.data;
      }
    } catch {
      problems.push('OFFICES_JSON is not valid JSON');
    }
  }
  if (problems.length > 0 || !directory) throw new ConfigurationError(problems.join('\n'));
  const client = createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } });
  return { store: supabaseStore(client), directory, receiptSecret };
}
