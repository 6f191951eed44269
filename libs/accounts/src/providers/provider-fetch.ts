import type { CustomFetch } from 'openid-client';

// What a provider has to say fits into a fraction of this; what sends more is none, and must not fill the memory.
const bytesAtMost = 1024 * 1024;

/** How long a provider may take for one answer. Somebody waits for it, in front of a blank page. */
export const patienceSeconds = 6;

/** Reads the answer of a provider whole, within bounds, and goes nowhere else for it. */
export const fetchFromProvider: CustomFetch = async (url, { body, headers, method, signal }) => {
  const response = await fetch(url, {
    body: body ?? null,
    headers,
    method,
    redirect: 'manual',
    signal: signal ?? null,
  });
  const read = await wholeBody(response);
  return new Response(hasNoBody(response.status) ? null : read, { status: response.status, headers: response.headers });
};

async function wholeBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.byteLength;
    if (length > bytesAtMost) throw new TypeError(`an answer of more than ${bytesAtMost} bytes`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
