import { FormattedMessage, useIntl } from 'react-intl';
import { LinkButton } from '../kit/layout/LinkButton.js';
import { Page } from '../kit/layout/Page.js';
import { PageHead } from '../kit/layout/PageHead.js';
import type { appPages, PagePath } from './pages.js';

type Capability = NonNullable<(typeof appPages)[PagePath]['for']>;

/** A page that is opened by its address and is not for this person: who it is for, and whom to ask. */
export function NotForYouPage({ capability }: { capability: Capability }) {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'notForYou.title' })}>
      <PageHead
        title={<FormattedMessage id="notForYou.title" />}
        lead={<FormattedMessage id={`notForYou.${capability}`} />}
      >
        <LinkButton to="/">
          <FormattedMessage id="notFound.back" />
        </LinkButton>
      </PageHead>
    </Page>
  );
}
