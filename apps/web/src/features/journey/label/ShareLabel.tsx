import { Switch } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { useLanguage } from '../../../i18n/LanguageProvider.js';
import { CopyLink } from '../../../kit/forms/CopyLink.js';
import { Day } from '../../../kit/time/Day.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { publishLabelMutation, type JourneyLabel } from '../journey.query.js';
import classes from './ShareLabel.module.css';

export function ShareLabel({ label }: { label: JourneyLabel }) {
  const intl = useIntl();
  const { language } = useLanguage();
  const { act, busy, fault } = useAct(publishLabelMutation);
  const { id, verificationUrl, level } = label;
  const isPublic = verificationUrl !== null;
  const badge = (form: 'svg' | 'png') => `/labels/${id}/badge.${form}?lang=${language}`;
  return (
    <article className={classes.label} aria-label={level.name}>
      <img className={classes.badge} src={badge('svg')} alt="" width={600} height={600} />
      <div className={classes.content}>
        <h3 className={classes.level}>{level.name}</h3>
        <p className={classes.words}>
          <Dates label={label} />
        </p>
        <Switch
          size="md"
          className={classes.switch}
          label={intl.formatMessage({ id: 'journey.share.public' })}
          description={intl.formatMessage({ id: 'journey.share.public.hint' })}
          checked={busy ? !isPublic : isPublic}
          // Not disabled meanwhile: it would lose the keyboard.
          onChange={() => {
            if (!busy) void act({ labelId: id, public: !isPublic });
          }}
        />
        {fault && <FaultNotice fault={fault} />}
        {isPublic && (
          <CopyLink label={intl.formatMessage({ id: 'journey.share.link' })} url={verificationUrl}>
            <a href={verificationUrl} target="_blank" rel="noreferrer">
              <FormattedMessage id="journey.share.open" />
            </a>
          </CopyLink>
        )}
        <p className={classes.words}>
          <FormattedMessage id="journey.share.badge" />
        </p>
        <p className={classes.links}>
          <a href={`${badge('svg')}&download`}>
            <FormattedMessage id="journey.share.svg" />
          </a>
          <a href={`${badge('png')}&download`}>
            <FormattedMessage id="journey.share.png" />
          </a>
        </p>
      </div>
    </article>
  );
}

function Dates({ label: { heldSince, expiresAt, status } }: { label: JourneyLabel }) {
  if (heldSince === null) return null;
  const since = <Day value={heldSince} />;
  if (status !== 'AWARDED') return <FormattedMessage id="journey.share.ended" values={{ since }} />;
  if (expiresAt === null) return <FormattedMessage id="journey.share.since" values={{ since }} />;
  return <FormattedMessage id="journey.share.until" values={{ since, until: <Day value={expiresAt} /> }} />;
}
