import { FormattedMessage, useIntl } from 'react-intl';
import { isCapable } from '../../../app/capabilities.js';
import { isArchived, useProgramme } from '../../../app/programme.js';
import { useViewer } from '../../../app/viewer.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { SkeletonCard } from '../../../kit/feedback/SkeletonCard.js';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { Section } from '../../../kit/layout/Section.js';
import { Founders } from './Founders.js';
import { teamQuery } from './team.query.js';
import { TeamList } from './TeamList.js';
import classes from './Team.module.css';

/** Who runs the programme, and where its chains begin. */
export function TeamPage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const viewer = useViewer();
  const answer = useAnswer(teamQuery, { programme: programme.key });
  return (
    <Page name={intl.formatMessage({ id: 'nav.programmeTeam' })}>
      <PageHead
        over={programme.name}
        title={<FormattedMessage id="team.title" />}
        lead={<FormattedMessage id="team.lead" />}
      />
      <div className={classes.parts}>
        <Section title={<FormattedMessage id="team.people" />}>
          <Answered answer={answer} skeleton={<SkeletonCard lines={6} />}>
            {({ programme: read }) => <TeamList team={read?.team ?? []} />}
          </Answered>
          {isCapable(viewer, 'ADMINISTER') ? (
            <LinkButton to="/directory/roles" variant="default" mt="md">
              <FormattedMessage id="team.roles" />
            </LinkButton>
          ) : (
            <p className={classes.hint}>
              <FormattedMessage id="team.roles.hint" />
            </p>
          )}
        </Section>
        {isCapable(viewer, 'REVIEW_LABELS') && !isArchived(programme) && (
          <Section title={<FormattedMessage id="team.founders" />} lead={<FormattedMessage id="team.founders.lead" />}>
            <Founders programme={programme.key} />
          </Section>
        )}
      </div>
    </Page>
  );
}
