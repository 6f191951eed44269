import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();

/** What the style forbids, in code; the file says where it is written. */
const planted: Record<string, { file?: string; code: string }> = {
  'no-explicit-any': { code: 'export const anything = (value: any): unknown => value;' },
  'no-floating-promises': { code: 'const later = async (): Promise<number> => 1;\nlater();\nexport { later };' },
  'ban-ts-comment': { code: '// @ts-ignore\nexport const ignored = 1;' },
  'no-warning-comments': { code: `// ${'TO'}${'DO'}: later\nexport const unfinished = 1;` },
  'no-process-env': { code: "export const port = process.env['PORT'];" },
  'max-params': {
    code: 'export const f = (a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7): number => a + b + c + d + e + f + g;',
  },
  'max-lines': { code: Array.from({ length: 301 }, (_, line) => `export const line${line} = 1;`).join('\n') },
  'no-restricted-imports': { code: "import { Repository } from 'typeorm';\nexport { Repository };" },
  'switch-exhaustiveness-check': {
    code: "export function f(level: 'CHAMPION' | 'MENTOR'): void {\n  switch (level) {\n    case 'CHAMPION':\n      break;\n  }\n}",
  },
};

describe('the lint rules', () => {
  let folder: string;
  let report: { code: string; filename: string }[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-lint-'));
    const write = (file: string, content: string): void => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${content}\n`);
    };
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const file of ['.oxlintrc.json', 'tsconfig.json', '.gitignore'])
      copyFileSync(join(root, file), join(folder, file));
    for (const [rule, { code }] of Object.entries(planted)) write(`libs/people/src/${rule}.ts`, code);
    write('libs/platform/src/config/config.ts', planted['no-process-env']?.code ?? '');
    const args = [join(root, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--format=json', 'libs'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64e6 });
    report = (JSON.parse(stdout) as { diagnostics: typeof report }).diagnostics;
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.keys(planted))('find what breaks %s', (rule) => {
    const found = report.filter(({ filename }) => filename === `libs/people/src/${rule}.ts`).map(({ code }) => code);
    expect(found).toContainEqual(expect.stringContaining(`(${rule})`));
  });

  it('let the configuration read the environment', () => {
    expect(report.filter(({ filename }) => filename.includes('/config/'))).toEqual([]);
  });
});
