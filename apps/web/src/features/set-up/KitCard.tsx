import { Button } from '@mantine/core';
import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Kit } from './setUp.query.js';
import classes from './KitChoice.module.css';

interface KitCardProps {
  kit: Kit;
  onChoose(): void;
}

/** A kit among others: whom it is for, and what it brings. */
export function KitCard({ kit, onChoose }: KitCardProps) {
  const intl = useIntl();
  const nameId = useId();
  const { name, summary, levels, guideTitle, sessions } = kit;
  return (
    <section className={classes.card} aria-labelledby={nameId}>
      <h3 id={nameId} className={classes.name}>
        {name}
      </h3>
      <p className={classes.summary}>{summary}</p>
      <p className={classes.brings}>
        <FormattedMessage
          id="setUp.kit.brings"
          values={{ levels: levels.length, guide: String(guideTitle !== null), sessions: sessions.length }}
        />
      </p>
      <Button
        variant="default"
        onClick={onChoose}
        data-kit={kit.key}
        aria-label={intl.formatMessage({ id: 'setUp.kit.choose.for' }, { name })}
      >
        <FormattedMessage id="setUp.kit.choose" />
      </Button>
    </section>
  );
}
