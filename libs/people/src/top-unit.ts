import { displayLocale, format, type Transaction } from '@sillage/platform';
import { peopleTexts } from './people.texts.js';

type Company = { readonly name: string | null; readonly defaultLocale: string };
type Top = { readonly id: string; readonly path: string };
export type NamedTop = { readonly code: string; readonly name: string; readonly path: string };

const stopgapCode = 'company';

/**
 * Where somebody works of whom nobody said it: at the top of the company. Where it has several, at the one of its name,
 * or else where most people are; where it has none yet, one is made, for everybody is in a unit.
 */
export async function topUnit(tx: Transaction, { name, defaultLocale }: Company): Promise<string> {
  // Two newcomers at once must not make two tops.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('people.top-unit'))`);
  const tops = await tx.query<Top>('SELECT id, path FROM org_unit WHERE parent_id IS NULL ORDER BY code');
  const known = tops.length > 1 ? (ofTheName(tops, name) ?? (await mostPeopled(tx, tops))) : tops[0];
  if (known !== undefined) return known.id;
  const [made] = await tx.query<{ id: string }>(
    `WITH made AS (
       INSERT INTO org_unit (code, name, path, depth) VALUES ($1, $2::text, lower($2), 1) RETURNING id
     )
     INSERT INTO org_unit_ancestry (ancestor_id, descendant_id, distance) SELECT id, id, 0 FROM made
     RETURNING ancestor_id AS id`,
    [stopgapCode, name ?? format(peopleTexts.company, displayLocale(defaultLocale).language)],
  );
  if (made === undefined) throw new Error('The unit at the top was not made.');
  return made.id;
}

/**
 * The unit that was made for those who came first, when there was no other, becomes the first one that somebody names:
 * a company has one top, and they are at it. Nothing happens once HR has put people into it, or units stand beside it.
 * @returns its id; null where there is no such unit
 */
export async function nameStopgap(tx: Transaction, { code, name, path }: NamedTop): Promise<string | null> {
  const [named] = await tx.query<{ id: string }>(
    `UPDATE org_unit u SET code = $1, name = $2, path = $3
     WHERE u.code = $4 AND u.parent_id IS NULL AND u.path <> $3
       AND NOT EXISTS (SELECT FROM org_unit other WHERE other.id <> u.id)
       AND NOT EXISTS (SELECT FROM person p WHERE p.org_unit_id = u.id AND p.external_id IS NOT NULL)
     RETURNING u.id`,
    [code, name, path, stopgapCode],
  );
  return named?.id ?? null;
}

function ofTheName(tops: readonly Top[], name: string | null): Top | undefined {
  return tops.find(({ path }) => path === name?.toLowerCase());
}

async function mostPeopled(tx: Transaction, tops: readonly Top[]): Promise<Top | undefined> {
  const [most] = await tx.query<Top>(
    `SELECT u.id, u.path FROM org_unit u JOIN org_unit_ancestry below ON below.ancestor_id = u.id
     LEFT JOIN person p ON p.org_unit_id = below.descendant_id AND p.active
     WHERE u.id = ANY($1::uuid[]) GROUP BY u.id ORDER BY count(p.id) DESC, u.code LIMIT 1`,
    [tops.map(({ id }) => id)],
  );
  return most;
}
