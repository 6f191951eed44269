import { FormattedMessage, useIntl } from 'react-intl';
import { LinkButton } from '../kit/layout/LinkButton.js';
import { Page } from '../kit/layout/Page.js';
import { PageHead } from '../kit/layout/PageHead.js';

export function NotFoundPage() {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'notFound.title' })}>
      <PageHead title={<FormattedMessage id="notFound.title" />} lead={<FormattedMessage id="notFound.lead" />}>
        <LinkButton to="/">
          <FormattedMessage id="notFound.back" />
        </LinkButton>
      </PageHead>
    </Page>
  );
}
