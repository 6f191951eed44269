import { FormattedMessage } from 'react-intl';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Surface } from '../../kit/layout/Surface.js';
import { SetUpStep } from './SetUpStep.js';
import classes from './ways.module.css';

export function SetUpPeoplePage() {
  return (
    <SetUpStep step="PEOPLE" ownButton>
      {() => (
        <div className={classes.ways}>
          <Surface title={<FormattedMessage id="setUp.people.file" />}>
            <div className={classes.way}>
              <p>
                <FormattedMessage id="setUp.people.file.hint" />
              </p>
              <LinkButton to="/directory/imports">
                <FormattedMessage id="setUp.people.open" />
              </LinkButton>
            </div>
          </Surface>
          <Surface title={<FormattedMessage id="setUp.people.byHand" />}>
            <div className={classes.way}>
              <p>
                <FormattedMessage id="setUp.people.byHand.hint" />
              </p>
              <LinkButton to="/directory/people/new" variant="default">
                <FormattedMessage id="setUp.people.add" />
              </LinkButton>
            </div>
          </Surface>
        </div>
      )}
    </SetUpStep>
  );
}
