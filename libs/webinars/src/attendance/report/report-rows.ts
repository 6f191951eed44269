import type { ReportRow, RowRefusal } from './report.js';
import type { Presence, Span } from './presence.js';
import { durationOf } from './report-durations.js';
import { actionNamed, isMachine, isNo, isTelephone, isYes, nameKey, type Column } from './report-words.js';
import type { Line, Table, Tables } from './report-tables.js';
import { folded } from './folded.js';

/** Reads the times of one file. */
export interface Clock {
  at(cell: string, beside?: number | null): number | null;
}

/** The rows that speak of people, each with when they were there. */
export function rowsOf({ tables }: Tables, clock: Clock, ran: Span | null): ReportRow[] {
  const flat = tables.find(({ columns }) => columns.includes('action') && columns.includes('timestamp'));
  if (flat) return rowsOfActions(flat, clock, ran);
  const details = tables.filter((table) => isDetail(table, tables));
  const people = tables.filter((table) => !details.includes(table)).flatMap((table) => rowsOfTable(table, clock, ran));
  return withDetails(
    people,
    details.flatMap((table) => rowsOfTable(table, clock, ran)),
  );
}

/** Teams tells in a third part when each of the participants of the second came and went. */
function isDetail({ section }: Table, tables: readonly Table[]): boolean {
  const first = tables[0]?.section ?? null;
  return first !== null && section !== null && section > first;
}

function withDetails(people: readonly ReportRow[], details: readonly ReportRow[]): ReportRow[] {
  const told = Map.groupBy(
    details.filter(({ refusal }) => refusal === null),
    ({ key }) => key,
  );
  const known = new Set<string>();
  const rows = people.map((row) => {
    const exact = known.has(row.key) ? undefined : told.get(row.key);
    known.add(row.key);
    if (exact === undefined) return row;
    const presences = exact.flatMap(({ presences: some }) => some);
    const refusal = row.refusal === 'NO_TIMES' ? null : row.refusal;
    return { ...row, refusal, presences: presences.length > 0 ? presences : row.presences };
  });
  // Whoever stands in the third part alone was there all the same.
  return [...rows, ...details.filter(({ key }) => !known.has(key))];
}

function rowsOfTable({ columns, rows }: Table, clock: Clock, ran: Span | null): ReportRow[] {
  const bare = columns.includes('duration') ? 60 : 1;
  return rows.map((line) => {
    const cell = cellsOf(line, columns);
    const from = clock.at(cell('join'), ran?.[0] ?? null);
    const to = from === null ? null : clock.at(cell('leave'), from);
    const seconds = durationOf(cell('duration'), { bare });
    const span: Span | null = from !== null && to !== null && to >= from ? [from, to] : spanBy(from, seconds);
    const isTold = span !== null || seconds !== null;
    return personOf(line, columns, isTold ? [{ span, seconds }] : []);
  });
}

function spanBy(from: number | null, seconds: number | null): Span | null {
  return from === null || seconds === null ? null : [from, from + seconds];
}

/** Teams' first reports say one thing that somebody did in each row, in the order of time or of people. */
function rowsOfActions({ columns, rows }: Table, clock: Clock, ran: Span | null): ReportRow[] {
  const acts = rows.map((line) => {
    const cell = cellsOf(line, columns);
    return {
      row: personOf(line, columns, []),
      act: actionNamed(cell('action')),
      at: clock.at(cell('timestamp'), ran?.[0] ?? null),
    };
  });
  // Whoever never left was there when the report was written.
  const end = Math.max(...acts.flatMap(({ at }) => at ?? []));
  const spans = new Map<string, Presence[]>();
  for (const [key, own] of Map.groupBy(acts, ({ row }) => row.key)) {
    const presences: Presence[] = [];
    let devices = 0;
    let since: number | null = null;
    for (const { act, at } of own.filter((one) => one.at !== null).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
      if (act === 'JOINED') {
        if (devices === 0) since = at;
        devices += 1;
      } else if (act === 'LEFT' && devices > 0) {
        devices -= 1;
        if (devices === 0 && since !== null && at !== null) presences.push({ span: [since, at], seconds: null });
      }
    }
    if (devices > 0 && since !== null) presences.push({ span: [since, Math.max(end, since)], seconds: null });
    spans.set(key, presences);
  }
  return acts.map(({ row, act, at }) => {
    const presences = spans.get(row.key) ?? [];
    const isTold = act !== null && at !== null && presences.length > 0;
    return { ...row, presences, refusal: isTold && row.refusal === 'NO_TIMES' ? null : row.refusal };
  });
}

function cellsOf({ cells }: Line, columns: readonly Column[]) {
  return (column: Column): string => cells[columns.indexOf(column)] ?? '';
}

function personOf(line: Line, columns: readonly Column[], presences: readonly Presence[]): ReportRow {
  const cell = cellsOf(line, columns);
  const name = cell('name') || [cell('firstName'), cell('lastName')].filter((part) => part !== '').join(' ');
  const [email, upn] = [addressIn(cell('email')), addressIn(cell('upn'))];
  const address = folded(email) || folded(upn);
  const key = address === '' ? `name ${nameKey(name)}` : `address ${address}`;
  const isHost = /organi|host|anfitri|animateur|veranstalter/.test(folded(cell('role')));
  return {
    line: line.line,
    text: line.cells.filter((one) => one !== '').join(' · '),
    key,
    name,
    email: email === '' ? null : email,
    upn: upn === '' ? null : upn,
    isHost,
    refusal: refusalOf(cell, { name, address, isTold: presences.length > 0 }),
    presences,
  };
}

/** `mailto:` and angle brackets come with what spreadsheets make of addresses. */
function addressIn(cell: string): string {
  return /[^\s<>:;,]+@[^\s<>:;,]+/.exec(cell)?.[0] ?? '';
}

function refusalOf(
  cell: (column: Column) => string,
  { name, address, isTold }: { name: string; address: string; isTold: boolean },
): RowRefusal | null {
  if (isYes(cell('waiting'))) return 'WAITING_ROOM';
  if (isNo(cell('attended'))) return 'DID_NOT_COME';
  if (address === '') {
    if (name === '') return 'NO_NAME';
    if (isMachine(name)) return 'MACHINE';
    if (isTelephone(name)) return 'TELEPHONE';
  }
  return isTold ? null : 'NO_TIMES';
}
