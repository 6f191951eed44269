import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { MessagesPart } from './MessagesPart.js';

export function MessagesPage() {
  const intl = useIntl();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Page name={intl.formatMessage({ id: 'nav.messages' })}>
      <PageHead title={<FormattedMessage id="messages.title" />} lead={<FormattedMessage id="messages.lead" />} />
      <div>
        {cursors.map((after, index) => (
          <MessagesPart
            key={after}
            after={after}
            onMore={index === cursors.length - 1 ? (cursor) => setCursors((all) => [...all, cursor]) : undefined}
          />
        ))}
      </div>
    </Page>
  );
}
