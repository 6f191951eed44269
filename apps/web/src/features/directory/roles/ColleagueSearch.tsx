import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { Icon } from '../../../kit/Icon.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import classes from './ColleagueSearch.module.css';
import { colleaguesQuery, type Colleague } from './role.query.js';

interface ColleagueSearchProps {
  label?: string;
  onChoose(this: void, colleague: Colleague): void;
}

/** Finds one colleague, in place. */
export function ColleagueSearch({ label, onChoose }: ColleagueSearchProps) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const answer = useAnswer(colleaguesQuery, { search }, { pause: search === '' });
  return (
    <div className={classes.search}>
      <TextInput
        type="search"
        label={label ?? intl.formatMessage({ id: 'roles.give.whom' })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<Icon sign="search" size={18} />}
        autoComplete="off"
      />
      {search !== '' && (
        <Answered answer={answer} skeleton={<SkeletonLines count={3} />}>
          {({ people }) => (
            <div aria-live="polite">
              {people.nodes.length === 0 && <FormattedMessage id="people.none" values={{ search }} />}
              <ul className={classes.found}>
                {people.nodes.map((person) => (
                  <li key={person.id}>
                    <PersonLine person={person} detail={personDetail(intl, person)} size="small" wraps>
                      <Button
                        variant="default"
                        size="sm"
                        aria-label={intl.formatMessage({ id: 'roles.choose.for' }, { name: person.displayName })}
                        onClick={() => onChoose(person)}
                      >
                        <FormattedMessage id="roles.choose" />
                      </Button>
                    </PersonLine>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Answered>
      )}
    </div>
  );
}
