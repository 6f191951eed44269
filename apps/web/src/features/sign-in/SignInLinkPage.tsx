import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'react-router';
import { forgottenPage, signInPage } from '../../app/pages.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { DoorPage } from './DoorPage.js';
import { knock, type Answer } from './knock.js';
import type { LinkHolder } from './linkHolder.js';
import { Refused } from './Refused.js';
import { SignInLinkForm } from './SignInLinkForm.js';
import { knownSignInWays } from './signInWays.js';

/** Where a one-time link leads. Opening the page uses nothing up: a mail scanner may have been here before. */
export function SignInLinkPage() {
  const intl = useIntl();
  const { language } = useLanguage();
  const token = useLocation().hash.slice(1);
  const [answer, setAnswer] = useState<Answer<{ holder: LinkHolder | null }> | null>(null);

  useEffect(() => {
    let current = true;
    void knock<{ holder: LinkHolder | null }>('/auth/link/holder', { token }, language).then((one) => {
      if (current) setAnswer(one);
    });
    return () => {
      current = false;
    };
  }, [token, language]);

  const holder = answer?.kind === 'open' ? answer.body.holder : null;
  const isOver = answer?.kind === 'open' && holder === null;
  return (
    <DoorPage
      name={intl.formatMessage({ id: 'link.title' })}
      title={
        holder ? (
          <FormattedMessage id="link.welcome" values={{ name: <bdi>{holder.displayName}</bdi> }} />
        ) : (
          <FormattedMessage id={isOver ? 'link.over' : 'link.title'} />
        )
      }
      lead={holder ? <HolderLead holder={holder} /> : isOver && <FormattedMessage id="link.over.lead" />}
    >
      {answer === null && <SkeletonLines count={3} />}
      {holder && <SignInLinkForm holder={holder} token={token} />}
      <Refused answer={answer} />
      {isOver && (
        <LinkButton to={knownSignInWays().local ? forgottenPage : signInPage} size="md">
          <FormattedMessage id={knownSignInWays().local ? 'link.another' : 'forgotten.back'} />
        </LinkButton>
      )}
    </DoorPage>
  );
}

function HolderLead({ holder: { email, maySetPassword, hasPassword } }: { holder: LinkHolder }) {
  const lead = !maySetPassword ? 'link.leadAlone' : hasPassword ? 'link.leadAgain' : 'link.lead';
  return <FormattedMessage id={lead} values={{ email: <bdi>{email}</bdi> }} />;
}
