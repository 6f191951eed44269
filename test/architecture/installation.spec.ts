import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Package {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

/** Where npm would find the package that `from` asks for: beside it, or in a folder above. */
function isLocked(name: string, from: string): boolean {
  if (`${from}${from === '' ? '' : '/'}node_modules/${name}` in packages) return true;
  return from !== '' && isLocked(name, from.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''));
}

describe('the lock file', () => {
  // A registry that is down for one system's package makes npm leave it out of the lock file without a word, and every
  // later `npm ci`, on every system, refuses that file.
  it('locks the packages of every system, not only of the one it was written on', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, place)),
    );
    expect(missing).toEqual([]);
  });

  it('gives each package one version', () => {
    const loose = Object.entries(packages).filter(([place, { version }]) => place !== '' && version === undefined);
    expect(loose).toEqual([]);
  });
});
