import type { VariablesOf } from '../../graphql/graphql.js';
import { Continued } from '../../kit/layout/Continued.js';
import { PeopleFoundPart } from './PeopleFoundPart.js';
import type { peopleQuery } from './people.query.js';
import classes from './PeopleFound.module.css';

interface PeopleFoundProps {
  filter: VariablesOf<typeof peopleQuery>['filter'];
  search: string;
  programmeKey: string;
}

export function PeopleFound(sought: PeopleFoundProps) {
  return (
    <div className={classes.found}>
      <Continued>{(part) => <PeopleFoundPart {...sought} {...part} />}</Continued>
    </div>
  );
}
