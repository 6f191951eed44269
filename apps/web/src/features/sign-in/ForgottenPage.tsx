import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { signInPage } from '../../app/pages.js';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { DoorPage } from './DoorPage.js';
import { knock, type Answer } from './knock.js';
import { ProviderButtons } from './ProviderButtons.js';
import { Refused } from './Refused.js';
import classes from './SignInForm.module.css';
import { knownSignInWays } from './signInWays.js';

/** Whoever forgot their password asks for a link. The page says the same whether anybody has the address. */
export function ForgottenPage() {
  const intl = useIntl();
  const { language } = useLanguage();
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer<{ held: boolean }> | null>(null);
  const ways = knownSignInWays();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setAnswer(await knock<{ held: boolean }>('/auth/password/forgotten', { email: email.trim() }, language));
    setBusy(false);
  };

  if (!ways.local) {
    return (
      <DoorPage
        name={intl.formatMessage({ id: 'forgotten.closed' })}
        title={<FormattedMessage id="forgotten.closed" />}
        lead={<FormattedMessage id="forgotten.closed.lead" />}
      >
        <ProviderButtons ways={ways} next={null} />
      </DoorPage>
    );
  }
  return (
    <DoorPage
      name={intl.formatMessage({ id: 'forgotten.title' })}
      title={<FormattedMessage id="forgotten.title" />}
      lead={<FormattedMessage id="forgotten.lead" />}
    >
      {answer?.kind === 'open' ? (
        <Outcome>
          <FormattedMessage
            id={answer.body.held ? 'forgotten.held' : 'forgotten.sent'}
            values={{ email: <bdi>{email.trim()}</bdi> }}
          />
        </Outcome>
      ) : (
        <form onSubmit={(event) => void submit(event)} className={classes.form}>
          <TextInput
            label={intl.formatMessage({ id: 'signIn.email' })}
            type="email"
            name="email"
            autoComplete="username"
            required
            withAsterisk={false}
            size="md"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Refused answer={answer} />
          <Button type="submit" size="md" fullWidth loading={busy}>
            <FormattedMessage id="forgotten.submit" />
          </Button>
        </form>
      )}
      <p className={classes.beside}>
        <Link to={signInPage}>
          <FormattedMessage id="forgotten.back" />
        </Link>
      </p>
    </DoorPage>
  );
}
