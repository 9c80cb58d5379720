/**
 * Reports that wait on the phone until the server has acknowledged them. Only what is already sealed is kept:
 * on a shared phone nobody, not even the writer, can read it back.
 */
const KEY = 'berangkat-aman.outbox';

export interface Waiting {
  id: string;
  /** The request's body, sent again as it is: the server then knows it is the same report. */
  body: string;
  /** Set once it was sent while nobody was looking; kept until the person has noted it. */
  receipt?: string;
}

/** What waits, oldest first; empty where the phone gives no storage. */
export function waiting(): Waiting[] {
  try {
    const entries: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(entries) ? (entries as Waiting[]) : [];
  } catch {
    return [];
  }
}

function write(entries: Waiting[]): void {
  try {
    if (entries.length > 0) localStorage.setItem(KEY, JSON.stringify(entries));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is full or forbidden: the form on the screen still holds the words.
  }
}

/** Adds a report or replaces the one with its id. */
export function keep(entry: Waiting): void {
  write([...waiting().filter(({ id }) => id !== entry.id), entry]);
}

/** Forgets a report: it is acknowledged, superseded, or the person asked for it. */
export function forget(id: string): void {
  write(waiting().filter((entry) => entry.id !== id));
}

export type SendResult =
  | { kind: 'received'; receipt: string; office: string }
  | { kind: 'rejected'; status: number; detail: string; errors: { field: string; message: string }[] }
  | { kind: 'waiting'; reason: 'offline' | 'server' };

/** Sends one sealed report. Never throws: whatever is not an acknowledgement leaves it waiting. */
export async function send(entry: Waiting, language: string): Promise<SendResult> {
  let response: Response;
  try {
    response = await fetch('/api/reports', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: entry.body,
    });
  } catch {
    return { kind: 'waiting', reason: 'offline' };
  }
  let answer: Record<string, unknown>;
  try {
    answer = (await response.json()) as Record<string, unknown>;
  } catch {
    // A login page of a Wi-Fi, a proxy's error: not our server's answer, whatever its status.
    return { kind: 'waiting', reason: 'server' };
  }
  const { receipt, office } = answer as { receipt?: unknown; office?: { name?: string } };
  if (response.ok && typeof receipt === 'string')
    return { kind: 'received', receipt, office: office?.name ?? '' };
  if ([409, 413, 422].includes(response.status)) {
    return {
      kind: 'rejected',
      status: response.status,
      detail: String(answer['detail'] ?? ''),
      errors: (answer['errors'] as { field: string; message: string }[] | undefined) ?? [],
    };
  }
  return { kind: 'waiting', reason: 'server' };
}
