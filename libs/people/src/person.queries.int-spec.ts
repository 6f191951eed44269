import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asking, readBy, readOne } from '../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { PeopleModule } from './people.module.js';
import { OrgUnitQueries } from './organisation/org-unit.queries.js';
import { PersonErasure } from './person-erasure.service.js';
import { PersonQueries } from './person.queries.js';
import { personShape } from './person.shape.js';
import type { PersonFilter } from './person.types.js';

describe('the directory', () => {
  let services: Services;
  let queries: PersonQueries;
  const units: Record<string, string> = {};
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    services = await startServices([PeopleModule]);
    queries = services.get(PersonQueries);
    const { given } = services;
    units['group'] = await given.unit('group');
    units['france'] = await given.unit('france', units['group']);
    units['lyon'] = await given.unit('lyon', units['france']);
    units['greece'] = await given.unit('greece', units['group']);
    const names: [givenName: string, familyName: string, unit?: string, country?: string][] = [
      ['Zoé', 'Müller', 'lyon'],
      ['Jean-Pierre', 'Lefèvre', 'france'],
      ['Seán', "O'Connor", 'group', 'IE'],
      ['Γιώργος', 'Παπαδόπουλος', 'greece', 'GR'],
      ['Łukasz', 'Żółtowski', 'group', 'PL'],
      ['Иван', 'Щерев', 'group', 'BG'],
      ['محمد', 'العلوي', 'group', 'MA'],
      ['אִיתָן', 'כהן', 'group', 'IL'],
      ['प्रिया', 'शर्मा', 'group', 'IN'],
      ['小明', '王', 'group', 'CN'],
      ['민준', '김', 'group', 'KR'],
      ['Ngọc Ánh', 'Nguyễn', 'group', 'VN'],
      ['Maria', 'Fernández 100%_', 'group', 'ES'],
      ['Martin', 'Dupont', 'lyon'],
      ['Martine', 'Dupond', 'lyon'],
    ];
    for (const [givenName, familyName, unit = 'group', country = 'FR'] of names) {
      ids[familyName] = await given.person({ givenName, familyName, country, unit: units[unit] ?? '' });
    }
    await given.sql(`UPDATE person SET display_name = family_name || given_name WHERE country IN ('CN', 'KR')`);
    ids['Gone'] = await given.person({ givenName: 'Zoé', familyName: 'Gone', active: false });
  });
  afterAll(() => services.close());

  const anybody = () => acting(ids['Müller'] ?? '');
  const names = asking('{ familyName }');
  async function found(filter: PersonFilter): Promise<string[]> {
    const rows = await queries.page(filter, { after: null, limit: 100 }, names, readBy(anybody()));
    expect(await queries.count(filter, readBy(anybody()))).toBe(rows.length);
    return rows.map(({ node }) => node.familyName);
  }

  it.each([
    ['zoe', ['Müller']],
    ['MULLER', ['Müller']],
    ['muller zoe', ['Müller']],
    ['Zoé M', ['Müller']],
    ['lefev', ['Lefèvre']],
    ['pierre', ['Lefèvre']],
    ['jean-p', ['Lefèvre']],
    ['jeanpierre', ['Lefèvre']],
    ['oconnor', ["O'Connor"]],
    ['o’connor', ["O'Connor"]],
    ['connor sean', ["O'Connor"]],
    ['παπαδοπουλοσ γιωργος', ['Παπαδόπουλος']],
    ['zoltowski lukasz', ['Żółtowski']],
    ['щерев иван', ['Щерев']],
    ['العلوي', ['العلوي']],
    ['איתן', ['כהן']],
    ['शर्मा', ['शर्मा']],
    ['王小明', ['王']],
    ['小明 王', ['王']],
    ['김민', ['김']],
    ['nguyen anh', ['Nguyễn']],
    ['dup', ['Dupond', 'Dupont']],
  ])('finds by %s', async (search, expected) => {
    expect(await found({ search })).toEqual(expected);
  });

  it.each([
    ['Mueller', ['Müller']],
    ['mulller', ['Müller']],
    ['lefebvre', ['Lefèvre']],
    ['papadopulos γιωργος', []],
    ['παπαδοπυλος', ['Παπαδόπουλος']],
    ['ferandez', ['Fernández 100%_']],
    ['conor sean', ["O'Connor"]],
    ['dupnot martin', ['Dupont']],
  ])('forgives a small typo: %s', async (search, expected) => {
    expect(await found({ search })).toEqual(expected);
  });

  it('forgives a typo within what is filtered by, and nowhere else', async () => {
    expect(await found({ search: 'dupnot martin', country: 'FR' })).toEqual(['Dupont']);
    expect(await found({ search: 'dupnot martin', country: 'GR' })).toEqual([]);
    expect(await found({ search: 'dupnot martin', orgUnitCode: 'greece' })).toEqual([]);
  });

  it.each(['xyzzy', '%', '_', '100% x', '!!', '\0', 'zoe muller zoe nobody'])('finds nobody by %j', async (search) => {
    expect(await found({ search })).toEqual([]);
  });

  it('takes % and _ for what they are', async () => {
    expect(await found({ search: '100%' })).toEqual(['Fernández 100%_']);
  });

  it('never finds by an email, nor who left', async () => {
    expect(await found({ search: 'person1' })).toEqual([]);
    expect(await found({ search: 'gone' })).toEqual([]);
  });

  it('filters by a subtree, by country, and by all that is given', async () => {
    expect(await found({ orgUnitCode: 'france' })).toEqual(['Dupond', 'Dupont', 'Lefèvre', 'Müller']);
    expect(await found({ country: 'GR' })).toEqual(['Παπαδόπουλος']);
    expect(await found({ orgUnitCode: 'lyon', search: 'martine' })).toEqual(['Dupond']);
    expect(await found({ orgUnitCode: 'nowhere' })).toEqual([]);
  });

  it('shows everybody once, page after page, in the order of their names', async () => {
    const seen: string[] = [];
    let after: [string, string] | null = null;
    for (;;) {
      const page = await queries.page({}, { after, limit: 4 }, names, readBy(anybody()));
      seen.push(...page.map(({ node }) => node.familyName));
      const last = page.at(-1);
      if (!last) break;
      after = [last.searchKey, last.id];
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(15);
    expect(seen.slice(0, 3)).toEqual(['Dupond', 'Dupont', 'Fernández 100%_']);
  });

  describe('an email', () => {
    const emailOf = async (family: string, actor = anybody()) => {
      const person = await queries.find(ids[family] ?? '', asking('{ email }'), readBy(actor));
      return person?.email ?? null;
    };

    it('is the person’s own', async () => {
      expect(await emailOf('Müller')).toBe('person1@example.com');
      expect(await emailOf('Dupont')).toBeNull();
    });

    it('is for administrators', async () => {
      expect(await emailOf('Müller', acting(ids['Lefèvre'] ?? '', { role: 'ADMIN' }))).toBe('person1@example.com');
      expect(await emailOf('Müller', acting(ids['Lefèvre'] ?? '', { role: 'TRAINER' }))).toBeNull();
    });
  });

  it('knows the countries in which somebody is, once each', async () => {
    expect(await queries.countries()).toEqual(['BG', 'CN', 'ES', 'FR', 'GR', 'IE', 'IL', 'IN', 'KR', 'MA', 'PL', 'VN']);
  });

  it('finds units by their own names within those above them, the highest first', async () => {
    const { given } = services;
    const shops = await given.unit('Shops', units['france']);
    await given.unit('Shops online', shops);
    await given.sql(`UPDATE org_unit SET path = 'group / france / ' || lower(name) WHERE code LIKE 'Shops%'`);
    const unitsFound = async (search: string, first = 10) =>
      (await services.get(OrgUnitQueries).find(search, first, asking('{ name }'), readBy(anybody()))).map(
        ({ name }) => name,
      );
    expect(await unitsFound('shop')).toEqual(['Unit Shops', 'Unit Shops online']);
    expect(await unitsFound('SHOPS fr')).toEqual(['Unit Shops', 'Unit Shops online']);
    expect(await unitsFound('france')).toEqual(['Unit france']);
    expect(await unitsFound('shops greece')).toEqual([]);
    expect(await unitsFound('hops')).toEqual([]);
    expect(await unitsFound('', 1)).toHaveLength(1);
    expect(await unitsFound('%')).toEqual(await unitsFound(''));
  });

  it('finds those who left, by name and by a typo too, and nobody else then', async () => {
    expect(await found({ left: true })).toEqual(['Gone']);
    expect(await found({ left: true, search: 'gone zoe' })).toEqual(['Gone']);
    expect(await found({ left: true, search: 'gome' })).toEqual(['Gone']);
    expect(await found({ left: true, search: 'z' })).toEqual(['Gone']);
    expect(await found({ left: true, search: 'muller' })).toEqual([]);
    expect(await found({ left: true, country: 'GR' })).toEqual([]);
  });

  it('finds whom an import ended, as long as they can be brought back', async () => {
    const importId = '0198a000-0000-7000-8000-00000000000a';
    const [{ id: gone } = { id: '' }] = await services.given.sql<{ id: string }>(
      `SELECT id FROM person WHERE NOT active`,
    );
    await services.given.insert('departure', { person_id: gone, at: new Date(), import_id: importId });
    expect(await found({ leftByImport: importId })).toEqual(['Gone']);
    expect(await found({ leftByImport: importId, search: 'nobody' })).toEqual([]);
    expect(await found({ leftByImport: '0198a000-0000-7000-8000-00000000000b' })).toEqual([]);
    await services.given.sql(`UPDATE departure SET undone_at = at`);
    expect(await found({ leftByImport: importId })).toEqual([]);
  });

  it('finds who was given a role, whatever its scope', async () => {
    const { given } = services;
    const grants: [family: string, unit: string | null][] = [
      ['Dupont', null],
      ['Müller', 'greece'],
      ['Müller', 'lyon'],
    ];
    for (const [family, unit] of grants) {
      const org_unit_id = unit === null ? null : units[unit];
      await given.insert('role_assignment', { person_id: ids[family], role: 'TRAINER', org_unit_id });
    }
    expect(await found({ role: 'TRAINER' })).toEqual(['Dupont', 'Müller']);
    expect(await found({ role: 'TRAINER', search: 'zoe' })).toEqual(['Müller']);
    expect(await found({ role: 'LOCAL_LEAD' })).toEqual([]);
  });

  it('still knows colleagues who left, for what they did', async () => {
    const gone = await queries.find(ids['Gone'] ?? '', names, readBy(anybody()));
    expect(gone).toMatchObject({ familyName: 'Gone' });
  });

  it('knows nobody any more who was erased', async () => {
    const { given } = services;
    const erased = await given.person({ familyName: 'Erased', active: false });
    await services.get(PersonErasure).erase(acting(ids['Dupont'] ?? '', { role: 'ADMIN' }), erased);
    expect(await queries.find(erased, names, readBy(anybody()))).toBeNull();
    expect(await queries.find(erased, names, readBy(acting(erased)))).toBeNull();
    expect(await queries.find(erased, names, readBy(acting(ids['Dupont'] ?? '', { role: 'ADMIN' })))).toBeNull();
    expect(await found({ search: 'erased' })).toEqual([]);
    const named = { fields: '{ displayName }', by: anybody() };
    // Where a row that stays points at them, they have a name that is nobody's.
    expect(await readOne(services, personShape, erased, named)).toMatchObject({
      displayName: expect.stringMatching(/\S/),
    });
  });
});
