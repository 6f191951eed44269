import { column, listOf, Shape } from '@sillage/platform';

/** A node of the organisation tree, by its row of `org_unit`. */
export const orgUnitShape = new Shape('OrgUnit', { table: 'org_unit', always: { id: 'id', parentId: 'parent_id' } });

orgUnitShape.add({
  code: column('code'),
  name: column('name'),
  parent: { of: orgUnitShape, sql: ({ row, ...at }) => orgUnitShape.one(at, `${row}.parent_id`) },
  // From the root down to the parent.
  ancestors: {
    of: orgUnitShape,
    sql: ({ row, asked, reading }) => {
      const [above, way] = [reading.alias('org_unit'), reading.alias('way')];
      return listOf(
        orgUnitShape.json(asked, above, reading),
        `org_unit_ancestry ${way} JOIN org_unit ${above} ON ${above}.id = ${way}.ancestor_id
         WHERE ${way}.descendant_id = ${row}.id AND ${way}.distance > 0`,
        `${way}.distance DESC`,
      );
    },
  },
  children: {
    of: orgUnitShape,
    sql: ({ row, asked, reading }) => {
      const below = reading.alias('org_unit');
      return listOf(
        orgUnitShape.json(asked, below, reading),
        `org_unit ${below} WHERE ${below}.parent_id = ${row}.id`,
        `${below}.name, ${below}.code`,
      );
    },
  },
});
