import { FormattedMessage, useIntl } from 'react-intl';
import { workPlacesOf } from '../../app/navigationPlaces.js';
import { useCompany } from '../../app/company.js';
import { useViewer } from '../../app/viewer.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { Icon } from '../../kit/Icon.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { Section } from '../../kit/layout/Section.js';
import { nextStepOf, pathOfStep } from '../set-up/setUpSteps.js';
import { administratorHomeQuery } from './administratorHome.query.js';
import { HeldNotice } from './HeldNotice.js';
import { WhatIsMissing } from './WhatIsMissing.js';
import classes from './AdministratorHome.module.css';

/** What is still missing or needs a look, and where an administrator's work is done. */
export function AdministratorHome() {
  const intl = useIntl();
  const viewer = useViewer();
  const { name } = useCompany().company;
  const answer = useAnswer(administratorHomeQuery, {});
  const company = name ?? intl.formatMessage({ id: 'home.yourCompany' });
  return (
    <Page name={intl.formatMessage({ id: 'nav.home' })}>
      <Answered answer={answer} skeleton={<SkeletonCard lines={5} />}>
        {({ setUp, operations: { restoration } }) => {
          const missing = setUp.filter(({ done }) => !done).length;
          const remarks = setUp.flatMap((step) => step.remarks).length;
          const next = nextStepOf(setUp);
          return (
            <>
              <PageHead
                title={<FormattedMessage id="home.title" values={{ missing, remarks, company }} />}
                lead={<FormattedMessage id="home.lead" values={{ missing, remarks }} />}
              >
                {next && (
                  <LinkButton to={pathOfStep[next]}>
                    <FormattedMessage id={`setUp.goTo.${next}`} />
                  </LinkButton>
                )}
              </PageHead>
              {restoration && <HeldNotice held={restoration.messagesHeld} />}
              {missing + remarks > 0 && (
                <Section title={<FormattedMessage id="home.missing" values={{ missing }} />}>
                  <WhatIsMissing steps={setUp} />
                </Section>
              )}
            </>
          );
        }}
      </Answered>
      <Section title={<FormattedMessage id="home.work" />}>
        <ul className={classes.places}>
          {workPlacesOf(viewer).map(({ to, word, sign }) => (
            <li key={to}>
              <LinkButton to={to} variant="default" leftSection={<Icon sign={sign} size={18} />}>
                <FormattedMessage id={word} />
              </LinkButton>
            </li>
          ))}
          <li>
            <LinkButton to="/journey" variant="default" leftSection={<Icon sign="journey" size={18} />}>
              <FormattedMessage id="nav.journey" />
            </LinkButton>
          </li>
        </ul>
      </Section>
    </Page>
  );
}
