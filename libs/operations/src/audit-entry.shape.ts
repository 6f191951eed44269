import { column, format, Shape } from '@sillage/platform';
import { personShape } from '@sillage/people';
import { textIn } from '@sillage/programmes';
import { detailOf, type Told } from './audit-detail.js';
import { voluntaryTexts, workTexts, type WorkAction } from './audit-actions.texts.js';

const nameOfSubject: Record<string, (language: string) => string> = {
  Person: () => `SELECT CASE WHEN s.erased_at IS NULL THEN s.display_name END FROM person s`,
  OrgUnit: () => `SELECT s.name FROM org_unit s`,
  Programme: (language) => `SELECT ${textIn('s', 'name', language)} FROM programme s`,
  Session: () => `SELECT s.title FROM session s`,
  Guide: () => `SELECT s.title FROM guide s`,
};

/** A line of the trail, by a row that `AuditTrail` puts together: an act of somebody's work, or a kind and a day. */
export const auditEntryShape = new Shape('AuditEntry', { table: 'audit_entry', always: { id: 'id' } }).add({
  at: column('at'),
  action: column('action'),
  subjectType: column('subject_type'),
  subjectId: column('subject_id'),
  actor: { of: personShape, sql: ({ row, ...place }) => personShape.one(place, `${row}.actor_id`) },
  actionName: {
    sql: ({ row }) => `${row}.action`,
    finish: (action: string, { reading }) => format(wordsOf(action), reading.locale),
  },
  subjectName: ({ row, reading }) =>
    `CASE ${row}.subject_type ${Object.entries(nameOfSubject)
      .map(([type, name]) => `WHEN '${type}' THEN (${name(reading.language)} WHERE s.id::text = ${row}.subject_id)`)
      .join(' ')} END`,
  detail: {
    sql: ({ row, reading }) => `json_build_object('reason', ${row}.reason, 'details', ${row}.details,
      'unit', (SELECT s.name FROM org_unit s WHERE s.id::text = ${row}.details ->> 'orgUnitId'),
      'programme', (SELECT ${textIn('s', 'name', reading.language)} FROM programme s WHERE s.id::text = ${row}.details ->> 'programmeId'),
      'units', (SELECT string_agg(s.name, ', ' ORDER BY s.name) FROM org_unit s WHERE ${row}.details -> 'units' ? s.code))`,
    finish: (told: Told, { reading }) => detailOf(told, reading.locale),
  },
});

function wordsOf(action: string) {
  if (Object.hasOwn(workTexts, action)) return workTexts[action as WorkAction];
  return Object.hasOwn(voluntaryTexts, action)
    ? voluntaryTexts[action as keyof typeof voluntaryTexts]
    : voluntaryTexts.other;
}
