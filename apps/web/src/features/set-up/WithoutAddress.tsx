import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import type { SignInLetters } from './setUp.query.js';
import classes from './ways.module.css';

interface WithoutAddressProps {
  /** The first of them. */
  people: SignInLetters['peopleWithoutAddress'];
  count: number;
}

/** Whom no letter can reach, and where to give them an address. */
export function WithoutAddress({ people, count }: WithoutAddressProps) {
  if (count === 0) return null;
  return (
    <Disclosure summary={<FormattedMessage id="setUp.signIn.withoutAddress" values={{ count }} />}>
      <p className={classes.words}>
        <FormattedMessage id="setUp.signIn.withoutAddress.hint" />
      </p>
      <ul className={classes.names}>
        {people.map(({ id, displayName }) => (
          <li key={id}>
            <Link to={`/people/${id}`}>{displayName}</Link>
          </li>
        ))}
        {count > people.length && (
          <li>
            <FormattedMessage id="setUp.signIn.withoutAddress.more" values={{ count: count - people.length }} />
          </li>
        )}
      </ul>
    </Disclosure>
  );
}
