import { FormattedMessage, useIntl } from 'react-intl';
import { NavLink, useLocation } from 'react-router';
import { Icon } from '../kit/Icon.js';
import { placesOf } from './navigationPlaces.js';
import { useViewer } from './viewer.js';
import classes from './Navigation.module.css';

/** A rail of words with signs; on a phone, a bar at the thumb. */
export function Navigation() {
  const intl = useIntl();
  const groups = placesOf(useViewer());
  const { pathname } = useLocation();
  return (
    <nav aria-label={intl.formatMessage({ id: 'nav.label' })} className={classes.nav}>
      {groups.map((places) => (
        <ul key={places[0]?.to} className={classes.group} style={{ flexGrow: places.length }}>
          {places.map(({ to, word, shortWord, sign, beside = [] }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={to === '/'}
                data-within={beside.some((path) => path === pathname) || undefined}
                className={classes.place}
              >
                <Icon sign={sign} />
                <span className={classes.word}>
                  <FormattedMessage id={word} />
                </span>
                <span className={classes.shortWord}>
                  <FormattedMessage id={shortWord ?? word} />
                </span>
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
