// Any origin will do: a browser reads an address as it reads the links of a page.
const here = 'https://sillage.invalid';
const lengthAtMost = 2000;

/**
 * Where a sign-in may lead: a path of this app, whatever it is spelt with; `/` for anything else. Somebody else's page that
 * comes right after a sign-in is believed to be ours, and so would be what it asks for.
 */
export function pathOfTheApp(next: unknown): string {
  if (typeof next !== 'string' || next.length > lengthAtMost || !isPlainPath(next)) return '/';
  const { origin, pathname, search, hash } = new URL(next, here);
  const isOurs = origin === here && isPlainPath(pathname) && !/^\/+auth(\/|$)/i.test(decoded(pathname));
  return isOurs ? pathname + search + hash : '/';
}

/** A proxy on the way may decode a path, and twice: it must not become the name of a host then. */
function isPlainPath(path: string): boolean {
  const [start = ''] = path.split(/[?#]/);
  const readings = [start, decoded(start), decoded(decoded(start))];
  // oxlint-disable-next-line no-control-regex
  return readings.every((reading) => /^\/(?!\/)/.test(reading) && !/[\\\u0000-\u001f\u007f]|\/\//.test(reading));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Half an escape is none that a browser wrote.
    return '';
  }
}
