import { preflight } from '../../graphql/client.js';
import { sessionGate } from '../../graphql/sessionGate.js';
import { untilSignedIn } from '../../graphql/untilSignedIn.js';
import { waitIn, type Wait } from '../../kit/time/wait.js';

export type SettingOutcome =
  | { outcome: 'set' | 'session-over' | 'unreachable' }
  | { outcome: 'too-many'; wait: Wait }
  | { outcome: 'refused'; field: 'current' | 'password'; message: string };

interface Passwords {
  current: string | null;
  password: string;
}

export async function setPassword(passwords: Passwords, language: string): Promise<SettingOutcome> {
  const isOver = ({ outcome }: SettingOutcome) => outcome === 'session-over';
  return untilSignedIn(() => send(passwords, language), { isOver, isRead: () => false });
}

async function send(passwords: Passwords, language: string): Promise<SettingOutcome> {
  try {
    const answer = await fetch('/auth/password', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-reading-language': language,
        ...preflight,
        ...sessionGate.inTheirName,
      },
      credentials: 'same-origin',
      body: JSON.stringify(passwords),
    });
    const body: unknown = await answer.json().catch(() => null);
    return outcomeOfSetting(answer.status, body, answer.headers.get('retry-after'));
  } catch {
    return { outcome: 'unreachable' };
  }
}

export function outcomeOfSetting(status: number, body: unknown, retryAfter: string | null = null): SettingOutcome {
  if (status === 200) return { outcome: 'set' };
  if (status === 401) return { outcome: 'session-over' };
  if (status === 429) return { outcome: 'too-many', wait: waitIn(retryAfter) };
  const { error } = (body ?? {}) as { error?: { message?: string; argumentPath?: string } };
  if (status >= 500 || error?.message === undefined) return { outcome: 'unreachable' };
  const field = error.argumentPath === 'current' ? 'current' : 'password';
  return { outcome: 'refused', field, message: error.message };
}
