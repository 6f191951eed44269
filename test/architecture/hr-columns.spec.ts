import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { withHrColumns } from '@sillage/people-import';

const document = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
const howTo = 'Run "npm run cli -- schema", look at what changed, and commit it.';

describe('the columns of HR’s file', () => {
  it('stand in docs/operations.md as the code has them', () => {
    expect({ howTo, document: withHrColumns(document) }).toEqual({ howTo, document });
  });
});
