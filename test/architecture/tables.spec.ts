import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Use {
  file: string;
  table: string;
  writes: boolean;
}

const { forbidden } = createRequire(import.meta.url)(join(process.cwd(), '.dependency-cruiser.cjs')) as {
  forbidden: { name: string; from: { path?: string }; to: { pathNot?: string } }[];
};

/** The feature and those below it, as the rules for imports name them: SQL keeps to the same direction. */
function mayRead(feature: string): string[] {
  const rule = forbidden.find(({ name }) => name.startsWith(`${feature}-stands-on-`));
  return rule?.to.pathNot?.match(/\((.+)\)/)?.[1]?.split('|') ?? [];
}

/** Who else writes what, and why that is right. */
const otherWriters: { file: RegExp; tables: string[] }[] = [
  // HR's file is how the directory comes about.
  { file: /^libs\/people-import\//, tables: ['person', 'org_unit', 'org_unit_ancestry'] },
  // Who the mentor is must be on the enrolment in the very statement that begins or ends a mentorship.
  { file: /^libs\/mentorship\/src\/mentorship\.rules\.sql$/, tables: ['enrolment'] },
];

function featureOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function tablesUsed(file: string, content: string): Use[] {
  const found = content.matchAll(/\b(FROM|JOIN|INSERT INTO|UPDATE|DELETE FROM)\s+([a-z_]+)\b/g);
  return [...found].map(([, verb = '', table = '']) => ({ file, table, writes: !['FROM', 'JOIN'].includes(verb) }));
}

function offences(uses: Use[], owners: Map<string, string>): Use[] {
  return uses.filter(({ file, table, writes }) => {
    const owner = owners.get(table);
    if (owner === undefined || owner === featureOf(file)) return false;
    if (otherWriters.some((other) => other.file.test(file) && other.tables.includes(table))) return false;
    return writes || !mayRead(featureOf(file)).includes(owner);
  });
}

describe('the tables of a feature', () => {
  const owners = new Map<string, string>();
  let uses: Use[];

  beforeAll(() => {
    const files = readdirSync('libs', { recursive: true, encoding: 'utf8' })
      .map((file) => `libs/${file}`)
      .filter((file) => /\.(ts|sql)$/.test(file) && !file.endsWith('spec.ts'));
    const isMigration = (file: string): boolean => file.includes('/migrations/');
    for (const file of files.filter(isMigration)) {
      const made = readFileSync(file, 'utf8').matchAll(/CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?([a-z_]+)/g);
      for (const [, table = ''] of made) owners.set(table, featureOf(file));
    }
    uses = files.filter((file) => !isMigration(file)).flatMap((file) => tablesUsed(file, readFileSync(file, 'utf8')));
  });

  it('are read by itself and by those above it, and written by itself alone', () => {
    expect(uses.some(({ table }) => owners.has(table))).toBe(true);
    expect(offences(uses, owners)).toEqual([]);
  });

  it.each([
    ['reads what is beside it', 'libs/guides/src/planted.ts', 'SELECT 1 FROM registration', 'registration'],
    ['reads what is above it', 'libs/people/src/planted.ts', 'SELECT 1 FROM person JOIN label ON true', 'label'],
    ['writes what is below it', 'libs/labels/src/planted.ts', 'UPDATE enrolment SET level_id = NULL', 'enrolment'],
  ])('are guarded from a feature that %s', (_what, file, sql, table) => {
    expect(offences(tablesUsed(file, sql), owners)).toEqual([expect.objectContaining({ table })]);
  });
});
