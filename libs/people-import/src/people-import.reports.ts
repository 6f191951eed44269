import { Injectable } from '@nestjs/common';
import { Clock, Database, keyset } from '@sillage/platform';
import { aftermathOf, type Leavers, type RolesToMove } from './people-import.aftermath.js';
import type { PeopleImport } from './people-import.entity.js';
import type { ImportProblem } from './people-import.problem.js';

/** One import, with who asked for it; null for an operator's command, and for whoever was erased since. */
export type ImportReport = Omit<PeopleImport, 'requestedBy' | 'tries' | 'aliveAt' | 'columns'> & {
  requestedBy: { id: string; displayName: string } | null;
  hasProblems: boolean;
  leavers: Leavers | null;
  rolesToMove: RolesToMove[];
};

export const newestFirst = keyset('imports', 'time', 'id');

type Severity = ImportProblem['severity'];
type Place = { line: number; id: string };

/** How much is read at once of what may be as long as the file. */
const problemsAtOnce = 1000;

/** What imports have to tell afterwards, and while they run. */
@Injectable()
export class ImportReports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(importId: string): Promise<ImportReport | null> {
    const [found] = await this.database.query<ImportReport>(`SELECT ${reported('$2')} WHERE i.id = $1`, [
      importId,
      this.clock.now(),
    ]);
    return found ?? null;
  }

  /** The newest first, one more than asked for where there are more. @throws DomainError BAD_USER_INPUT, for the cursor */
  async page(first: number, after: string | null): Promise<ImportReport[]> {
    const [time, id] = newestFirst.decode(after) ?? [null, null];
    return this.database.query<ImportReport>(
      `SELECT ${reported('$4')}
       WHERE $2::timestamptz IS NULL OR (i.started_at, i.id) < ($2, $3)
       ORDER BY i.started_at DESC, i.id DESC LIMIT $1`,
      [first + 1, time, id, this.clock.now()],
    );
  }

  /** The first of them by line; what concerns the whole file comes before. */
  async problems(importId: string, severity: Severity, atMost: number): Promise<ImportProblem[]> {
    return this.problemsAfter(importId, severity, { line: 0, id: '0' }, atMost);
  }

  /** All of them: what kept rows from landing first, then the warnings, each by line. */
  async *everyProblem(importId: string): AsyncGenerator<ImportProblem> {
    for (const severity of ['ERROR', 'WARNING'] as const) {
      let last: Place | null = { line: 0, id: '0' };
      while (last !== null) {
        const page: (ImportProblem & { id: string })[] = await this.problemsAfter(
          importId,
          severity,
          last,
          problemsAtOnce,
        );
        yield* page;
        const end = page.at(-1);
        last = end === undefined || page.length < problemsAtOnce ? null : { line: end.line ?? 0, id: end.id };
      }
    }
  }

  private async problemsAfter(
    importId: string,
    severity: Severity,
    after: Place,
    atMost: number,
  ): Promise<(ImportProblem & { id: string })[]> {
    return this.database.query(
      `SELECT id, severity, line, column_name AS "column", reason, details FROM people_import_problem
       WHERE import_id = $1 AND severity = $2 AND (coalesce(line, 0), id) > ($3, $4::bigint)
       ORDER BY coalesce(line, 0), id LIMIT $5`,
      [importId, severity, after.line, after.id, atMost],
    );
  }
}

const reported = (now: string): string => `
  i.id, i.state, i.dry_run AS "dryRun", i.full_company AS "fullCompany", i.forced, i.encoding, i.separator,
  i.ignored_columns AS "ignoredColumns", i.received_rows AS "receivedRows", i.created, i.updated, i.updated_leavers AS "updatedLeavers", i.unchanged,
  i.deactivated, i.rejected, i.started_at AS "startedAt", i.ended_at AS "endedAt",
  EXISTS (SELECT FROM people_import_problem WHERE import_id = i.id) AS "hasProblems",
  CASE WHEN p.erased_at IS NULL AND p.id IS NOT NULL
    THEN json_build_object('id', p.id, 'displayName', p.display_name) END AS "requestedBy",
  ${aftermathOf('i', now)}
  FROM people_import i LEFT JOIN person p ON p.id = i.requested_by`;
