/** What would be more than text in HTML or XML. */
export const wouldBeMarkup = `<b>&"'`;

/** How HTML and XML write it as text. */
export const asText = '&lt;b&gt;&amp;&quot;&#39;';

type AsItIs = Date | ((...values: never[]) => unknown);
/** All of its fields at every depth, those too that may be left out. */
export type Whole<T> = T extends AsItIs ? T : T extends object ? { [K in keyof T]-?: Whole<T[K]> } : T;

/** For each text within the value, where it stands, and the value with would-be markup there. */
export function withMarkupInEach<T>(value: T): { field: string; planted: T }[] {
  return textsIn(value, []).map((path) => ({ field: path.join('.'), planted: replaced(value, path) as T }));
}

function textsIn(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

function replaced(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return wouldBeMarkup;
  if (Array.isArray(value)) return value.map((inner, index) => (String(index) === key ? replaced(inner, rest) : inner));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest) };
}
