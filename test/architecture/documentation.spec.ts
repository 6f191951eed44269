import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts', Record<string, string>>;

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const documents = tracked.filter((file) => file.endsWith('.md'));

describe('the dependencies', () => {
  const reasons = readFileSync('docs/dependencies.md', 'utf8');
  const isExplained = (name: string) =>
    reasons.includes(`\`${name}\``) || reasons.includes(`\`${name.slice(0, name.indexOf('/'))}/*\``);

  it.each(Object.entries(direct))('%s is exact in version and has a reason', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(isExplained(name)).toBe(true);
  });

  it('are no more than the document says', () => {
    const named = [...reasons.matchAll(/`((?:@[\w-]+\/)?[\w.-]+)`/g)].map((match) => match[1] ?? '');
    const gone = named.filter((name) => !(name in direct) && !name.includes('.spec.'));
    expect(gone).toEqual([]);
  });
});

describe('the documents', () => {
  it.each(documents)('%s links only to what is there', (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  it.each(documents)('%s names only commands that exist', (file) => {
    const commands = [...readFileSync(file, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
  });
});
