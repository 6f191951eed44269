import { useCallback, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Surface } from '../../kit/layout/Surface.js';
import { AddPerson } from '../directory/leaving/AddPerson.js';
import { PeopleImportFlow } from '../directory/imports/PeopleImportFlow.js';
import { FilesSoFar } from './FilesSoFar.js';
import { SetUpStep } from './SetUpStep.js';
import { setUpPeopleQuery } from './setUp.query.js';
import { WhoIsHere } from './WhoIsHere.js';
import classes from './ways.module.css';

export function SetUpPeoplePage() {
  return (
    <SetUpStep step="PEOPLE" ownButton={(isDone) => !isDone}>
      {({ next, ask }) => <PeopleStep next={next} onChanged={ask} />}
    </SetUpStep>
  );
}

function PeopleStep({ next, onChanged }: { next: string; onChanged(this: void): void }) {
  const people = useAnswer(setUpPeopleQuery, {});
  const [turn, setTurn] = useState(0);
  const { ask } = people;
  // HR's file comes by a route of its own: what is shown is asked for anew when it has come in.
  const changed = useCallback(() => {
    ask();
    onChanged();
  }, [ask, onChanged]);
  const ended = useCallback(() => {
    setTurn((count) => count + 1);
    changed();
  }, [changed]);
  return (
    <div className={classes.steps}>
      <WhoIsHere answer={people} />
      <Surface title={<FormattedMessage id="setUp.people.file" />}>
        <div className={classes.way}>
          <p>
            <FormattedMessage id="setUp.people.file.hint" />
          </p>
          <div className={classes.whole}>
            <PeopleImportFlow
              onEnded={ended}
              next={
                <LinkButton to={next}>
                  <FormattedMessage id="setUp.next" />
                </LinkButton>
              }
            />
          </div>
          <FilesSoFar turn={turn} onEnded={changed} />
        </div>
      </Surface>
      <Surface title={<FormattedMessage id="setUp.people.byHand" />}>
        <div className={classes.way}>
          <p>
            <FormattedMessage id="setUp.people.byHand.hint" />
          </p>
          <div className={classes.whole}>
            <AddPerson />
          </div>
        </div>
      </Surface>
    </div>
  );
}
