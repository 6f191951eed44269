import type { Reading } from '@sillage/platform';

/** Who may read the address of the person in a row, as an SQL condition. */
type AddressReader = (person: string, reading: Reading) => string;

// Oneself, and administrators; features above say who else needs it for their work.
const readers: AddressReader[] = [
  (person, reading) => (reading.actor.isAdmin ? 'true' : `${person}.id = ${reading.me}`),
];

/** Lets somebody more read addresses: for a feature above, which knows whose work needs whose. */
export function letReadAddress(reader: AddressReader): void {
  readers.push(reader);
}

/** @param person the name of the person's row */
export function mayReadAddress(person: string, reading: Reading): string {
  return `(${readers.map((reader) => reader(person, reading)).join(' OR ')})`;
}
