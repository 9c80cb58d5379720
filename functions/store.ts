/** The database behind the API: one SQL function per operation, called with the secret key only. */
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Category, Sealed, State } from '../src/reports/schema.ts';

/** A report as it is stored: routing in the open, words sealed. */
export interface StoredReport {
  id: string;
  office: string;
  category: string;
  region: string;
  country: string | null;
  urgency: string;
  sealed: Sealed;
  content_hash: string;
  receipt_hash: string;
}

export interface ReportStatus {
  office: string;
  category: Category;
  state: State;
  events: { state: State; at: string }[];
}

/** The database cannot be reached or did not do what was asked; the report is not stored. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

export interface Store {
  submit(report: StoredReport): Promise<'created' | 'repeated' | 'conflict'>;
  status(receiptHash: string): Promise<ReportStatus | null>;
  health(): Promise<boolean>;
}

/** The store over a Supabase client that holds the secret key. */
export function supabaseStore(client: SupabaseClient): Store {
  async function call<T>(name: string, parameters: Record<string, unknown>): Promise<T> {
    try {
      const { data, error } = await client.rpc(name, parameters);
      // The message may quote the row; only the code is safe to log.
      if (error) throw new StoreUnavailable(`${name}: ${error.code || 'no answer'}`);
      return data as T;
    } catch (error) {
      throw error instanceof StoreUnavailable ? error : new StoreUnavailable(`${name}: no answer`);
    }
  }
  return {
    submit: async (report) =>
      (await call<{ outcome: 'created' | 'repeated' | 'conflict' }>('submit_report', { report })).outcome,
    status: (receiptHash) => call<ReportStatus | null>('report_status', { receipt_hash: receiptHash }),
    health: async () => {
      try {
        return await call<boolean>('report_health', {});
      } catch {
        return false;
      }
    },
  };
}
