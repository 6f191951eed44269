import { isSeen } from '@sillage/people';

/** SQL expressions: whose node it is, that node, the node of whoever looks, and who that is. */
export interface Looking {
  readonly person: string;
  readonly node: string;
  readonly own: string;
  readonly viewer: string;
}

/**
 * An SQL condition: whoever looks may know who stands there in the chains. Everybody sees themselves, their mentor and their
 * mentees, and colleagues who chose to be seen. Subqueries, because joined the planner prefers to read everybody's preferences.
 */
export function isNamedTo({ person, node, own, viewer }: Looking): string {
  return `(${person} = ${viewer} OR ${node}.id = ${own}.parent_id OR ${node}.parent_id = ${own}.id OR (
    SELECT ${isSeen(person)} AND (SELECT colleague.active FROM person colleague WHERE colleague.id = ${person})
  ))`;
}

/**
 * Whether the reader may know a colleague's place in the chains of a programme, mentor and all; null for no. The colleague
 * may stand nowhere yet.
 */
export function isPlaceShown({
  programme,
  person,
  viewer,
}: {
  programme: string;
  person: string;
  viewer: string;
}): string {
  return `(SELECT ${isNamedTo({ person, node: 'theirs', own: 'mine', viewer })}
    FROM (SELECT) AS looking
    LEFT JOIN lineage theirs ON theirs.programme_id = ${programme} AND theirs.person_id = ${person}
    LEFT JOIN lineage mine ON mine.programme_id = ${programme} AND mine.person_id = ${viewer})`;
}
