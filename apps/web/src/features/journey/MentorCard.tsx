import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Day } from '../../kit/Day.js';
import { PersonLine } from '../../kit/PersonLine.js';
import { Surface } from '../../kit/Surface.js';
import { countryName } from '../../kit/countryName.js';
import type { Journey } from './journey.js';
import classes from './MentorCard.module.css';

export function MentorCard({ journey }: { journey: Journey }) {
  const intl = useIntl();
  const { enrolment, offers, request } = journey;
  const [offer] = offers;
  const mentor = enrolment?.mentor;
  return (
    <Surface title={<FormattedMessage id="journey.mentor.title" />}>
      {mentor ? (
        <PersonLine
          person={mentor}
          detail={[mentor.jobTitle, countryName(intl, mentor.country)].filter(Boolean).join(' · ')}
        />
      ) : offer ? (
        <>
          <PersonLine person={offer.mentor} size="small" />
          <p className={classes.words}>
            <FormattedMessage
              id={enrolment ? 'journey.mentor.offer' : 'journey.mentor.offerEnrols'}
              values={{ mentor: offer.mentor.givenName, day: <Day value={offer.expiresAt} short /> }}
            />
          </p>
          <Link to="/mentoring" className={classes.answer}>
            <FormattedMessage id="journey.mentor.answer" />
          </Link>
        </>
      ) : (
        <p className={classes.alone}>
          {enrolment?.founder ? (
            <FormattedMessage id="journey.mentor.founder" />
          ) : request ? (
            <FormattedMessage id="journey.waiting.mentor" values={{ mentor: request.mentor.displayName }} />
          ) : (
            <FormattedMessage id="journey.mentor.none" />
          )}
        </p>
      )}
    </Surface>
  );
}
