import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Icon } from '../../kit/Icon.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { acknowledgeMutation, type GuideAnswer, type GuideTranslation, type GuideVersion } from './guide.query.js';
import { hasAcknowledged } from './reading.js';
import { Receipt } from './Receipt.js';
import classes from './AcknowledgePanel.module.css';

interface AcknowledgePanelProps {
  guide: GuideAnswer;
  version: GuideVersion;
  translation: GuideTranslation;
  onReload(this: void): void;
}

/** At the end of the text, where one has read it. The fingerprint says exactly which text that was. */
export function AcknowledgePanel({ guide, version, translation, onReload }: AcknowledgePanelProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(acknowledgeMutation);
  const done = hasAcknowledged(guide);
  const may = translation.viewerMayAcknowledge;
  const language = intl.formatDisplayName(translation.locale, { type: 'language' });
  const input = { guideKey: guide.key, locale: translation.locale, sha256: translation.sha256 };
  const reload = () => {
    forget();
    onReload();
  };
  return (
    <section id="acknowledge" className={classes.panel} aria-labelledby="acknowledge-title" data-done={done}>
      <h2 id="acknowledge-title" className={classes.title}>
        <FormattedMessage id={done ? 'guide.acknowledge.done' : 'guide.acknowledge.title'} />
      </h2>
      {may && (
        <>
          <p className={classes.words}>
            <FormattedMessage
              id={done ? 'guide.acknowledge.also' : 'guide.acknowledge.words'}
              values={{ number: version.number, language }}
            />
          </p>
          <Button
            size="md"
            variant={done ? 'default' : 'filled'}
            loading={busy}
            leftSection={<Icon sign="check" size={18} />}
            onClick={() => void act(input)}
          >
            <FormattedMessage id="guide.acknowledge.act" />
          </Button>
          {fault && (
            <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'guide.acknowledge.kept' })} onRetry={reload} />
          )}
        </>
      )}
      {guide.viewerAcknowledgement && <Receipt guideKey={guide.key} acknowledgement={guide.viewerAcknowledgement} />}
      {done && !may && (
        <LinkButton to="/" variant="default">
          <FormattedMessage id="guide.acknowledge.back" />
        </LinkButton>
      )}
      <p className={classes.fingerprint}>
        <FormattedMessage id="guide.fingerprint" values={{ hash: <code>{translation.sha256.slice(0, 16)}…</code> }} />
      </p>
    </section>
  );
}
