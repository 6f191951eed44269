import { FormattedMessage, useIntl } from 'react-intl';
import classes from './OnThisPage.module.css';

/** In their order. */
const parts = ['funnel', 'trend', 'countries', 'units', 'spread', 'cohorts'] as const;

interface OnThisPageProps {
  /** Whether there are several countries, and units, to look at. */
  has: { countries: boolean; units: boolean };
}

/** A long page says at its head what it has. */
export function OnThisPage({ has }: OnThisPageProps) {
  const intl = useIntl();
  const there = parts.filter((part) => (part === 'countries' || part === 'units' ? has[part] : true));
  return (
    <nav className={classes.parts} aria-label={intl.formatMessage({ id: 'adoption.parts' })}>
      {there.map((part) => (
        <a key={part} href={`#${part}`}>
          <FormattedMessage id={`adoption.part.${part}`} />
        </a>
      ))}
    </nav>
  );
}
