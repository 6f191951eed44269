import { FormattedMessage, useIntl } from 'react-intl';
import { Avatar } from '../../kit/people/Avatar.js';
import { countryName } from '../../kit/people/countryName.js';
import { Day } from '../../kit/time/Day.js';
import { Status } from '../../kit/feedback/Status.js';
import type { PersonDetail } from './people.query.js';
import classes from './PersonFacts.module.css';

export function PersonFacts({ person }: { person: PersonDetail }) {
  const intl = useIntl();
  const units = [...person.orgUnit.ancestors, person.orgUnit].map(({ name }) => name).join(' / ');
  return (
    <>
      <header className={classes.head}>
        <Avatar givenName={person.givenName} familyName={person.familyName} size="large" />
        <div>
          <h1 className={classes.name}>{person.displayName}</h1>
          {person.jobTitle && <p className={classes.job}>{person.jobTitle}</p>}
          {person.label && (
            <p className={classes.label}>
              <Status tone="accent" sign="check">
                {person.label.level.name}
              </Status>
              {person.label.awardedAt && (
                <span className={classes.since}>
                  <FormattedMessage id="people.since" values={{ day: <Day value={person.label.awardedAt} /> }} />
                </span>
              )}
            </p>
          )}
        </div>
      </header>
      <dl className={classes.facts}>
        <div>
          <dt>
            <FormattedMessage id="people.unit" />
          </dt>
          <dd>{units}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="people.country" />
          </dt>
          <dd>
            {countryName(intl, person.country)}
            {', '}
            <FormattedMessage
              id="people.time"
              values={{
                time: intl.formatTime(new Date(), { hour: 'numeric', minute: '2-digit', timeZone: person.timeZone }),
              }}
            />
          </dd>
        </div>
        {person.email && (
          <div>
            <dt>
              <FormattedMessage id="people.email" />
            </dt>
            <dd>
              <a href={`mailto:${person.email}`}>{person.email}</a>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
