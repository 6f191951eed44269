import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Disclosure } from '../../kit/Disclosure.js';
import { Icon } from '../../kit/Icon.js';
import type { Lineage } from './mentoring.query.js';
import classes from './LineageWords.module.css';

/** The picture's people as a list, generation by generation. */
export function LineageWords({ lineage }: { lineage: Lineage }) {
  const generations = Map.groupBy(lineage.descendants, (node) => node.generation - lineage.generation);
  return (
    <>
      <p className={classes.key}>
        <span className={classes.labelled} aria-hidden="true" />
        <FormattedMessage id="mentoring.wake.labelled" />
        <span className={classes.onTheWay} aria-hidden="true" />
        <FormattedMessage id="mentoring.wake.onTheWay" />
      </p>
      <Disclosure summary={<FormattedMessage id="mentoring.wake.list" />}>
        <div className={classes.generations}>
          {[...generations].map(([distance, nodes]) => {
            const unnamed = nodes.filter(({ person }) => person === null).length;
            return (
              <section key={distance}>
                <h3 className={classes.title}>
                  <FormattedMessage id="mentoring.wake.generation" values={{ distance, count: nodes.length }} />
                </h3>
                <ul className={classes.people}>
                  {nodes.map(
                    ({ key, person, labelled }) =>
                      person && (
                        <li key={key}>
                          <Link to={`/people/${person.id}`}>{person.displayName}</Link>
                          {labelled && (
                            <>
                              {' '}
                              <Icon sign="check" size={14} />
                              <span className={classes.word}>
                                <FormattedMessage id="mentoring.wake.labelled" />
                              </span>
                            </>
                          )}
                        </li>
                      ),
                  )}
                  {unnamed > 0 && (
                    <li className={classes.word}>
                      <FormattedMessage id="mentoring.wake.unnamedCount" values={{ count: unnamed }} />
                    </li>
                  )}
                </ul>
              </section>
            );
          })}
        </div>
      </Disclosure>
    </>
  );
}
