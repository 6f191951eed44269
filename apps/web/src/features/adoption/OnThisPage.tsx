import { FormattedMessage, useIntl } from 'react-intl';
import classes from './OnThisPage.module.css';

/** The parts of the page, in their order; what a scope has nothing of is passed over by whoever follows it. */
const parts = ['funnel', 'trend', 'countries', 'units', 'spread', 'cohorts'] as const;

/** A long page says at its head what it has. */
export function OnThisPage() {
  const intl = useIntl();
  return (
    <nav className={classes.parts} aria-label={intl.formatMessage({ id: 'adoption.parts' })}>
      {parts.map((part) => (
        <a key={part} href={`#${part}`}>
          <FormattedMessage id={`adoption.part.${part}`} />
        </a>
      ))}
    </nav>
  );
}
