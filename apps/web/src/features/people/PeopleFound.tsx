import { useState } from 'react';
import type { VariablesOf } from '../../graphql/graphql.js';
import { PeopleFoundPart } from './PeopleFoundPart.js';
import type { peopleQuery } from './people.query.js';
import classes from './PeopleFound.module.css';

interface PeopleFoundProps {
  filter: VariablesOf<typeof peopleQuery>['filter'];
  search: string;
  programmeKey: string;
}

export function PeopleFound({ filter, search, programmeKey }: PeopleFoundProps) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <div className={classes.found}>
      {cursors.map((after, index) => (
        <PeopleFoundPart
          key={after}
          filter={filter}
          search={search}
          programmeKey={programmeKey}
          after={after}
          onMore={index === cursors.length - 1 ? (cursor) => setCursors((all) => [...all, cursor]) : undefined}
        />
      ))}
    </div>
  );
}
