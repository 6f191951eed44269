import { column, format, Shape, type Role } from '@sillage/platform';
import { personShape, roleTexts } from '@sillage/people';
import { textIn } from '@sillage/programmes';
import { voluntaryTexts, workTexts, type WorkAction } from './audit-actions.texts.js';
import { auditTexts, countTexts } from './audit-trail.texts.js';

type Details = Record<string, unknown> | null;
type Told = { reason: string | null; details: Details; unit: string | null; programme: string | null };

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
      'programme', (SELECT ${textIn('s', 'name', reading.language)} FROM programme s WHERE s.id::text = ${row}.details ->> 'programmeId'))`,
    finish: (told: Told, { reading }) => detailOf(told, reading.locale),
  },
});

function wordsOf(action: string) {
  if (Object.hasOwn(workTexts, action)) return workTexts[action as WorkAction];
  return Object.hasOwn(voluntaryTexts, action)
    ? voluntaryTexts[action as keyof typeof voluntaryTexts]
    : voluntaryTexts.other;
}

/** What an administrator can read of it: a role with its scope, counts, the name of an operation. Ids say nothing. */
function detailOf({ reason, details, unit, programme }: Told, locale: string): string | null {
  const role = details?.['role'];
  if (typeof role === 'string' && Object.hasOwn(roleTexts, role)) {
    const scope = [unit ?? format(auditTexts.wholeCompany, locale), programme].filter((part) => part !== null);
    return [format(roleTexts[role as Role], locale), ...scope].join(' · ');
  }
  if (reason !== null) return reason;
  const counts = countsIn(details);
  if (counts.length > 0) {
    // Whatever there was none of goes without saying; a file that changed nothing says so.
    const some = counts.filter(([, count]) => count > 0);
    const told = some.length > 0 ? some : counts.slice(-1);
    return told.map(([name, count]) => format(countTexts[name], locale, { count })).join(' · ');
  }
  const said = Object.entries(details ?? {}).flatMap(([name, value]) =>
    typeof value === 'number' || (typeof value === 'string' && !/id$/i.test(name)) ? `${name}: ${value}` : [],
  );
  return said.length === 0 ? null : said.join(', ');
}

function countsIn(details: Details): [keyof typeof countTexts, number][] {
  return (Object.keys(countTexts) as (keyof typeof countTexts)[]).flatMap((name) => {
    const count = details?.[name];
    return typeof count === 'number' ? [[name, count] as [typeof name, number]] : [];
  });
}
