import { readFileSync } from 'node:fs';

let version: string | undefined;

/** The version of this very code, as its package says. */
export function productVersion(): string {
  version ??= readVersion(new URL('./', import.meta.url));
  return version;
}

/** The package stands at the top, which is one folder further up from what was compiled. */
function readVersion(folder: URL): string {
  try {
    const { name, version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as Record<
      string,
      string
    >;
    if (name === 'sillage' && version !== undefined) return version;
  } catch {
    if (folder.pathname === '/') throw new Error('The package that this code belongs to has no package.json.');
  }
  return readVersion(new URL('../', folder));
}
