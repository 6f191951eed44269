import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import type { Answer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import type { SetUpPeople } from './setUp.query.js';
import classes from './WhoIsHere.module.css';

/** How many are in the directory, and who, as long as it is a handful. */
export function WhoIsHere({ answer }: { answer: Answer<SetUpPeople, object> }) {
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={1} />}>
      {({ people: { totalCount, nodes } }) => (
        <div className={classes.here}>
          <p role="status" className={classes.count}>
            <FormattedMessage
              id="setUp.people.count"
              values={{ count: totalCount, link: (words) => <Link to="/people">{words}</Link> }}
            />
          </p>
          {totalCount > 1 && totalCount <= nodes.length && (
            <ul className={classes.people}>
              {nodes.map(({ id, displayName, orgUnit }) => (
                <li key={id}>
                  <Link to={`/people/${id}`}>{displayName}</Link> <span>{orgUnit.name}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Answered>
  );
}
