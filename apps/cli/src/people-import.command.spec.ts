import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { hrColumnDescriptions } from '@sillage/people-import';
import { registerPeopleImportCommand } from './people-import.command.js';

function help(): string {
  let written = '';
  const program = new Command()
    .exitOverride()
    .configureOutput({ writeOut: (text) => (written += text), getOutHelpWidth: () => 1000 });
  registerPeopleImportCommand(program);
  expect(() => program.parse(['people', 'import', '--help'], { from: 'user' })).toThrow();
  return written;
}

describe('people import --help', () => {
  it.each(hrColumnDescriptions())('tells of $column', ({ column, isRequired, holds, about }) => {
    const line = help()
      .split('\n')
      .find((text) => text.trim().startsWith(`${column} `));
    expect(line?.includes(' * ')).toBe(isRequired);
    expect(line).toContain(`${about} Holds ${holds}.`);
  });
});
