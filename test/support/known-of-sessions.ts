import { randomUUID } from 'node:crypto';
import type { GivenCompany } from './given-company.js';
import { givenSession } from './given-session.js';

interface Attended {
  personId: string;
  programmeId: string;
  now: Date;
  /** Stands in every text about the person. */
  mark: string;
}

/** They host a session and have a seat in it, and a report that they took names them. */
export async function attended(company: GivenCompany, { personId, programmeId, now, mark }: Attended): Promise<void> {
  const session = await givenSession(company, programmeId, { hostId: personId });
  await company.insert('registration', {
    session_id: session,
    person_id: personId,
    status: 'REGISTERED',
    registered_at: now,
    position: 1,
  });
  const importId = await company.insert('attendance_import', {
    id: randomUUID(),
    session_id: session,
    file_name: 'report.csv',
    sha256: Buffer.alloc(32),
    imported_at: now,
    imported_by: personId,
    warnings: '[]',
    on_its_day: true,
  });
  const row = { import_id: importId, presences: '[]', participant: `address ${mark}mail@example.com` };
  await company.insert('attendance_row', { ...row, line: 2, person_id: personId });
  const open = { text: `${mark}name`, reason: 'NAME_OF_SEVERAL', candidate_ids: [personId] };
  await company.insert('attendance_row', { ...row, ...open, line: 3 });
  const invited = { session_id: session, person_id: personId, method: 'REQUEST', sequence: 0, says: mark };
  await company.insert('session_invitation', invited);
}

/** A change of a session, by the first letter that they had. */
export async function toldByLetter(
  company: GivenCompany,
  { personId, programmeId, at }: { personId: string; programmeId: string; at: string },
): Promise<void> {
  const [letter] = await company.sql<{ id: string }>(
    'SELECT d.id FROM delivery d JOIN reminder r ON r.id = d.reminder_id WHERE r.person_id = $1 LIMIT 1',
    [personId],
  );
  await company.insert('session_news', {
    id: randomUUID(),
    person_id: personId,
    session_id: await givenSession(company, programmeId),
    kind: 'SESSION_SEAT',
    occurrence: 1,
    happened_at: at,
    told_by: letter?.id,
    settled_at: at,
  });
}
