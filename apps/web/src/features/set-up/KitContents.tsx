import { FormattedMessage, useIntl } from 'react-intl';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { Moment } from '../../kit/time/Moment.js';
import type { Kit } from './setUp.query.js';
import classes from './KitContents.module.css';

interface KitContentsProps {
  kit: Kit;
  /** When its sessions are, in their order. */
  days: readonly string[];
}

/** All that will be there once a programme is opened with this kit: levels with what they ask for, guide, sessions. */
export function KitContents({ kit, days }: KitContentsProps) {
  const intl = useIntl();
  const { levels, guideTitle, guideMarkdown, sessions } = kit;
  const languages = kit.languages.map((one) => intl.formatDisplayName(one, { type: 'language' }) ?? one);
  return (
    <div className={classes.contents}>
      <section className={classes.part}>
        <h4 className={classes.title}>
          <FormattedMessage id="setUp.kit.levels.title" values={{ count: levels.length }} />
        </h4>
        <ol className={classes.levels}>
          {levels.map(({ name, validityMonths, criteria }) => (
            <li key={name} className={classes.level}>
              <p className={classes.name}>
                {name}{' '}
                <span className={classes.quiet}>
                  <FormattedMessage id="setUp.kit.validity" values={{ months: validityMonths ?? 0 }} />
                </span>
              </p>
              <ul className={classes.criteria}>
                {criteria.map((criterion) => (
                  <li key={criterion}>{criterion}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      <section className={classes.part}>
        <h4 className={classes.title}>
          <FormattedMessage id="setUp.kit.guide.title" />
        </h4>
        {guideMarkdown === null || guideTitle === null ? (
          <p className={classes.quiet}>
            <FormattedMessage id="setUp.kit.noGuide.words" />
          </p>
        ) : (
          <>
            <p>
              <FormattedMessage
                id="setUp.kit.guide.words"
                values={{ title: <cite>{guideTitle}</cite>, languages: intl.formatList(languages) }}
              />
            </p>
            <Disclosure summary={<FormattedMessage id="setUp.kit.readGuide" />} onDemand>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by the keyboard */}
              <pre className={classes.guide} tabIndex={0} aria-label={guideTitle} role="region">
                {guideMarkdown}
              </pre>
            </Disclosure>
          </>
        )}
      </section>
      <section className={classes.part}>
        <h4 className={classes.title}>
          <FormattedMessage id="setUp.kit.sessions.title" values={{ count: sessions.length }} />
        </h4>
        {sessions.length === 0 ? (
          <p className={classes.quiet}>
            <FormattedMessage id="setUp.kit.noSessions.words" />
          </p>
        ) : (
          <ol className={classes.sessions}>
            {sessions.map(({ title, description, minutes, startsAt }, place) => (
              <li key={title}>
                <Disclosure
                  summary={
                    <span className={classes.session}>
                      <span className={classes.name}>{title}</span>
                      <span className={classes.when}>
                        <Moment value={days[place] ?? startsAt} />
                      </span>
                    </span>
                  }
                >
                  <p>
                    <FormattedMessage id="setUp.kit.minutes" values={{ minutes }} /> {description}
                  </p>
                </Disclosure>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
