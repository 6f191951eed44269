import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { Section } from '../../kit/layout/Section.js';
import { CalendarFeed } from './CalendarFeed.js';
import { preferencesQuery } from './preferences.query.js';
import { PreferencesForm } from './PreferencesForm.js';
import { PreferencesSkeleton } from './PreferencesSkeleton.js';
import { ReadingChoices } from './ReadingChoices.js';

export function PreferencesPage() {
  const intl = useIntl();
  const answer = useAnswer(preferencesQuery, {});
  return (
    <Page name={intl.formatMessage({ id: 'nav.preferences' })}>
      <PageHead title={<FormattedMessage id="preferences.title" />} lead={<FormattedMessage id="preferences.lead" />} />
      <Answered answer={answer} skeleton={<PreferencesSkeleton />}>
        {({ viewer }) =>
          viewer && (
            <>
              <PreferencesForm preferences={viewer.preferences} person={viewer.person} />
              <CalendarFeed url={viewer.calendarUrl ?? null} />
            </>
          )
        }
      </Answered>
      <Section title={<FormattedMessage id="preferences.reading" />}>
        <ReadingChoices />
      </Section>
    </Page>
  );
}
