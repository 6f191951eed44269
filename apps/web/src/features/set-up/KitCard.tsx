import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import type { Kit } from './setUp.query.js';
import classes from './KitChoice.module.css';

interface KitCardProps {
  kit: Kit;
  isOpen: boolean;
  onOpen(): void;
  /** How to begin with it. */
  children: ReactNode;
}

export function KitCard({ kit, isOpen, onOpen, children }: KitCardProps) {
  const nameId = useId();
  const { name, summary, levels, guideTitle, guideMarkdown, sessions } = kit;
  return (
    <section className={classes.card} aria-labelledby={nameId}>
      <h3 id={nameId} className={classes.name}>
        {name}
      </h3>
      <p className={classes.summary}>{summary}</p>
      <ul className={classes.brings}>
        <li>
          <FormattedMessage id="setUp.kit.levels" values={{ levels: levels.join(' · ') }} />
        </li>
        <li>
          {guideTitle === null ? (
            <FormattedMessage id="setUp.kit.noGuide" />
          ) : (
            <FormattedMessage id="setUp.kit.guide" values={{ title: guideTitle }} />
          )}
        </li>
        <li>
          <FormattedMessage id="setUp.kit.sessions" values={{ count: sessions.length }} />
        </li>
      </ul>
      {isOpen ? (
        <>
          {guideMarkdown !== null && (
            <Disclosure summary={<FormattedMessage id="setUp.kit.readGuide" />}>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by the keyboard */}
              <pre className={classes.guide} tabIndex={0} aria-label={guideTitle ?? name} role="region">
                {guideMarkdown}
              </pre>
            </Disclosure>
          )}
          {sessions.length > 0 && (
            <Disclosure summary={<FormattedMessage id="setUp.kit.readSessions" />}>
              <ol className={classes.sessions}>
                {sessions.map(({ title, description, week, minutes }) => (
                  <li key={title} className={classes.session}>
                    <strong>{title}</strong>
                    <FormattedMessage id="setUp.kit.session" values={{ week, minutes }} /> {description}
                  </li>
                ))}
              </ol>
            </Disclosure>
          )}
          {children}
        </>
      ) : (
        <Button variant="default" onClick={onOpen} aria-describedby={nameId}>
          <FormattedMessage id="setUp.kit.choose" />
        </Button>
      )}
    </section>
  );
}
