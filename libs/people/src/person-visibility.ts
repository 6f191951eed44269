/** An SQL condition, by the expression of a person's id: they chose to be seen by everybody, as champion and as mentor. */
export function isSeen(person: string): string {
  return `EXISTS (SELECT FROM person_preference seen WHERE seen.person_id = ${person} AND seen.visible_as_champion)`;
}
