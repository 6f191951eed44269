import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hrHeader, hrRow, ImportDesk } from '../../../../test/support/import-desk.js';
import { histories } from '../../../../test/support/length.js';
import { startServices, type Services } from '../../../../test/support/services.js';
import { PeopleImportModule } from '../people-import.module.js';

/** `bad` is a row with another fault, which keeps it from landing. */
type Row = { id: string; email: string | null; active: boolean; bad: boolean };
type File = { rows: Row[]; full: boolean };
type Known = { active: boolean; email: string | null };
type Company = ReadonlyMap<string, Known>;

const key = (email: string | null): string | null => email?.toLowerCase() ?? null;

/** Who has which address when a file has landed, and which rows do not land: said as plainly as it can be. */
function model(before: Company, { rows, full }: File): { after: Map<string, Known>; refused: number[] } {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const landing = new Set(rows.filter(({ bad }) => !bad));
  const had = (id: string): string | null => before.get(id)?.email ?? null;
  const lands = (id: string): Row | null => {
    const row = rowOf.get(id);
    return row !== undefined && landing.has(row) ? row : null;
  };
  // A row that cannot be read speaks of whoever has its number, and of whoever has its address.
  const isNamed = (id: string): boolean =>
    rowOf.has(id) || rows.some(({ bad, email }) => bad && email !== null && key(email) === had(id));
  const isActive = (id: string): boolean =>
    lands(id)?.active ?? ((before.get(id)?.active ?? false) && (isNamed(id) || !full));
  /** Somebody who is there after the file, and whom it gives no other address. */
  const keeps = (id: string, email: string): boolean =>
    had(id) === email && isActive(id) && (lands(id) === null || key(lands(id)?.email ?? null) === email);

  const claims = rows.filter((row) => !row.bad && row.active && row.email !== null && key(row.email) !== had(row.id));
  for (let size = -1; size !== landing.size;) {
    size = landing.size;
    for (const row of claims) {
      const email = key(row.email) ?? '';
      const isLater = claims.find((claim) => key(claim.email) === email) !== row;
      const isKept = [...before.keys()].some((id) => id !== row.id && keeps(id, email));
      if (isLater || isKept) landing.delete(row);
    }
  }

  const after = new Map<string, Known>();
  for (const id of new Set([...before.keys(), ...[...landing].map((row) => row.id)])) {
    after.set(id, { active: isActive(id), email: lands(id) ? key(lands(id)?.email ?? null) : had(id) });
  }
  // Who has the better word for an address: the active, then who had it and is in the file, then the earlier row.
  const rank = (id: string): number[] => [
    after.get(id)?.active ? 0 : 1,
    rowOf.has(id) ? 0 : 1,
    had(id) === after.get(id)?.email ? 0 : 1,
    rows.findIndex((row) => row.id === id),
  ];
  for (const email of new Set([...after.values()].flatMap((known) => known.email ?? []))) {
    const wanting = [...after].filter(([, known]) => known.email === email).map(([id]) => id);
    wanting.sort((one, other) => compared(rank(one), rank(other)));
    for (const id of wanting.slice(1)) after.set(id, { active: isActive(id), email: null });
  }
  return { after, refused: rows.flatMap((row, index) => (landing.has(row) ? [] : [index + 2])) };
}

function compared(one: number[], other: number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

const ids = ['E1', 'E2', 'E3', 'E4', 'E5'];
const addresses = [
  'a@example.com',
  'A@Example.com',
  'b@example.com',
  'B@EXAMPLE.COM',
  'c@example.com',
  'd@example.com',
];
const aRow = fc.record({
  id: fc.constantFrom(...ids),
  email: fc.option(fc.constantFrom(...addresses), { freq: 6 }),
  active: fc.integer({ min: 0, max: 9 }).map((dice) => dice < 7),
  bad: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
});
const aFile = fc.record({
  rows: fc.uniqueArray(aRow, { selector: ({ id }) => id, minLength: 1, maxLength: ids.length }),
  full: fc.boolean(),
});

describe('addresses that change hands', () => {
  let services: Services;
  let desk: ImportDesk;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
    desk = new ImportDesk(services);
  });
  afterAll(() => services.close());

  const company = async (): Promise<Company> => {
    const rows = await desk.people('external_id, active, lower(email) AS email');
    return new Map(
      rows.map(({ external_id: id, active, email }) => [
        id as string,
        { active: active as boolean, email: email as string | null },
      ]),
    );
  };
  const linesOf = ({ rows }: File): string[] => [
    hrHeader,
    ...rows.map(({ id, email, active, bad }) =>
      hrRow(id, { email: email ?? '', active: String(active), country: bad ? 'XX' : 'FR' }),
    ),
  ];
  const refusedBy = (errors: { line: number | null }[]) => [...new Set(errors.map(({ line }) => line))];

  const { named, ...runs } = histories({ short: 6, whole: 400 });
  it(`are where the file says, in any order of rows: ${named}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aFile, { minLength: 1, maxLength: 4 }), async (files) => {
        await desk.emptyCompany();
        for (const file of files) {
          const lines = linesOf(file);
          const flags = { full: file.full, force: true };
          const expected = model(await company(), file);
          const shown = await desk.import(lines, { ...flags, dryRun: true });
          const result = await desk.import(lines, flags);
          expect(result.status).toBe('SUCCEEDED');
          expect(await company()).toEqual(expected.after);
          expect(refusedBy(result.errors)).toEqual(expected.refused);
          expect(countsOf(shown)).toEqual(countsOf(result));
          expect([shown.errors, shown.warnings]).toEqual([result.errors, result.warnings]);

          const versions = await desk.versions();
          const again = await desk.import(lines, flags);
          expect(again).toMatchObject({ created: 0, updated: 0, deactivated: 0, rejected: result.rejected });
          expect(refusedBy(again.errors)).toEqual(expected.refused);
          expect(await desk.versions()).toEqual(versions);
        }
      }),
      runs,
    );
  }, 900_000);
});

function countsOf({ created, updated, unchanged, deactivated, rejected }: Record<Counted, number>): number[] {
  return [created, updated, unchanged, deactivated, rejected];
}
type Counted = 'created' | 'updated' | 'unchanged' | 'deactivated' | 'rejected';
