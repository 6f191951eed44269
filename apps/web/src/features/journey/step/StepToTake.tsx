import { FormattedMessage } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import { EnrolButton } from '../EnrolButton.js';
import { HandIn } from '../HandIn.js';
import { isSentBack } from '../label/journeyLabel.js';
import type { Journey, Step } from '../journey.js';
import classes from './StepToTake.module.css';

interface StepToTakeProps {
  step: Step;
  journey: Journey;
  programmeKey: string;
}

/** The one step that is open: what it asks, and its one button. */
export function StepToTake({ step, journey, programmeKey }: StepToTakeProps) {
  return (
    <>
      <p className={classes.words}>
        <Words step={step} journey={journey} />
      </p>
      <Action step={step} journey={journey} programmeKey={programmeKey} />
    </>
  );
}

function Words({ step, journey }: Omit<StepToTakeProps, 'programmeKey'>) {
  const [offer] = journey.offers;
  switch (step.kind) {
    case 'JOIN':
      return <FormattedMessage id="journey.take.join" />;
    case 'GUIDE_ACKNOWLEDGED':
      return <FormattedMessage id="journey.take.guide" />;
    case 'SESSIONS_ATTENDED':
      return journey.nextSession?.checkInOpen ? (
        <FormattedMessage id="journey.take.checkIn" values={{ session: journey.nextSession.session.title }} />
      ) : (
        <FormattedMessage id="journey.take.session" />
      );
    case 'HAS_MENTOR':
      return offer ? (
        <FormattedMessage
          id="journey.take.offer"
          values={{ mentor: offer.mentor.displayName, day: <Day value={offer.expiresAt} short /> }}
        />
      ) : (
        <FormattedMessage id="journey.take.mentor" />
      );
    case 'MENTEES_LABELLED':
      return <FormattedMessage id="journey.take.mentees" />;
    case 'LABEL':
      return <FormattedMessage id={isSentBack(journey.handing) ? 'journey.take.handInAgain' : 'journey.take.handIn'} />;
    case 'SELF_DECLARED':
    case 'HOLDS_LEVEL':
    case 'LABEL_HELD':
      return null;
  }
}

function Action({ step, journey, programmeKey }: StepToTakeProps) {
  // One primary act a page: a label near its end comes first.
  const variant = journey.renewal && journey.renewal.when !== 'later' ? 'default' : 'filled';
  switch (step.kind) {
    case 'JOIN':
      return <EnrolButton programmeKey={programmeKey} />;
    case 'GUIDE_ACKNOWLEDGED':
      return (
        <LinkButton variant={variant} to="/guide">
          <FormattedMessage id="journey.act.guide" />
        </LinkButton>
      );
    case 'SESSIONS_ATTENDED':
      return journey.nextSession?.checkInOpen ? (
        <LinkButton variant={variant} to={`/sessions/${journey.nextSession.session.id}`}>
          <FormattedMessage id="journey.act.checkIn" />
        </LinkButton>
      ) : (
        <LinkButton variant={variant} to="/sessions">
          <FormattedMessage id="journey.act.session" />
        </LinkButton>
      );
    case 'HAS_MENTOR':
      return (
        <LinkButton variant={variant} to="/mentoring">
          <FormattedMessage id={journey.offers.length > 0 ? 'journey.act.offer' : 'journey.act.mentor'} />
        </LinkButton>
      );
    case 'MENTEES_LABELLED':
      return (
        <LinkButton variant={variant} to="/mentoring">
          <FormattedMessage id="journey.act.mentees" />
        </LinkButton>
      );
    case 'LABEL':
      return <HandIn journey={journey} programmeKey={programmeKey} />;
    case 'SELF_DECLARED':
    case 'HOLDS_LEVEL':
    case 'LABEL_HELD':
      return null;
  }
}
