import { FormattedMessage, useIntl } from 'react-intl';
import { isCapable } from '../../../app/capabilities.js';
import { useProgramme } from '../../../app/programme.js';
import { useViewer } from '../../../app/viewer.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { SkeletonCard } from '../../../kit/feedback/SkeletonCard.js';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { Section } from '../../../kit/layout/Section.js';
import { ArchivePart } from './ArchivePart.js';
import { settingsQuery } from './settings.query.js';
import { SettingsForm } from './SettingsForm.js';
import classes from './Settings.module.css';

/** What a programme says of itself, and the numbers by which it runs. */
export function SettingsPage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const isAdministrator = isCapable(useViewer(), 'ADMINISTER');
  const answer = useAnswer(settingsQuery, { programme: programme.key });
  return (
    <Page name={intl.formatMessage({ id: 'nav.programmeSettings' })}>
      <PageHead
        over={programme.name}
        title={<FormattedMessage id="settings.title" />}
        lead={<FormattedMessage id="settings.lead" />}
      />
      <Answered answer={answer} skeleton={<SkeletonCard lines={10} />}>
        {({ programme: settings }) =>
          settings && (
            <>
              <SettingsForm settings={settings} onRefused={answer.ask} />
              <div className={classes.others}>
                <ArchivePart settings={settings} />
                {isAdministrator && (
                  <Section
                    title={<FormattedMessage id="settings.another" />}
                    lead={<FormattedMessage id="settings.another.hint" />}
                  >
                    <LinkButton to="/setup/programme" variant="default">
                      <FormattedMessage id="settings.another.act" />
                    </LinkButton>
                  </Section>
                )}
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
