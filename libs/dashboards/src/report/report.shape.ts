import { viewerShape } from '@sillage/people';
import { column, listOf, Shape } from '@sillage/platform';

/** What somebody gets by mail. */
export const reportOrderShape = new Shape('AdoptionReportOrder', {
  table: 'adoption_report',
  always: { id: 'id' },
}).add({
  programme: ({ row }) => `(SELECT g.key FROM programme g WHERE g.id = ${row}.programme_id)`,
  orgUnitCode: ({ row }) => `(SELECT u.code FROM org_unit u WHERE u.id = ${row}.org_unit_id)`,
  country: column('country'),
  rhythm: column('rhythm'),
  nextAt: column('due_at'),
});

viewerShape.add({
  adoptionReports: {
    of: reportOrderShape,
    sql: ({ row, asked, reading }) => {
      const one = reading.alias('report');
      return listOf(
        reportOrderShape.json(asked, one, reading),
        `adoption_report ${one} WHERE ${one}.person_id = ${row}.id`,
        `${one}.asked_at, ${one}.id`,
      );
    },
  },
  reportAddress: ({ row }) => `CASE WHEN coalesce((SELECT c.email FROM person_preference c
    WHERE c.person_id = ${row}.id), true) THEN ${row}.email END`,
});
