import { describe, expect, it } from '@jest/globals';
import { partsOf } from './programmeParts.js';

const grant = (id: string, programme: string | null) => ({
  id: `${id}-${programme}`,
  programme: programme === null ? null : { key: programme },
  person: { id, displayName: id },
});
const grants = (...nodes: ReturnType<typeof grant>[]) =>
  ({ nodes }) as unknown as Parameters<typeof partsOf>[0]['managers'];

describe('who runs a programme', () => {
  it('is whoever has the part in it or in every programme, each once', () => {
    const managers = grants(grant('lucie', 'security'), grant('lucie', null), grant('sam', 'ai'), grant('bo', null));
    const parts = partsOf({ managers, owners: grants(), trainers: grants(grant('sam', 'security')) }, 'security');
    expect(parts.PROGRAMME_MANAGER.map(({ id }) => id)).toEqual(['lucie', 'bo']);
    expect(parts.GUIDE_OWNER).toEqual([]);
    expect(parts.TRAINER.map(({ id }) => id)).toEqual(['sam']);
  });
});
