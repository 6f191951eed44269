import { FormattedMessage, useIntl } from 'react-intl';
import { NavLink, useLocation } from 'react-router';
import classes from './AreaLinks.module.css';
import { areaAt, pagesFor } from './areas.js';
import { useViewer } from './viewer.js';

/** At the head of a page that is one of several of its kind: the way to the others. */
export function AreaLinks() {
  const intl = useIntl();
  const viewer = useViewer();
  const area = areaAt(useLocation().pathname);
  const pages = area === undefined ? [] : pagesFor(viewer, area);
  if (area === undefined || pages.length < 2) return null;
  return (
    <nav aria-label={intl.formatMessage({ id: area.word })} className={classes.area}>
      <ul className={classes.links}>
        {pages.map(({ to, word }) => (
          <li key={to}>
            <NavLink to={to} end className={classes.link}>
              <FormattedMessage id={word} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
