import { FormattedMessage, useIntl } from 'react-intl';
import type { Programme } from '../../app/programme.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { LabelPicture } from '../../kit/wake/LabelPicture.js';
import type { Journey } from './journey.js';
import { headlineOf } from './headline.js';
import { JourneyLead } from './JourneyLead.js';

interface JourneyHeadProps {
  journey: Journey;
  programme: Programme;
}

export function JourneyHead({ journey, programme }: JourneyHeadProps) {
  const intl = useIntl();
  const { met, asked } = journey;
  const label = journey.enrolment?.label ?? null;
  const description = label
    ? intl.formatMessage({ id: 'journey.picture.whole' }, { level: label.level.name })
    : intl.formatMessage({ id: 'journey.picture.drawing' }, { met, asked });
  return (
    <PageHead
      over={programme.name}
      title={<Title journey={journey} />}
      lead={<JourneyLead journey={journey} description={programme.description} />}
      picture={<LabelPicture progress={journey.drawn} whole={label !== null} description={description} />}
    />
  );
}

function Title({ journey }: { journey: Journey }) {
  const { met, asked, levelName, enrolment, ended } = journey;
  switch (headlineOf(journey)) {
    case 'outside':
      return <FormattedMessage id="journey.title.outside" />;
    case 'paused':
      return <FormattedMessage id="journey.title.paused" />;
    case 'under-review':
      return <FormattedMessage id="journey.title.underReview" values={{ level: levelName }} />;
    case 'sent-back':
      return <FormattedMessage id="journey.title.sentBack" values={{ level: levelName }} />;
    case 'ended':
      return ended && <FormattedMessage id={`journey.title.ended.${ended.how}`} values={{ level: ended.levelName }} />;
    case 'all-met':
      return <FormattedMessage id="journey.title.allMet" />;
    case 'under-way':
      return <FormattedMessage id="journey.title.underWay" values={{ met, asked, level: levelName }} />;
    case 'labelled':
    case 'at-the-top':
      return <FormattedMessage id="journey.title.labelled" values={{ level: enrolment?.label?.level.name }} />;
  }
}
