import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { Actor } from '../auth/index.js';
import { Reading } from './reading.js';
import { Selection } from './selection.js';
import { column, Shape, workedOut } from './shape.js';

const reader = new Actor({ personId: 'someone', locale: 'en', timeZone: 'Europe/Paris', roles: [] });

const parcel = new Shape('PlantedParcel', { table: 'parcel', always: { id: 'id' } }).add({ name: column('name') }).add(
  workedOut('size', ({ row, args }) => `size_of(${row}, ${String(args['unit'] ?? 'm')})`, {
    isLarge: (size: number) => size > 10,
    isSmall: (size: number) => size <= 10,
  }),
);

function asked(fields: string): Selection {
  const sets = parse(fields).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [],
  );
  return new Selection(sets, null, { fragments: {}, variableValues: {} });
}

describe('fields that are worked out from the same facts', () => {
  const reading = () => new Reading(reader, 'en', new Date(), 'https://sillage.example.com');

  it('have them read once', () => {
    const sql = parcel.json(asked('{ name isLarge isSmall }'), 'p', reading());
    expect(sql).toBe(`json_build_object('id', p.id, 'name', p.name, '#size', size_of(p, m))`);
  });

  it('are read for themselves where others are not asked for', () => {
    const wanted = asked('{ isSmall }');
    const [field] = wanted.fields;
    expect(parcel.json(wanted, 'p', reading())).toContain('size_of(p, m)');
    expect(field && parcel.field(field, 'p', reading())).toBe('size_of(p, m)');
    expect(parcel.isPlain('isSmall')).toBe(false);
    expect(parcel.isPlain('name')).toBe(true);
  });

  it('are all finished from them', () => {
    const object = { id: '1', name: 'A', '#size': 12 };
    expect(parcel.finish(object, asked('{ name isLarge isSmall }'), reading())).toMatchObject({
      name: 'A',
      isLarge: true,
      isSmall: false,
    });
  });

  it('with other arguments have other facts', () => {
    const wanted = asked('{ isLarge(unit: "km") isSmall(unit: "km") isLarge }');
    const at = reading();
    const sql = parcel.json(wanted, 'p', at);
    expect(sql.match(/size_of/g)).toHaveLength(2);
    expect(at.parameters.values).toEqual(['#size(unit: "km")']);
    const object = { id: '1', '#size(unit: "km")': 1, '#size': 12 };
    expect(parcel.finish(object, wanted, reading())).toMatchObject({
      'isLarge(unit: "km")': false,
      'isSmall(unit: "km")': true,
      isLarge: true,
    });
  });
});
