import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();
const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[];
};

/** For each rule a file that breaks it, and the file that it should not have imported. */
const planted: Record<string, { file: string; imports: string; target?: string }> = {
  'platform-stands-on-nothing': { file: 'libs/platform/src/clock.ts', imports: '@sillage/people' },
  'company-stands-on-platform': { file: 'libs/company/src/settings.ts', imports: '@sillage/people' },
  'people-stands-on-company': { file: 'libs/people/src/person.service.ts', imports: '@sillage/programmes' },
  'people-import-stands-on-people': { file: 'libs/people-import/src/row.ts', imports: '@sillage/programmes' },
  'accounts-stands-on-people': { file: 'libs/accounts/src/link.ts', imports: '@sillage/programmes' },
  'programmes-stands-on-people': { file: 'libs/programmes/src/level.ts', imports: '@sillage/guides' },
  'guides-stands-on-programmes': { file: 'libs/guides/src/guide.service.ts', imports: '@sillage/webinars' },
  'webinars-stands-on-programmes': { file: 'libs/webinars/src/session.service.ts', imports: '@sillage/mentorship' },
  'mentorship-stands-on-programmes': { file: 'libs/mentorship/src/lineage.ts', imports: '@sillage/labels' },
  'labels-stands-on-mentorship': { file: 'libs/labels/src/award.ts', imports: '@sillage/reminders' },
  'label-pages-stands-on-labels': { file: 'libs/label-pages/src/page.ts', imports: '@sillage/journey' },
  'journey-stands-on-labels': { file: 'libs/journey/src/step.ts', imports: '@sillage/label-pages' },
  'messages-stands-on-labels': { file: 'libs/messages/src/mail/letter.ts', imports: '@sillage/reminders' },
  'reminders-stands-on-messages': { file: 'libs/reminders/src/plan.ts', imports: '@sillage/dashboards' },
  'dashboards-stands-on-messages': { file: 'libs/dashboards/src/figures.ts', imports: '@sillage/reminders' },
  'operations-stands-on-messages': { file: 'libs/operations/src/health.ts', imports: '@sillage/reminders' },
  'known-features-only': { file: 'libs/badges/src/badge.ts', imports: '@sillage/platform' },
  'no-cycles': { file: 'libs/people/src/ring-one.ts', imports: './ring-two.js' },
  'features-meet-at-their-index': {
    file: 'libs/labels/src/criteria.ts',
    imports: '../../guides/src/acknowledgement.js',
    target: 'libs/guides/src/acknowledgement.ts',
  },
  'apps-use-features-by-their-index': {
    file: 'apps/api/src/shortcut.ts',
    imports: '../../../libs/guides/src/acknowledgement.js',
    target: 'libs/guides/src/acknowledgement.ts',
  },
  'domain-knows-no-framework': { file: 'libs/people/src/person.policy.ts', imports: '@nestjs/common' },
  'only-platform-speaks-to-the-orm': { file: 'libs/people/src/person.repository.ts', imports: 'typeorm' },
  'only-modules-register-entities': { file: 'libs/people/src/injected.service.ts', imports: '@nestjs/typeorm' },
  'web-knows-the-schema-alone': { file: 'apps/web/src/shared.ts', imports: '../../../libs/people/src/index.js' },
  'server-knows-no-web': { file: 'apps/api/src/page.ts', imports: '../../web/src/app.js' },
  'product-knows-no-tests': {
    file: 'libs/people/src/person.builder.ts',
    imports: '../../../test/support/given.js',
    target: 'test/support/given.ts',
  },
  'product-knows-no-scripts': { file: 'apps/cli/src/start.ts', imports: '../../../scripts/start.mjs' },
  'server-needs-no-development-packages': { file: 'apps/api/src/browser.ts', imports: 'playwright-core' },
  'imports-are-found': { file: 'libs/people/src/lost.ts', imports: './nowhere.js' },
};

const features = [
  'platform',
  'company',
  'people',
  'people-import',
  'accounts',
  'programmes',
  'guides',
  'webinars',
  'mentorship',
  'labels',
  'label-pages',
  'journey',
  'messages',
  'reminders',
  'dashboards',
  'operations',
];

interface Violation {
  from: string;
  rule: { name: string };
}

describe('the dependency rules', () => {
  let folder: string;
  let violations: Violation[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-walls-'));
    const write = (file: string, content: string): void => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    };
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      symlinkSync(join(root, file), join(folder, file));
    }
    for (const feature of features) write(`libs/${feature}/src/index.ts`, 'export const feature = 1;\n');
    write('libs/people/src/ring-two.ts', "import './ring-one.js';\n");
    write('libs/people/src/types-one.ts', "import type { Two } from './types-two.js';\nexport type One = Two | 1;\n");
    write('libs/people/src/types-two.ts', "import type { One } from './types-one.js';\nexport type Two = One[];\n");
    write('apps/web/src/app.ts', 'export const app = 1;\n');
    write('scripts/start.mjs', 'export const start = 1;\n');
    for (const { target } of Object.values(planted)) if (target !== undefined) write(target, 'export const it = 1;\n');
    for (const { file, imports } of Object.values(planted)) write(file, `import '${imports}';\n`);
    // What is allowed, so that a rule that forbids everything is found out too.
    write('libs/labels/src/allowed.ts', "import '@sillage/guides';\nimport '@sillage/platform';\n");
    write('libs/people/src/person.entity.ts', "import 'typeorm';\n");
    write('libs/people/src/people.module.ts', "import '@nestjs/typeorm';\n");
    write('libs/people/src/person.service.int-spec.ts', "import '../../../test/support/given.js';\n");
    write('apps/api/src/main.ts', "import '@sillage/dashboards';\n");

    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'test'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64e6 });
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('each have a planted violation', () => {
    expect(Object.keys(planted).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.keys(planted))('find what breaks %s', (name) => {
    const files = violations.filter(({ rule }) => rule.name === name).map(({ from }) => from);
    expect(files).toContain(planted[name]?.file);
  });

  it('find a ring of types alone', () => {
    const files = violations.filter(({ rule }) => rule.name === 'no-cycles').map(({ from }) => from);
    expect(files.some((file) => file.startsWith('libs/people/src/types-'))).toBe(true);
  });

  it('leave alone what is allowed', () => {
    const rings = ['ring-two', 'types-one', 'types-two'].map((name) => `libs/people/src/${name}.ts`);
    const guilty = new Set([...Object.values(planted).map(({ file }) => file), ...rings]);
    expect(violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });
});
