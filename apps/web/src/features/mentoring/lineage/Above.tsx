import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import type { Lineage } from './lineage.query.js';
import classes from './Above.module.css';

/** From the founder down to my mentor: whose wake I am in. */
export function Above({ ancestors }: { ancestors: Lineage['ancestors'] }) {
  if (ancestors.length === 0) return null;
  return (
    <p className={classes.above}>
      <FormattedMessage id="mentoring.wake.above" />{' '}
      {ancestors.toReversed().map(({ key, person }, index) => (
        <span key={key}>
          {index > 0 && ' → '}
          {person ? (
            <Link to={`/people/${person.id}`}>{person.displayName}</Link>
          ) : (
            <FormattedMessage id="mentoring.wake.unnamed" />
          )}
        </span>
      ))}
    </p>
  );
}
