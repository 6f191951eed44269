import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { AddPerson } from './AddPerson.js';

export function AddPersonPage() {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'byHand.title' })}>
      <PageHead title={<FormattedMessage id="byHand.title" />} lead={<FormattedMessage id="byHand.lead" />} />
      <AddPerson />
    </Page>
  );
}
