import { canBeUndone } from '@sillage/people';
import type { Role } from '@sillage/platform';
import { peopleIn } from './merging/people-merge.roles.js';

/** Those whom a file ended and who can still be brought back. */
export type Leavers = { people: number; roles: number; firstAt: string };

type Unit = { code: string; name: string };

/** Roles of a unit that is empty since a file came, and the unit that took most of its people. */
export type RolesToMove = {
  from: Unit;
  to: Unit;
  roles: { id: string; role: Role; person: { id: string; displayName: string } }[];
};

/** What an administrator may still do about a file that was imported, as things are now. @param now in SQL */
export function aftermathOf(file: string, now: string): string {
  return `(${leavers(file, now)}) AS leavers, (${rolesToMove(file)}) AS "rolesToMove"`;
}

const leavers = (file: string, now: string): string => `
  SELECT json_build_object('people', count(*), 'firstAt', min(d.at), 'roles', sum((
    SELECT count(*) FROM departure_end e WHERE e.departure_id = d.id AND e.kind = 'ROLE')))
  FROM departure d WHERE d.import_id = ${file}.id AND ${canBeUndone('d', now)} HAVING count(*) > 0`;

// As long as they reach nobody there, and somebody where they would go: the company has moved on since the file.
const rolesToMove = (file: string): string => `
  SELECT coalesce(json_agg(json_build_object('from', json_build_object('code', f.code, 'name', f.name),
    'to', json_build_object('code', t.code, 'name', t.name), 'roles', held.roles) ORDER BY f.path), '[]')
  FROM (
    SELECT DISTINCT q.details ->> 'code' AS from_code, q.details ->> 'toCode' AS to_code FROM people_import_problem q
    WHERE q.import_id = ${file}.id AND q.reason = 'ROLE_LEFT_BEHIND' AND ${file}.state = 'SUCCEEDED' AND NOT ${file}.dry_run
  ) behind
  JOIN org_unit f ON f.code = behind.from_code JOIN org_unit t ON t.code = behind.to_code
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('id', r.id, 'role', r.role,
      'person', json_build_object('id', who.id, 'displayName', who.display_name)) ORDER BY who.search_key, r.id) AS roles
    FROM role_assignment r JOIN person who ON who.id = r.person_id WHERE r.org_unit_id = f.id
  ) held
  WHERE held.roles IS NOT NULL AND NOT ${peopleIn('f.id')} AND ${peopleIn('t.id')}`;
