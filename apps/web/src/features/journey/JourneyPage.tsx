import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useProgramme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { Page } from '../../kit/layout/Page.js';
import { EnrolmentSettings } from './EnrolmentSettings.js';
import { journeyOf } from './journey.js';
import { answerFor, journeyQuery, sinceYesterday } from './journey.query.js';
import { JourneyHead } from './JourneyHead.js';
import { JourneyPath } from './JourneyPath.js';
import { JourneySkeleton } from './JourneySkeleton.js';
import { LabelNews } from './label/LabelNews.js';
import { MentorCard } from './MentorCard.js';
import { NextSessionCard } from './NextSessionCard.js';
import { ShareLabels } from './label/ShareLabels.js';
import { useAskUntilAwarded } from './useAskUntilAwarded.js';
import classes from './JourneyPage.module.css';

export function JourneyPage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const [since] = useState(sinceYesterday);
  const answer = useAnswer(journeyQuery, { programme: programme.key, sinceYesterday: since });
  const journey = answer.data ? journeyOf(answerFor(programme.key, answer.data), new Date()) : null;
  useAskUntilAwarded(journey?.stage === 'all-met' && journey.handing === 'nothing', answer.ask);

  return (
    <Page name={intl.formatMessage({ id: 'nav.journey' })}>
      <Answered answer={answer} skeleton={<JourneySkeleton />}>
        {() =>
          journey && (
            <>
              <JourneyHead journey={journey} programme={programme} />
              <LabelNews journey={journey} />
              <div className={classes.columns}>
                <JourneyPath journey={journey} programmeKey={programme.key} />
                <aside className={classes.aside} aria-label={intl.formatMessage({ id: 'journey.aside' })}>
                  <MentorCard journey={journey} />
                  <NextSessionCard next={journey.nextSession} />
                </aside>
              </div>
              {journey.awarded.length > 0 && <ShareLabels labels={journey.awarded} />}
              {journey.enrolment && <EnrolmentSettings programmeKey={programme.key} enrolment={journey.enrolment} />}
            </>
          )
        }
      </Answered>
    </Page>
  );
}
