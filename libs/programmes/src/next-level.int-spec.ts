import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServices, type Services } from '../../../test/support/services.js';
import { nextLevelOf } from './next-level.js';
import { ProgrammesModule } from './programmes.module.js';

describe('the next level', () => {
  let services: Services;
  let programmeId: string;
  let levels: Record<string, string>;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([ProgrammesModule]);
  });

  beforeEach(async () => {
    count += 1;
    levels = {};
    programmeId = await services.given.programme(`programme-${count}`);
    // Not in their order, and beside another programme with ranks between.
    for (const [key, rank] of [
      ['ambassador', 6],
      ['champion', 2],
      ['mentor', 4],
    ] as const) {
      levels[key] = await services.given.level(programmeId, key, rank);
    }
    const other = await services.given.programme(`other-${count}`);
    for (const rank of [1, 3, 5, 7]) await services.given.level(other, `level-${rank}`, rank);
  });

  afterAll(() => services.close());

  const nextOf = async (held: string | null): Promise<string | null> => {
    const personId = await services.given.person();
    await services.given.enrolment(programmeId, personId, held === null ? {} : { levelId: levels[held] });
    const [row] = await services.given.sql<{ next: string | null }>(
      `SELECT ${nextLevelOf('e')} AS next FROM enrolment e WHERE e.person_id = $1`,
      [personId],
    );
    return Object.keys(levels).find((key) => levels[key] === row?.next) ?? row?.next ?? null;
  };
  const retire = async (key: string) =>
    services.given.sql('UPDATE level SET retired_at = now() WHERE id = $1', [levels[key]]);

  it.each([
    [null, 'champion'],
    ['champion', 'mentor'],
    ['mentor', 'ambassador'],
    ['ambassador', null],
  ])('after %s is %s', async (held, next) => {
    expect(await nextOf(held)).toBe(next);
  });

  it.each([
    [null, 'champion', 'mentor'],
    ['champion', 'mentor', 'ambassador'],
    ['mentor', 'ambassador', null],
  ])('after %s, where %s was given up, is %s', async (held, retired, next) => {
    await retire(retired);
    expect(await nextOf(held)).toBe(next);
  });

  it('is counted from a held level that was given up', async () => {
    await retire('champion');
    expect(await nextOf('champion')).toBe('mentor');
  });
});
