import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ProgrammeFacts, type LabelSought } from '@sillage/people';
import type { Actor } from '@sillage/platform';
import { readBy } from '../../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { ProgrammesModule } from '../programmes.module.js';

describe('who is found by a label', () => {
  let services: Services;
  let here: { key: string; id: string; champion: string; mentor: string };
  let there: typeof here;
  let unit: string;
  let beside: string;
  let reader: Actor;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([ProgrammesModule]);
  });

  beforeEach(async () => {
    count += 1;
    const programme = async (key: string) => {
      const id = await services.given.programme(key);
      // Levels of the same keys, as two programmes have them.
      const [champion, mentor] = [
        await services.given.level(id, 'champion', 1),
        await services.given.level(id, 'mentor', 2),
      ];
      return { key, id, champion, mentor };
    };
    [here, there] = [await programme(`here-${count}`), await programme(`there-${count}`)];
    [unit, beside] = [await services.given.unit(`unit-${count}`), await services.given.unit(`beside-${count}`)];
    await services.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE active`);
    reader = acting(await services.given.person({ unit: beside }));
  });

  afterAll(() => services.close());

  const seen = async (facts: { visible?: boolean } = {}) => {
    const personId = await services.given.person({ unit });
    await services.given.preference(personId, { visible_as_champion: facts.visible ?? true });
    return personId;
  };
  const found = async (sought: Partial<LabelSought> = {}, as = reader): Promise<string[]> => {
    const reading = readBy(as, services.clock.now());
    const label = { programme: here.key, level: null, alumni: false, ...sought };
    const labelled = services.get(ProgrammeFacts).labelled(label, reading);
    const rows = await services.given.sql<{ id: string }>(
      `SELECT p.id FROM person p JOIN (${labelled}) holder ON holder.id = p.id WHERE p.active
       ORDER BY length(p.external_id), p.external_id`,
      reading.parameters.values,
    );
    return rows.map(({ id }) => id);
  };

  it('is who holds it in that programme, at whatever level or at that one', async () => {
    const [champion, mentor, other, none] = [await seen(), await seen(), await seen(), await seen()];
    await services.given.enrolment(here.id, champion, { levelId: here.champion });
    await services.given.enrolment(here.id, mentor, { levelId: here.mentor });
    await services.given.enrolment(there.id, other, { levelId: there.champion });
    await services.given.enrolment(here.id, none);
    expect((await found()).toSorted()).toEqual([champion, mentor].toSorted());
    expect(await found({ level: 'champion' })).toEqual([champion]);
    expect(await found({ level: 'mentor' })).toEqual([mentor]);
    expect(await found({ programme: there.key })).toEqual([other]);
    expect(await found({ level: 'ambassador' })).toEqual([]);
    expect(await found({ programme: 'unknown' })).toEqual([]);
  });

  it('is counted at the level of this programme, whatever level is held in another one', async () => {
    const person = await seen();
    await services.given.enrolment(here.id, person, { levelId: here.champion });
    await services.given.enrolment(there.id, person, { levelId: there.mentor });
    expect(await found({ level: 'champion' })).toEqual([person]);
    expect(await found({ level: 'mentor' })).toEqual([]);
    expect(await found({ programme: there.key, level: 'champion' })).toEqual([]);
  });

  it('chose to be seen, or is the reader, or within the reader’s reach for that programme', async () => {
    const hidden = await seen({ visible: false });
    await services.given.enrolment(here.id, hidden, { levelId: here.champion });
    const silent = await services.given.person({ unit });
    await services.given.enrolment(here.id, silent, { levelId: here.champion });
    const lead = (grant: object) => acting(reader.personId, { role: 'LOCAL_LEAD', ...grant });
    expect(await found()).toEqual([]);
    expect(await found({}, acting(hidden))).toEqual([hidden]);
    expect(await found({}, lead({ orgUnitId: unit }))).toEqual([hidden, silent]);
    expect(await found({}, lead({ orgUnitId: unit, programmeId: there.id }))).toEqual([]);
    expect(await found({}, lead({ orgUnitId: beside, programmeId: here.id }))).toEqual([]);
  });

  describe('that has lapsed', () => {
    const alumnus = async (programme = here, status: 'ACTIVE' | 'PAUSED' | 'LEFT' = 'ACTIVE') => {
      const person = await seen();
      await services.given.enrolment(programme.id, person, { status });
      await services.given.sql('UPDATE enrolment SET alumnus_since = now() WHERE person_id = $1', [person]);
      return person;
    };

    it('is an alumnus of that programme, who still takes part or pauses, and not who left', async () => {
      const [active, paused] = [await alumnus(), await alumnus(here, 'PAUSED')];
      await alumnus(here, 'LEFT');
      const other = await alumnus(there);
      expect(await found({ alumni: true })).toEqual([active, paused]);
      expect(await found({ alumni: true, programme: there.key })).toEqual([other]);
      expect(await found()).toEqual([]);
    });

    it('is not who holds one', async () => {
      const person = await seen();
      await services.given.enrolment(here.id, person, { levelId: here.champion });
      expect(await found({ alumni: true })).toEqual([]);
    });
  });
});
