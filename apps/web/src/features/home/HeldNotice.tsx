import { FormattedMessage } from 'react-intl';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Surface } from '../../kit/layout/Surface.js';
import classes from './AdministratorHome.module.css';

/** Nothing is sent since a restore: whoever can end that must not have to look for it. */
export function HeldNotice({ held }: { held: number }) {
  return (
    <Surface title={<FormattedMessage id="operations.held" />}>
      <div className={classes.held}>
        <p>
          <FormattedMessage id="home.held" values={{ count: held }} />
        </p>
        <LinkButton to="/operations" variant="default">
          <FormattedMessage id="home.held.look" />
        </LinkButton>
      </div>
    </Surface>
  );
}
