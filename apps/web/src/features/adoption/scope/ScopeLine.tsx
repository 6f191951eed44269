import { UnstyledButton } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { countryName } from '../../kit/people/countryName.js';
import type { Unit } from './adoption.query.js';
import type { Scope } from './scope.js';
import classes from './ScopeLine.module.css';

interface ScopeLineProps {
  scope: Scope;
  /** Null for the whole company, and until it is known. */
  unit: Unit | null;
  onNarrow(this: void, next: Partial<Scope>): void;
}

/** Which part of the company these figures are about, and the way back to the whole. */
export function ScopeLine({ scope, unit, onNarrow }: ScopeLineProps) {
  const intl = useIntl();
  return (
    <nav className={classes.line} aria-label={intl.formatMessage({ id: 'adoption.scope' })}>
      <ol className={classes.steps}>
        <li>
          {scope.unit || scope.country ? (
            <UnstyledButton className={classes.step} onClick={() => onNarrow({ unit: null, country: null })}>
              <FormattedMessage id="adoption.scope.all" />
            </UnstyledButton>
          ) : (
            <FormattedMessage id="adoption.scope.all" />
          )}
        </li>
        {unit?.ancestors.map(({ code, name }) => (
          <li key={code}>
            <UnstyledButton className={classes.step} onClick={() => onNarrow({ unit: code })}>
              {name}
            </UnstyledButton>
          </li>
        ))}
        {unit && <li aria-current="location">{unit.name}</li>}
        {scope.country && (
          <li aria-current="location">
            {countryName(intl, scope.country)}{' '}
            {scope.unit && (
              <UnstyledButton className={classes.step} onClick={() => onNarrow({ country: null })}>
                <FormattedMessage id="adoption.scope.everyCountry" />
              </UnstyledButton>
            )}
          </li>
        )}
      </ol>
    </nav>
  );
}
