import { FormattedMessage } from 'react-intl';
import { Day } from '../../kit/time/Day.js';
import { headlineOf } from './headline.js';
import type { Journey } from './journey.js';
import { isUnderReview } from './label/journeyLabel.js';

interface JourneyLeadProps {
  journey: Journey;
  /** Of the programme, for whoever is outside. */
  description: string;
}

/** The line below the first one: what follows from it. */
export function JourneyLead({ journey, description }: JourneyLeadProps) {
  const { steps, handing, ended } = journey;
  const level = journey.levelName;
  switch (headlineOf(journey)) {
    case 'outside':
      return description;
    case 'paused':
      return <FormattedMessage id="journey.lead.paused" />;
    case 'under-review':
      return isUnderReview(handing) && handing.submittedAt ? (
        <FormattedMessage id="journey.lead.underReview" values={{ day: <Day value={handing.submittedAt} short /> }} />
      ) : null;
    case 'sent-back':
      return <FormattedMessage id="journey.lead.sentBack" />;
    case 'ended':
      return (
        ended && <FormattedMessage id={`journey.lead.ended.${ended.how}`} values={{ day: <Day value={ended.on} /> }} />
      );
    case 'all-met':
      return (
        <FormattedMessage
          id={handing === 'nothing' ? 'journey.lead.allMet' : 'journey.lead.handIn'}
          values={{ level }}
        />
      );
    case 'under-way':
      if (!steps.some(({ state }) => state === 'open')) return <FormattedMessage id="journey.lead.nothingNow" />;
      return (
        <FormattedMessage
          id={journey.comesByItself ? 'journey.lead.underWay' : 'journey.lead.underWayHanded'}
          values={{ level }}
        />
      );
    case 'labelled':
      return <Held journey={journey} />;
    case 'at-the-top':
      return (
        <>
          <Held journey={journey} /> <FormattedMessage id="journey.lead.top" />
        </>
      );
  }
}

/** Since when the label is held and until when, and from when on it may be renewed. */
function Held({ journey: { enrolment, renewal } }: { journey: Journey }) {
  const label = enrolment?.label;
  if (!label?.awardedAt) return null;
  const since = <Day value={label.awardedAt} />;
  if (!label.expiresAt) return <FormattedMessage id="journey.lead.heldSince" values={{ since }} />;
  const until = <Day value={label.expiresAt} />;
  if (renewal?.when === 'grace') return <FormattedMessage id="journey.lead.heldPast" values={{ since, until }} />;
  return renewal?.when === 'later' ? (
    <FormattedMessage
      id="journey.lead.heldUntilRenew"
      values={{ since, until, opens: <Day value={renewal.opensAt} /> }}
    />
  ) : (
    <FormattedMessage id="journey.lead.heldUntil" values={{ since, until }} />
  );
}
