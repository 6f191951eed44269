import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../kit/time/Day.js';
import { Icon } from '../../kit/Icon.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { AcknowledgementNote } from './AcknowledgementNote.js';
import type { GuideAnswer, GuideTranslation, GuideVersion } from './guide.query.js';
import { LocaleChoice } from './LocaleChoice.js';
import classes from './GuideHead.module.css';

interface GuideHeadProps {
  guide: GuideAnswer;
  version: GuideVersion;
  translation: GuideTranslation;
  minutes: number;
  onLocale(this: void, locale: string): void;
}

export function GuideHead({ guide, version, translation, minutes, onLocale }: GuideHeadProps) {
  const intl = useIntl();
  return (
    <header className={classes.head}>
      <h1 className={classes.title} lang={translation.locale}>
        {translation.title}
      </h1>
      <p className={classes.facts}>
        <FormattedMessage id="guide.version" values={{ number: version.number }} />
        {version.publishedAt && (
          <>
            {' · '}
            <Day value={version.publishedAt} />
          </>
        )}
        {' · '}
        <FormattedMessage id="guide.minutes" values={{ minutes }} />
      </p>
      <AcknowledgementNote guide={guide} version={version} />
      <div className={classes.tools}>
        <LocaleChoice locales={version.locales} current={translation.locale} onChoose={onLocale} />
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<Icon sign="print" size={18} />}
          onClick={() => window.print()}
        >
          <FormattedMessage id="guide.print" />
        </Button>
        {guide.viewerMayWrite && (
          <LinkButton to={`/guide/edit?guide=${guide.key}`} variant="subtle" color="gray" size="compact-sm">
            <FormattedMessage id="guide.edit" />
          </LinkButton>
        )}
      </div>
      {translation.behindSource && (
        <p className={classes.behind}>
          <FormattedMessage
            id="guide.behind"
            values={{ source: intl.formatDisplayName(version.sourceLocale, { type: 'language' }) }}
          />
        </p>
      )}
    </header>
  );
}
