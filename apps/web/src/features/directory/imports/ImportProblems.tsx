import { FormattedMessage } from 'react-intl';
import { Gradually } from '../../../kit/layout/Gradually.js';
import type { ImportProblem, ImportResult } from './importApi.js';
import classes from './imports.module.css';

const atFirst = 8;

/** What was wrong with rows, and what is worth knowing, each with its line; all of it as a file besides. */
export function ImportProblems({ result }: { result: Pick<ImportResult, 'id' | 'errors' | 'warnings' | 'rejected'> }) {
  const { id, errors, warnings, rejected } = result;
  if (errors.length + warnings.length === 0) return null;
  return (
    <>
      {errors.length > 0 && (
        <div className={classes.problems}>
          <h3 className={classes.title}>
            <FormattedMessage id="imports.errors" values={{ count: Math.max(rejected, 1) }} />
          </h3>
          <Problems problems={errors} />
        </div>
      )}
      {warnings.length > 0 && (
        <div className={classes.problems}>
          <h3 className={classes.title}>
            <FormattedMessage id="imports.warnings" values={{ count: warnings.length }} />
          </h3>
          <Problems problems={warnings} />
        </div>
      )}
      <p className={classes.facts}>
        <a href={`/imports/${id}/errors.csv`}>
          <FormattedMessage id="imports.problemsFile" />
        </a>
      </p>
    </>
  );
}

function Problems({ problems }: { problems: ImportProblem[] }) {
  return (
    <Gradually items={problems} step={atFirst}>
      {(shown) => (
        <ul className={classes.list}>
          {shown.map(({ line, column, reason }, index) => (
            // Nothing in a list of problems moves: two alike stand where they stand.
            <li key={index} className={classes.problem}>
              {line !== null && (
                <span className={classes.where}>
                  <FormattedMessage id="imports.line" values={{ line, column: column ?? 'none' }} />
                </span>
              )}
              <span>{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </Gradually>
  );
}
