import { FormattedMessage, useIntl } from 'react-intl';
import type { Programme } from '../../app/programme.js';
import { Day } from '../../kit/Day.js';
import { PageHead } from '../../kit/PageHead.js';
import { LabelPicture } from '../../kit/wake/LabelPicture.js';
import type { Journey } from './journey.js';

interface JourneyHeadProps {
  journey: Journey;
  programme: Programme;
}

export function JourneyHead({ journey, programme }: JourneyHeadProps) {
  const intl = useIntl();
  const { met, asked, levelName } = journey;
  const label = journey.enrolment?.label ?? null;
  const description = label
    ? intl.formatMessage({ id: 'journey.picture.whole' }, { level: label.level.name })
    : intl.formatMessage({ id: 'journey.picture.drawing' }, { met, asked });
  return (
    <PageHead
      over={programme.name}
      title={<Title journey={journey} />}
      lead={<Lead journey={journey} programme={programme} levelName={levelName} />}
      picture={<LabelPicture progress={journey.drawn} whole={label !== null} description={description} />}
    />
  );
}

function Title({ journey }: { journey: Journey }) {
  const { stage, met, asked, levelName, enrolment } = journey;
  switch (stage) {
    case 'outside':
      return <FormattedMessage id="journey.title.outside" />;
    case 'paused':
      return <FormattedMessage id="journey.title.paused" />;
    case 'all-met':
      return <FormattedMessage id="journey.title.allMet" />;
    case 'under-way':
      return <FormattedMessage id="journey.title.underWay" values={{ met, asked, level: levelName }} />;
    case 'labelled':
    case 'at-the-top':
      return <FormattedMessage id="journey.title.labelled" values={{ level: enrolment?.label?.level.name }} />;
  }
}

function Lead({ journey, programme, levelName }: JourneyHeadProps & { levelName: string | null }) {
  const { stage, enrolment, steps } = journey;
  const label = enrolment?.label;
  switch (stage) {
    case 'outside':
      return programme.description;
    case 'paused':
      return <FormattedMessage id="journey.lead.paused" />;
    case 'all-met':
      return (
        <FormattedMessage
          id={journey.handing === 'nothing' ? 'journey.lead.allMet' : 'journey.lead.handIn'}
          values={{ level: levelName }}
        />
      );
    case 'under-way':
      return steps.some(({ state }) => state === 'open') ? (
        <FormattedMessage id="journey.lead.underWay" values={{ level: levelName }} />
      ) : (
        <FormattedMessage id="journey.lead.nothingNow" />
      );
    case 'labelled':
    case 'at-the-top':
      if (!label?.awardedAt) return null;
      return label.expiresAt ? (
        <FormattedMessage
          id="journey.lead.heldUntil"
          values={{ since: <Day value={label.awardedAt} />, until: <Day value={label.expiresAt} /> }}
        />
      ) : (
        <FormattedMessage id="journey.lead.heldSince" values={{ since: <Day value={label.awardedAt} /> }} />
      );
  }
}
