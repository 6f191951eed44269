import { describe, expect, it } from '@jest/globals';
import { Actor } from './actor.js';
import { objectNamedIn } from './named-object.js';

const me = '0198a000-0000-7000-8000-000000000001';
const other = '0198a000-0000-7000-8000-00000000000a';
const actor = new Actor({ personId: me, locale: 'en', timeZone: 'UTC', roles: [] });

describe('what an input names by its id', () => {
  it.each([
    ['a label', { labelId: other, award: true }, { type: 'Label', id: other }],
    ['a person beside a programme', { programme: 'security', personId: other }, { type: 'Person', id: other }],
    ['an id in capitals', { sessionId: other.toUpperCase() }, { type: 'Session', id: other }],
    ['a version of a guide', { versionId: other }, { type: 'GuideVersion', id: other }],
    ['what no field of ours is called', { toStringId: other, constructor: other, plantId: other }, undefined],
    ['nothing', { key: 'security', name: 'Security' }, undefined],
    ['oneself', { personId: me, role: 'ADMIN' }, undefined],
    ['the request', { clientMutationId: other }, undefined],
    ['what is no id', { labelId: 'x'.repeat(9000), personId: { id: other } }, undefined],
    ['no input at all', undefined, undefined],
  ])('is %s', (_, input, named) => {
    expect(objectNamedIn(input, actor)).toEqual(named);
  });
});
