import { use } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'react-router';
import { DoorContext } from '../../app/doorFacts.js';
import { signInPage } from '../../app/pages.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { DoorPage } from '../sign-in/DoorPage.js';
import { FirstAdministratorForm } from './FirstAdministratorForm.js';

/** The first hour begins here: whoever has the link that the start printed makes themselves the first administrator. */
export function SetUpPage() {
  const intl = useIntl();
  const token = useLocation().hash.slice(1);
  const name = intl.formatMessage({ id: 'firstAdmin.name' });
  const { isSetUpOpen } = use(DoorContext);
  if (!isSetUpOpen) {
    return (
      <DoorPage
        name={name}
        title={<FormattedMessage id="firstAdmin.done" />}
        lead={<FormattedMessage id="firstAdmin.done.lead" />}
      >
        <LinkButton to={signInPage} size="md">
          <FormattedMessage id="signIn.submit" />
        </LinkButton>
      </DoorPage>
    );
  }
  return (
    <DoorPage
      name={name}
      title={<FormattedMessage id="firstAdmin.title" />}
      lead={<FormattedMessage id={token === '' ? 'firstAdmin.noLink' : 'firstAdmin.lead'} />}
    >
      {token !== '' && <FirstAdministratorForm token={token} />}
    </DoorPage>
  );
}
