import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useState } from 'react';
import { Day } from '../../kit/time/Day.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { Status } from '../../kit/feedback/Status.js';
import type { PersonDetail, PersonLabel } from './people.query.js';
import { RevokeLabel } from './RevokeLabel.js';
import classes from './PersonLabelLine.module.css';

interface PersonLabelLineProps {
  label: PersonLabel;
  person: PersonDetail;
}

const tones = {
  IN_PROGRESS: 'quiet',
  READY: 'quiet',
  SUBMITTED: 'warn',
  SENT_BACK: 'quiet',
  AWARDED: 'good',
  RENEWED: 'quiet',
  LAPSED: 'quiet',
  RETURNED: 'quiet',
  REVOKED: 'warn',
} as const;

export function PersonLabelLine({ label, person }: PersonLabelLineProps) {
  const [revoked, setRevoked] = useState(false);
  const { level, status, reason } = label;
  return (
    <>
      <div className={classes.line}>
        <div className={classes.words}>
          <p className={classes.name}>
            {level.name}{' '}
            <Status tone={tones[status]}>
              <FormattedMessage id={`standing.label.${status}`} />
            </Status>
          </p>
          <p className={classes.facts}>
            <Dates label={label} />
          </p>
          {reason && (
            <blockquote className={classes.reason}>
              <FormattedMessage id="standing.label.reason" values={{ reason }} />
            </blockquote>
          )}
        </div>
        {label.viewerMayReview && (
          <Link to="/programme">
            <FormattedMessage id="standing.review" />
          </Link>
        )}
        {label.viewerMayRevoke && !revoked && (
          <RevokeLabel label={label} person={person} onRevoked={() => setRevoked(true)} />
        )}
      </div>
      {revoked && (
        <div className={classes.outcome}>
          <Outcome>
            <FormattedMessage id="standing.revoked" values={{ name: person.givenName }} />
          </Outcome>
        </div>
      )}
    </>
  );
}

function Dates({ label: { status, submittedAt, awardedAt, expiresAt, closedAt } }: { label: PersonLabel }) {
  if (status === 'SUBMITTED' && submittedAt) {
    return <FormattedMessage id="standing.label.handedIn" values={{ day: <Day value={submittedAt} /> }} />;
  }
  if (!awardedAt) return null;
  const since = <Day value={awardedAt} />;
  if (closedAt) {
    return <FormattedMessage id="standing.label.fromTo" values={{ since, until: <Day value={closedAt} /> }} />;
  }
  return expiresAt ? (
    <FormattedMessage id="standing.label.sinceUntil" values={{ since, until: <Day value={expiresAt} /> }} />
  ) : (
    <FormattedMessage id="standing.label.since" values={{ since }} />
  );
}
