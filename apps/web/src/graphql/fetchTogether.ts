import { answerAt, isQuery, merge, questionIn, type Question } from './merging.js';

interface Waiting {
  question: Question;
  /** As if it were the only one. */
  alone(this: void): Promise<Response>;
  isWanted(this: void): boolean;
  tell(this: void, response: Response | Promise<Response>): void;
  fail(this: void, reason: unknown): void;
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** A fetch for the client: the queries that a page asks at once, wherever in it they are asked, are one request. */
export function fetchTogether(send: typeof fetch): typeof fetch {
  let waiting: Waiting[] = [];
  return (url, init = {}) => {
    const question = questionIn(init);
    if (!isQuery(question)) return send(url, init);
    return new Promise((tell, fail) => {
      if (waiting.length === 0) {
        // After whatever is under way: a page's parts ask one after the other, and the cache a moment later.
        setTimeout(() => {
          const all = waiting.filter(({ isWanted }) => isWanted());
          waiting = [];
          void askTogether(all, (merged) => send(url, { ...init, body: JSON.stringify(merged), signal: null }));
        });
      }
      const isWanted = () => init.signal?.aborted !== true;
      waiting.push({ question, alone: () => send(url, init), isWanted, tell, fail });
    });
  };
}

async function askTogether(all: readonly Waiting[], send: (merged: Question) => Promise<Response>): Promise<void> {
  const [first, ...others] = all;
  if (!first) return;
  if (others.length === 0) return first.tell(first.alone());
  try {
    const { question, places } = merge(all.map((one) => one.question));
    const response = await send(question);
    const answer = await answerIn(response.clone());
    all.forEach(({ tell, alone }, index) => {
      const own = places[index] ?? new Map<string, string>();
      if (answer === null) tell(response.clone());
      else if (answer.data && !isTouched(own, answer)) tell(told(response, { data: answerAt(own, answer.data) }));
      // What went wrong may be another's: alone, each is told of its own, and the others have their answer.
      else tell(alone());
    });
  } catch (reason) {
    for (const { fail } of all) fail(reason);
  }
}

/** Null for what is the answer to each alike: the server is out of order or busy, or nobody is signed in any more. */
async function answerIn(response: Response): Promise<Answer | null> {
  if (response.status === 429 || response.status >= 500) return null;
  const answer = await response.json().then(
    (read: unknown) => read as Answer | null,
    () => null,
  );
  return answer?.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ? null : answer;
}

function isTouched(places: ReadonlyMap<string, string>, { errors = [] }: Answer): boolean {
  const own = new Set<unknown>(places.values());
  return errors.some(({ path }) => path === undefined || own.has(path[0]));
}

function told({ status, headers }: Response, answer: Answer): Response {
  return new Response(JSON.stringify(answer), {
    status,
    headers: { 'content-type': headers.get('content-type') ?? 'application/json' },
  });
}
