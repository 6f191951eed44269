import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import type { Session } from '../session.entity.js';
import { isInForce } from '../session-states.js';
import { nameKey, namesIn, wordsOf } from './report/report-words.js';
import { folded } from './report/folded.js';
import type { ReportRow } from './report/report.js';
import type { RowReason } from './row-reasons.js';

export type Matched = { personId: string | null; reason: RowReason | null; candidateIds: string[]; settled: boolean };
type Known = { id: string; email: string | null; names: string[]; registered: boolean; withdrawn: boolean };
type Decision = { participant: string; personId: string | null };

const candidatesAtMost = 5;

/**
 * Whose the rows of a report are: by address, then by account; by a name alone only among those registered. So many
 * statements, however many rows.
 */
@Injectable()
export class AttendanceMatching {
  async match(tx: Transaction, session: Session, rows: readonly ReportRow[]): Promise<Matched[]> {
    const [addressed, registered, decisions] = [
      await this.byAddress(tx, session, rows),
      await this.registered(tx, session),
      await this.decisions(tx, session),
    ];
    const byAddress = new Map(addressed.map((person) => [folded(person.email ?? ''), person]));
    const byName = new Map<string, Known[]>();
    for (const person of registered) {
      for (const name of new Set(person.names.map(nameKey))) byName.set(name, [...(byName.get(name) ?? []), person]);
    }
    const matched = rows.map((row) => {
      const decision = decisions.get(row.key);
      if (decision) return settledAs(decision.personId);
      return whose(row, { session, byAddress, byName, registered });
    });
    return this.withNamesakes(tx, rows, matched);
  }

  /** Those whom the addresses and accounts of the report name; who left the company only where they were registered. */
  private async byAddress(tx: Transaction, session: Session, rows: readonly ReportRow[]): Promise<Known[]> {
    const addresses = rows
      .flatMap(({ email, upn }) => [email, upn])
      .flatMap((one) => (one === null ? [] : [one.toLowerCase()]));
    return tx.query<Known>(
      `SELECT p.id, p.email, '{}'::text[] AS names, coalesce(${isInForce('r')}, false) AS registered,
         r.withdrawn_at IS NOT NULL AS withdrawn
       FROM person p LEFT JOIN registration r ON r.session_id = $1 AND r.person_id = p.id
       WHERE lower(p.email) = ANY($2::text[]) AND (p.active OR r.id IS NOT NULL)`,
      [session.id, [...new Set(addresses)]],
    );
  }

  private async registered(tx: Transaction, session: Session): Promise<Known[]> {
    return tx.query<Known>(
      `SELECT p.id, p.email, ARRAY[p.display_name, p.given_name || ' ' || p.family_name] AS names,
         true AS registered, false AS withdrawn
       FROM registration r JOIN person p ON p.id = r.person_id
       WHERE r.session_id = $1 AND ${isInForce('r')} AND p.erased_at IS NULL ORDER BY r.position`,
      [session.id],
    );
  }

  /** What the host said of the same participants of an earlier report. */
  private async decisions(tx: Transaction, session: Session): Promise<Map<string, Decision>> {
    const decided = await tx.query<Decision>(
      `SELECT w.participant, w.person_id AS "personId" FROM attendance_row w JOIN attendance_import i ON i.id = w.import_id
       WHERE i.session_id = $1 AND w.settled AND w.participant IS NOT NULL ORDER BY i.imported_at`,
      [session.id],
    );
    return new Map(decided.map((decision) => [decision.participant, decision]));
  }

  /** For a name of nobody registered: colleagues of that name, whom the host may choose among. */
  private async withNamesakes(tx: Transaction, rows: readonly ReportRow[], matched: Matched[]): Promise<Matched[]> {
    const open = rows.flatMap((row, at) => {
      const { reason, candidateIds } = matched[at] ?? settledAs(null);
      const isOpen = (reason === 'NAME_NOT_REGISTERED' || reason === 'UNKNOWN_ADDRESS') && candidateIds.length === 0;
      return isOpen ? [{ at, keys: namesIn(row.name).map(nameKey), words: namesIn(row.name).map(wordsOf) }] : [];
    });
    const beginnings = [...new Set(open.flatMap(({ words }) => words.flatMap(beginningsOf)))];
    if (beginnings.length === 0) return matched;
    const namesakes = await tx.query<Known>(
      `SELECT DISTINCT p.id, p.email, ARRAY[p.display_name, p.given_name || ' ' || p.family_name] AS names,
         false AS registered, false AS withdrawn
       FROM unnest($1::text[]) AS sought(beginning)
       CROSS JOIN LATERAL (SELECT * FROM person p WHERE p.active AND p.search_key >= sought.beginning COLLATE "C"
         AND p.search_key < (sought.beginning || '!') COLLATE "C" ORDER BY p.search_key, p.id LIMIT 20) p`,
      [beginnings],
    );
    for (const { at, keys } of open) {
      const candidateIds = namesakes
        .filter(({ names }) => names.some((name) => keys.includes(nameKey(name))))
        .map(({ id }) => id)
        .slice(0, candidatesAtMost);
      matched[at] = { ...(matched[at] ?? settledAs(null)), candidateIds };
    }
    return matched;
  }
}

export function settledAs(personId: string | null): Matched {
  return { personId, reason: personId === null ? 'NOBODY_OF_OURS' : null, candidateIds: [], settled: true };
}

function nobody(reason: RowReason, candidates: readonly Known[] = []): Matched {
  const candidateIds = candidates.slice(0, candidatesAtMost).map(({ id }) => id);
  return { personId: null, reason, candidateIds, settled: false };
}

type People = {
  session: Session;
  byAddress: ReadonlyMap<string, Known>;
  byName: ReadonlyMap<string, readonly Known[]>;
  registered: readonly Known[];
};

function whose(row: ReportRow, { session, byAddress, byName, registered }: People): Matched {
  if (row.refusal !== null) return nobody(row.refusal);
  const addressed = byAddress.get(folded(row.email ?? '')) ?? byAddress.get(folded(row.upn ?? ''));
  if (addressed) return found(addressed, session);
  const names = namesIn(row.name);
  const namesakes = [...new Set(names.flatMap((name) => byName.get(nameKey(name)) ?? []))];
  // Another address than those that we know may be somebody else of that name.
  if (row.email !== null || row.upn !== null) return nobody('UNKNOWN_ADDRESS', namesakes);
  const [only, another] = namesakes;
  if (only === undefined) return nobody('NAME_NOT_REGISTERED', similar(names, registered));
  return another === undefined ? found(only, session) : nobody('NAME_OF_SEVERAL', namesakes);
}

/** Whoever runs the session is no participant of it, unless they took a seat. */
function found({ id, registered, withdrawn }: Known, session: Session): Matched {
  if (id === session.hostId && !registered) return nobody('HOSTS_IT');
  if (withdrawn) return nobody('TAKEN_BACK');
  return { personId: id, reason: null, candidateIds: [], settled: false };
}

/** Registered people of whose names the row has a part, or who have a part of the row's. */
function similar(names: readonly string[], registered: readonly Known[]): Known[] {
  const sought = names.map(wordsOf);
  return registered.filter((person) =>
    person.names.some((name) => {
      const words = wordsOf(name);
      return sought.some(
        (own) =>
          own.length > 0 && (own.every((word) => words.includes(word)) || words.every((word) => own.includes(word))),
      );
    }),
  );
}

/** As a search key begins, whichever of the words the family name begins with. */
function beginningsOf(words: readonly string[]): string[] {
  return words.map((_, at) => ` ${[...words.slice(at), ...words.slice(0, at)].join(' ')}`);
}
