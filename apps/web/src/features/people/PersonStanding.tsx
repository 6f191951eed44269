import { FormattedMessage } from 'react-intl';
import type { Programme } from '../../app/programme.js';
import { Day } from '../../kit/time/Day.js';
import { Surface } from '../../kit/layout/Surface.js';
import { FounderChoice } from './FounderChoice.js';
import type { PersonDetail } from './people.query.js';
import { PersonLabelLine } from './PersonLabelLine.js';
import classes from './PersonStanding.module.css';

interface PersonStandingProps {
  person: PersonDetail;
  programme: Programme;
}

/** For those who look after the programme where this person works: where the person stands, and what may be done. */
export function PersonStanding({ person, programme }: PersonStandingProps) {
  const { enrolment } = person;
  if (!enrolment?.viewerLooksAfter) return null;
  return (
    <div className={classes.standing}>
      <Surface title={<FormattedMessage id="standing.title" values={{ programme: programme.name }} />}>
        <p className={classes.lead}>
          <FormattedMessage id="standing.lead" />
        </p>
        <p>
          <FormattedMessage
            id={`standing.${enrolment.status}`}
            values={{ day: <Day value={enrolment.enrolledAt} /> }}
          />
        </p>
        <FounderChoice enrolment={enrolment} person={person} programmeKey={programme.key} />
        <h3 className={classes.title}>
          <FormattedMessage id="standing.labels" />
        </h3>
        {enrolment.labels.length === 0 && (
          <p className={classes.none}>
            <FormattedMessage id="standing.labels.none" />
          </p>
        )}
        <ul className={classes.labels}>
          {enrolment.labels.map((label) => (
            <li key={label.id}>
              <PersonLabelLine label={label} person={person} />
            </li>
          ))}
        </ul>
      </Surface>
    </div>
  );
}
