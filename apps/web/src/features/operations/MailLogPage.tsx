import { FormattedMessage, useIntl } from 'react-intl';
import { Continued } from '../../kit/layout/Continued.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { MailLogPart } from './MailLogPart.js';

/** For administrators: every mail, and what became of it. Without a mail server this is where mails are read. */
export function MailLogPage() {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'nav.mailLog' })}>
      <PageHead title={<FormattedMessage id="mailLog.title" />} lead={<FormattedMessage id="mailLog.lead" />} />
      <div>
        <Continued>{(part) => <MailLogPart {...part} />}</Continued>
      </div>
    </Page>
  );
}
