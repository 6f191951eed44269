import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { Section } from '../../kit/layout/Section.js';
import { accountQuery } from './account.query.js';
import { ApiTokens } from './ApiTokens.js';
import { PasswordForm } from './PasswordForm.js';
import { SignIns } from './SignIns.js';

/** How somebody comes in: where they are signed in, by which password, and which programs act for them. */
export function AccountPage() {
  const intl = useIntl();
  const answer = useAnswer(accountQuery, {});
  return (
    <Page name={intl.formatMessage({ id: 'nav.account' })}>
      <PageHead
        title={<FormattedMessage id="myAccount.title" />}
        lead={
          <FormattedMessage
            id={answer.data?.viewer?.maySetPassword === false ? 'myAccount.lead.alone' : 'myAccount.lead'}
          />
        }
      />
      <Answered answer={answer} skeleton={<SkeletonLines count={8} />}>
        {({ viewer }) =>
          viewer && (
            <>
              <SignIns signIns={viewer.signIns} maySetPassword={viewer.maySetPassword} />
              {viewer.maySetPassword && (
                <Section
                  title={<FormattedMessage id="myAccount.password" />}
                  lead={
                    <FormattedMessage id={viewer.hasPassword ? 'myAccount.password.lead' : 'myAccount.password.none'} />
                  }
                >
                  <PasswordForm hasPassword={viewer.hasPassword} onSet={answer.ask} />
                </Section>
              )}
              <Section
                title={<FormattedMessage id="myAccount.tokens" />}
                lead={<FormattedMessage id="myAccount.tokens.lead" />}
              >
                <ApiTokens tokens={viewer.apiTokens} />
              </Section>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
