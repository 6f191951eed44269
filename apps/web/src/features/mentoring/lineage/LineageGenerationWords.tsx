import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Gradually } from '../../../kit/layout/Gradually.js';
import { Icon } from '../../../kit/Icon.js';
import type { ListedGeneration } from './lineageList.js';
import classes from './LineageWords.module.css';

const peopleCount = 24;

export function LineageGenerationWords({ generation }: { generation: ListedGeneration }) {
  const { distance, count, named, unnamed, unlisted } = generation;
  return (
    <section>
      <h3 className={classes.title}>
        <FormattedMessage id="mentoring.wake.generation" values={{ distance, count }} />
      </h3>
      <Gradually items={named} step={peopleCount}>
        {(shown) => (
          <ul className={classes.people}>
            {shown.map(({ key, person, labelled }) => (
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
            ))}
            {unnamed > 0 && (
              <li className={classes.word}>
                <FormattedMessage id="mentoring.wake.unnamedCount" values={{ count: unnamed }} />
              </li>
            )}
            {unlisted > 0 && (
              <li className={classes.word}>
                <FormattedMessage id="mentoring.wake.unlisted" values={{ count: unlisted }} />
              </li>
            )}
          </ul>
        )}
      </Gradually>
    </section>
  );
}
