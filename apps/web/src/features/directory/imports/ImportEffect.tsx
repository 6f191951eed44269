import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { ImportResult } from './importApi.js';
import { effectsOf, separatorWord, toldCounts } from './importWords.js';
import classes from './imports.module.css';

/** What a file does, in numbers with their words, and how it was read. */
export function ImportEffect({ result }: { result: ImportResult }) {
  const { rows, encoding, separator, dryRun } = result;
  const told = toldCounts(result);
  return (
    <>
      <dl className={classes.effects}>
        {effectsOf(result).map((effect) => (
          <div key={effect} className={classes.effect} data-effect={effect}>
            <dt>
              <FormattedMessage id={`imports.effect.${effect}`} values={{ dryRun: String(dryRun) }} />
            </dt>
            <dd>
              <FormattedNumber value={told[effect]} />
            </dd>
          </div>
        ))}
      </dl>
      {encoding !== null && (
        <p className={classes.facts}>
          <FormattedMessage id="imports.read" values={{ rows, encoding, separator: separatorWord(separator) }} />
        </p>
      )}
    </>
  );
}
