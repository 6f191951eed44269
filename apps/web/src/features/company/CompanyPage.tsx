import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { CompanyForm } from './CompanyForm.js';

export function CompanyPage() {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'nav.company' })}>
      <PageHead title={<FormattedMessage id="company.title" />} lead={<FormattedMessage id="company.lead" />} />
      <CompanyForm submit="company.save" />
    </Page>
  );
}
