import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { VariablesOf } from '../../graphql/graphql.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import { PersonLine } from '../../kit/people/PersonLine.js';
import { personDetail } from '../../kit/people/personDetail.js';
import { Status } from '../../kit/feedback/Status.js';
import { peopleQuery } from './people.query.js';
import { hintFor, noneFor, page } from './peopleFilters.js';
import { PeopleSkeleton } from './PeopleSkeleton.js';
import classes from './PeopleFound.module.css';

interface PeopleFoundPartProps {
  filter: VariablesOf<typeof peopleQuery>['filter'];
  search: string;
  programmeKey: string;
  after: string | null;
  onMore: ((cursor: string) => void) | undefined;
}

export function PeopleFoundPart({ filter, search, programmeKey, after, onMore }: PeopleFoundPartProps) {
  const intl = useIntl();
  const answer = useAnswer(peopleQuery, page(filter, programmeKey, after));
  return (
    <Answered answer={answer} skeleton={<PeopleSkeleton />}>
      {({ people }) => {
        const next = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null;
        const noneWords = noneFor(filter);
        if (people.nodes.length === 0 && after === null) {
          return (
            <EmptyNotice title={<FormattedMessage id={noneWords} values={{ search }} />}>
              <FormattedMessage id={hintFor(filter)} />
            </EmptyNotice>
          );
        }
        return (
          <div>
            <ul className={classes.list}>
              {people.nodes.map((person) => (
                <li key={person.id}>
                  <PersonLine person={person} detail={personDetail(intl, person)}>
                    {filter.alumni && (
                      <Status tone="quiet">
                        <FormattedMessage id="people.alumni" />
                      </Status>
                    )}
                    {person.label && (
                      <Status tone="accent" sign="check">
                        {person.label.level.name}
                      </Status>
                    )}
                  </PersonLine>
                </li>
              ))}
            </ul>
            {next && onMore && (
              <Button variant="default" className={classes.more} onClick={() => onMore(next)}>
                <FormattedMessage id="action.showMore" />
              </Button>
            )}
          </div>
        );
      }}
    </Answered>
  );
}
