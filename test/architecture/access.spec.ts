import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { accessList, printedAccessList } from '@sillage/platform';
import { features } from '../../apps/features.js';
import { PlantedFeature } from '../support/planted-feature.js';

const committed = readFileSync(new URL('../../apps/api/access.txt', import.meta.url), 'utf8');
const howTo = 'Run "npm run cli -- schema", look at what changed, and commit it.';
const list = accessList(features);

describe('access', () => {
  it('is looked at in every feature', () => {
    const modules = globSync('libs/*/src/*.module.ts').filter((file) => !file.startsWith('libs/platform/'));
    const names = modules.flatMap((file) => /export class (\w+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? file);
    expect(features.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it('was decided for every operation and route', () => {
    expect(list.filter(({ rule }) => rule === null)).toEqual([]);
  });

  it('is committed as the code has it', () => {
    expect({ howTo, access: printedAccessList(list) }).toEqual({ howTo, access: committed });
  });

  it('is never public for a mutation', () => {
    expect(list.filter(({ operation, rule }) => operation.startsWith('Mutation.') && rule === 'public')).toEqual([]);
  });

  it('that nobody decided would be found', () => {
    const undecided = accessList([PlantedFeature]).filter(({ rule }) => rule === null);
    expect(undecided.map(({ operation }) => operation)).toEqual(['GET /planted/forgotten', 'Query.forgotten']);
  });
});
