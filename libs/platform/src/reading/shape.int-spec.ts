import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asking, readBy } from '../../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { column, listOf, Shape } from './shape.js';

const leaves = new Shape('TestLeaf', {
  table: `(VALUES (1, 1, 'green'), (2, 1, 'red'), (3, 2, 'brown')) AS`,
  always: {},
});
const trees = new Shape('TestTree', {
  table: `(VALUES (1, 'oak', 12, 'a long history'), (2, 'birch', 7, 'a short one'), (3, 'fir', 3, NULL)) AS`,
  always: { id: 'id' },
});
const tree = '(id, name, height, history)';
const leaf = '(id, tree_id, colour)';

leaves.add({ colour: column('colour'), tall: ({ args }) => (args['than'] === 0 ? null : 'true') });
trees.add({
  name: { sql: column('name'), finish: (name: string, { reading }) => `${name} in ${reading.locale}` },
  isTall: ({ row, args, reading }) => `${row}.height > ${reading.parameters.add(args['than'])}`,
  history: { apart: true, sql: column('history') },
  leaves: {
    of: leaves,
    sql: ({ row, asked, reading }) => {
      const name = reading.alias('leaf');
      const from = `${leaves.table} ${name}${leaf} WHERE ${name}.tree_id = ${row}.id`;
      return listOf(leaves.json(asked, name, reading), from, `${name}.id DESC`);
    },
  },
});

describe('an object that is read by its shape', () => {
  let services: Services;

  beforeAll(async () => {
    services = await startServices([]);
  });
  afterAll(() => services.close());

  const read = async (fields: string): Promise<Record<string, unknown>[]> => {
    const [asked, reading] = [asking(fields), readBy(acting('0198a000-0000-7000-8000-000000000001'))];
    const rows = await services.given.sql<{ object: Record<string, unknown> }>(
      `SELECT ${trees.json(asked, 't', reading)} AS object FROM ${trees.table} t${tree} ORDER BY id`,
      reading.parameters.values,
    );
    return rows.map(({ object }) => trees.finish(object, asked, reading));
  };

  it('carries what was asked for and what its other fields need, and nothing else', async () => {
    expect(await read('{ name }')).toEqual([
      { id: 1, name: 'oak in en' },
      { id: 2, name: 'birch in en' },
      { id: 3, name: 'fir in en' },
    ]);
  });

  it('brings what stands below it, in its order, and an empty list where there is nothing', async () => {
    expect((await read('{ leaves { colour } }')).map(({ leaves: of }) => of)).toEqual([
      [{ colour: 'red' }, { colour: 'green' }],
      [{ colour: 'brown' }],
      [],
    ]);
  });

  it('carries a field once for each of the arguments with which it is asked for', async () => {
    const [oak] = await read('{ a: isTall(than: 10) b: isTall(than: 20) }');
    expect(oak).toEqual({ id: 1, 'isTall(than: 10)': true, 'isTall(than: 20)': false });
  });

  it.each([
    ['what is read apart', '{ history }'],
    ['what no shape knows', '{ roots }'],
    ['arguments that cannot be stored', String.raw`{ isTall(than: "\u0000") }`],
  ])('comes without %s, for its resolver to answer', async (_, fields) => {
    expect((await read(fields))[0]).toEqual({ id: 1 });
  });

  it('comes without a field that its own expression leaves to the resolver', async () => {
    const [oak] = (await read('{ leaves { colour tall(than: 0) } }')).map(({ leaves: of }) => of as object[]);
    expect(oak?.[0]).toEqual({ colour: 'red' });
  });

  it('may have more fields than a function of PostgreSQL takes arguments', async () => {
    const many = Array.from({ length: 120 }, (_, than) => `f${than}: isTall(than: ${than})`).join(' ');
    const [oak] = await read(`{ ${many} }`);
    expect(Object.values(oak ?? {}).filter((value) => value === true)).toHaveLength(12);
    expect(Object.keys(oak ?? {})).toHaveLength(121);
  });

  it('is read in one way: two features cannot answer one field, nor two shapes one type', () => {
    expect(() => trees.add({ name: column('name') })).toThrow('TestTree.name is read in two ways.');
    expect(() => new Shape('TestTree', { table: 'tree', always: {} })).toThrow('TestTree has two shapes.');
  });
});
