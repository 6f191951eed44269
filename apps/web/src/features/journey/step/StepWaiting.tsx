import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Day } from '../../../kit/time/Day.js';
import type { Journey, Step } from '../journey.js';
import { isUnderReview } from '../label/journeyLabel.js';
import classes from './StepWaiting.module.css';

/** Nothing to do here for now, and why. */
export function StepWaiting({ step, journey }: { step: Step; journey: Journey }) {
  const words = wordsFor(step, journey);
  return words && <p className={classes.words}>{words}</p>;
}

function wordsFor(step: Step, { seat, request, handing }: Journey) {
  switch (step.kind) {
    case 'SESSIONS_ATTENDED':
      return (
        seat && (
          <FormattedMessage
            id="journey.waiting.session"
            values={{
              session: <Link to={`/sessions/${seat.id}`}>{seat.title}</Link>,
              day: <Day value={seat.startsAt} short />,
            }}
          />
        )
      );
    case 'HAS_MENTOR':
      return (
        request && <FormattedMessage id="journey.waiting.mentor" values={{ mentor: request.mentor.displayName }} />
      );
    case 'MENTEES_LABELLED':
      return <FormattedMessage id="journey.waiting.mentees" />;
    case 'HOLDS_LEVEL':
      return <FormattedMessage id="journey.waiting.time" />;
    case 'LABEL':
      return <FormattedMessage id={isUnderReview(handing) ? 'journey.waiting.review' : 'journey.waiting.label'} />;
    case 'JOIN':
    case 'GUIDE_ACKNOWLEDGED':
    case 'LABEL_HELD':
      return null;
    case 'SELF_DECLARED':
      return <FormattedMessage id="journey.waiting.declare" />;
  }
}
