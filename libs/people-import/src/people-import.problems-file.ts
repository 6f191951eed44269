import { stringify } from 'csv-stringify';
import { Readable, pipeline } from 'node:stream';
import type { ImportProblem } from './people-import.problem.js';
import { shownIn } from './people-import.result.js';

/** All that was wrong with a file and worth knowing of it, as a file itself: however much, a page at a time. */
export function problemsFile(problems: AsyncIterable<ImportProblem>, locale: string): Readable {
  const shown = shownIn(locale);
  const rows = async function* () {
    for await (const problem of problems) {
      const { line, column, reason } = shown(problem);
      yield [problem.severity, line, column, reason];
    }
  };
  const file = stringify({
    header: true,
    columns: ['severity', 'line', 'column', 'reason'],
    bom: true,
    // Excel in France opens a file with commas as a single column.
    delimiter: locale.startsWith('fr') ? ';' : ',',
    record_delimiter: 'windows',
    // A cell of HR's file may begin with "=": whoever opens this one must read it, not run it.
    escape_formulas: true,
  });
  return pipeline(Readable.from(rows()), file, () => undefined);
}
