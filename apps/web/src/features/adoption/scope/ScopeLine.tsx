import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { countryName } from '../../../kit/people/countryName.js';
import type { Unit } from '../adoption.query.js';
import type { Scope, Step } from './scope.js';
import classes from './ScopeLine.module.css';

interface ScopeLineProps {
  scope: Scope;
  /** Null for the whole company, and until it is known. */
  unit: Unit | null;
  to(this: void, next: Step): string;
}

/** Which part of the company these figures are about, and the way back to the whole. */
export function ScopeLine({ scope, unit, to }: ScopeLineProps) {
  const intl = useIntl();
  const isWhole = scope.unit === null && scope.country === null;
  return (
    <nav className={classes.line} aria-label={intl.formatMessage({ id: 'adoption.scope' })}>
      <ol className={classes.steps}>
        <li aria-current={isWhole ? 'location' : undefined}>
          {isWhole ? (
            <FormattedMessage id="adoption.scope.all" />
          ) : (
            <Link className={classes.step} to={to({ unit: null, country: null })}>
              <FormattedMessage id="adoption.scope.all" />
            </Link>
          )}
        </li>
        {unit?.ancestors.map(({ code, name }) => (
          <li key={code}>
            <Link className={classes.step} to={to({ unit: code })}>
              {name}
            </Link>
          </li>
        ))}
        {unit && <li aria-current={scope.country === null ? 'location' : undefined}>{unit.name}</li>}
        {scope.country && (
          <li aria-current="location">
            {countryName(intl, scope.country)}{' '}
            {scope.unit && (
              <Link className={classes.step} to={to({ country: null })}>
                <FormattedMessage id="adoption.scope.everyCountry" />
              </Link>
            )}
          </li>
        )}
      </ol>
    </nav>
  );
}
