import { preflight } from '../../graphql/client.js';

/** What a door answers: it opens, or says why not, in the reader's words where the server has them. */
export type Answer<T = unknown> =
  | { kind: 'open'; body: T }
  | { kind: 'refused'; message: string | null; field: string | null; status: number }
  | { kind: 'unreachable' };

/** Asks one of the server's doors, which are no GraphQL: nobody is signed in yet. */
export async function knock<T>(path: string, body: object, language: string): Promise<Answer<T>> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, ...preflight },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    });
    return answerOf<T>(answer.status, await answer.json().catch(() => null));
  } catch {
    return { kind: 'unreachable' };
  }
}

/** A server that is in trouble says nothing of what was asked. */
export function answerOf<T>(status: number, body: unknown): Answer<T> {
  if (status >= 200 && status < 300) return { kind: 'open', body: body as T };
  if (status >= 500) return { kind: 'unreachable' };
  const { message = null, argumentPath = null } = (body as { error?: Refusal } | null)?.error ?? {};
  return { kind: 'refused', message, field: argumentPath, status };
}

interface Refusal {
  message?: string;
  argumentPath?: string;
}
