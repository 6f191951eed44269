import { FormattedMessage } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { headlineOf } from '../headline.js';
import type { Journey } from '../journey.js';
import { isSentBack } from './journeyLabel.js';
import { LabelRenewal } from './LabelRenewal.js';
import { LabelWords } from './LabelWords.js';

/** What the label itself asks for or tells, above the way: its renewal, and the words of whoever looked at it. */
export function LabelNews({ journey }: { journey: Journey }) {
  const { handing, ended, stage, levelName } = journey;
  const isTold = headlineOf(journey) === 'ended';
  return (
    <>
      <LabelRenewal renewal={journey.renewal} />
      {isSentBack(handing) && !handing.ready && handing.sentBack && (
        <Surface title={<FormattedMessage id="journey.words.sentBack" values={{ level: levelName }} />}>
          <LabelWords words={handing.sentBack} />
        </Surface>
      )}
      {ended && stage !== 'paused' && (!isTold || ended.reason) && (
        <Surface
          title={
            <FormattedMessage
              id={isTold ? 'journey.words.ended' : `journey.title.ended.${ended.how}`}
              values={{ level: ended.levelName }}
            />
          }
        >
          {!isTold && (
            <p>
              <FormattedMessage id="journey.words.on" values={{ day: <Day value={ended.on} /> }} />
            </p>
          )}
          {ended.reason && <LabelWords words={ended.reason} />}
        </Surface>
      )}
    </>
  );
}
