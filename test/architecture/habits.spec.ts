import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

type Habit = { isWritten: (source: string) => boolean; in?: string; planted: string };

const oneCaseForConstants: Habit = {
  isWritten: (source) => /^(export )?const [A-Z][A-Z0-9]+(_[A-Z0-9]+)*\b/m.test(source),
  planted: 'export const PAGE_SIZE = 25;',
};

/** What is written in one kind of file alone, so that a listing says who does it; or nowhere, since something better is there. */
const habits: Record<string, Habit> = {
  'a constant has a name as everything else': oneCaseForConstants,
  'a sweep stands in *.sweeps.ts': {
    isWritten: (source) => /^\s*@Sweep\(/m.test(source),
    in: '.sweeps.ts',
    planted: "  @Sweep({ name: 'x', everySeconds: 1 })\n  async x() {}",
  },
  'a subscription stands in *.subscribers.ts': {
    isWritten: (source) => /^\s*@Subscribe(Within|Many)?\(/m.test(source),
    in: '.subscribers.ts',
    planted: "  @SubscribeMany(left, 'x.y')\n  async y() {}",
  },
  'markup is made by the tag that escapes': {
    isWritten: hasMarkupOfItsOwn,
    planted: 'const page = html`<ul>${words.map((word) => `<li>${word}</li>`)}</ul>`;',
  },
  'days and months are counted by the calendar (libs/platform/src/clock)': {
    isWritten: countsDaysByHand,
    planted: 'const tomorrow = new Date(now.getTime() + 86_400_000);',
  },
};

const habitsOfTheWeb: Record<string, Habit> = {
  'a constant has a name as everything else': oneCaseForConstants,
  'days and months are counted by the calendar (kit/time/dayCount.ts)': {
    isWritten: countsDaysByHand,
    planted: 'const tomorrow = new Date(now.getTime() + 86_400_000);',
  },
};

function countsDaysByHand(source: string): boolean {
  return /86_?400_?000|\.set(UTC)?(Date|Month|FullYear|Hours)\(|toISOString\(\)\.slice\(0, (7|10)\)/.test(source);
}

/** Whether a closing tag stands in a text, or in a template other than those of the tag. */
function hasMarkupOfItsOwn(source: string): boolean {
  const closing = /<\/[a-z]+>/;
  const look = (node: ts.Node): boolean => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      return (
        ts.isTemplateExpression(node.template) && node.template.templateSpans.some((span) => look(span.expression))
      );
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return closing.test(node.getText());
    return ts.forEachChild(node, (child) => look(child) || undefined) ?? false;
  };
  return closing.test(source) && look(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
}

const programs = {
  server: { habits, of: ['libs/*/src/**/*.ts', 'apps/{api,cli,worker}/src/**/*.ts'] },
  'web app': { habits: habitsOfTheWeb, of: ['apps/web/src/**/*.{ts,tsx}'] },
};

function offenders({ isWritten, in: home }: Habit, sources: Iterable<readonly [string, string]>): string[] {
  return [...sources]
    .filter(([file, source]) => isWritten(source) && (home === undefined || !file.endsWith(home)))
    .map(([file]) => file);
}

describe.each(Object.entries(programs))('everywhere in the %s', (_, { habits: kept, of }) => {
  const files = globSync(of).filter((file) => !/spec\.tsx?$/.test(file) && !file.includes('/migrations/'));
  const sources = files.map((file) => [file, readFileSync(file, 'utf8')] as const);

  it.each(Object.entries(kept))('%s', (__, habit) => {
    expect(offenders(habit, sources)).toEqual([]);
  });

  it.each(Object.entries(kept))('%s, and what is planted elsewhere is found', (__, habit) => {
    expect(offenders(habit, [['libs/people/src/planted.service.ts', habit.planted]])).toHaveLength(1);
  });
});

describe('a subscriber', () => {
  const strangers = (lib: string, source: string): string[] =>
    [...source.matchAll(/@Subscribe(?:Within|Many)?\(\w+, '([^']+)'\)/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => !name.startsWith(`${lib}.`));

  it.each(globSync('libs/*/src/*.subscribers.ts'))('is named after its feature (%s)', (file) => {
    expect(strangers(file.split('/')[1] ?? '', readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('that has the name of another feature would be found', () => {
    expect(strangers('messages', "@SubscribeMany(labelAwarded, 'reminders.tell')")).toEqual(['reminders.tell']);
  });
});

describe('a policy', () => {
  const isObjectOfFunctions = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.values(value).some((inner) => typeof inner === 'function');

  it.each(globSync('libs/*/src/**/*.policy.ts').map((file) => [basename(file), file]))(
    '%s is plain functions',
    async (_, file) => {
      const exported = (await import(pathToFileURL(join(process.cwd(), file)).href)) as Record<string, unknown>;
      expect(Object.keys(exported).filter((name) => isObjectOfFunctions(exported[name]))).toEqual([]);
      expect(Object.values(exported).some((value) => typeof value === 'function')).toBe(true);
    },
  );

  const throwsItself = (source: string) => /\bthrow\b|\brefuse\(/.test(source);

  it.each(globSync('libs/*/src/**/*.policy.ts').map((file) => [basename(file), file]))(
    '%s says why not, and leaves refusing to who asks',
    (_, file) => {
      expect(throwsItself(readFileSync(file, 'utf8'))).toBe(false);
    },
  );

  it('that refuses by itself would be found', () => {
    expect(throwsItself('export function assertMove() { refuse(whyNotMove()); }')).toBe(true);
  });

  it('that is an object would be found', () => {
    expect(isObjectOfFunctions({ whyNotMove: () => null })).toBe(true);
  });
});

describe('a rule that the database holds by a trigger', () => {
  const refusals = (source: string) => source.match(/RAISE EXCEPTION[^;]*;/g) ?? [];
  const isNamed = (refusal: string) => /CONSTRAINT = '\w+'/.test(refusal) && /TABLE = '\w+'/.test(refusal);

  it.each(globSync('libs/*/src/*.rules.sql'))('is named with its table when it refuses (%s)', (file) => {
    expect(refusals(readFileSync(file, 'utf8')).filter((refusal) => !isNamed(refusal))).toEqual([]);
  });

  it('that is not named would be found', () => {
    const planted = `RAISE EXCEPTION 'no' USING ERRCODE = 'check_violation', CONSTRAINT = 'planted';`;
    expect(refusals(planted).filter((refusal) => !isNamed(refusal))).toHaveLength(1);
  });
});
