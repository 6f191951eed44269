import { FormattedMessage, useIntl } from 'react-intl';
import { Continued } from '../../kit/layout/Continued.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { MessagesPart } from './MessagesPart.js';

export function MessagesPage() {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'nav.messages' })}>
      <PageHead title={<FormattedMessage id="messages.title" />} lead={<FormattedMessage id="messages.lead" />} />
      <div>
        <Continued>{(part) => <MessagesPart {...part} />}</Continued>
      </div>
    </Page>
  );
}
