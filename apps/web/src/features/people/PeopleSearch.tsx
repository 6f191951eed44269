import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProgramme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { Icon } from '../../kit/Icon.js';
import { PersonLine } from '../../kit/people/PersonLine.js';
import { personDetail } from '../../kit/people/personDetail.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import { peopleQuery, type FoundPerson } from './people.query.js';
import classes from './PeopleSearch.module.css';

interface PeopleSearchProps {
  label: string;
  /** The word on each line's button. */
  choice: string;
  onChoose(this: void, person: FoundPerson): void;
}

const SHOWN = 6;

/** Finds one colleague, in place. */
export function PeopleSearch({ label, choice, onChoose }: PeopleSearchProps) {
  const intl = useIntl();
  const { programme } = useProgramme();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const answer = useAnswer(
    peopleQuery,
    { filter: { search }, programme: programme.key, first: SHOWN, after: null },
    { pause: search === '' },
  );
  return (
    <div className={classes.search}>
      <TextInput
        type="search"
        label={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<Icon sign="search" size={18} />}
        autoComplete="off"
      />
      {search !== '' && (
        <Answered answer={answer} skeleton={<SkeletonLines count={3} />}>
          {({ people }) => (
            <div aria-live="polite">
              {people.nodes.length === 0 && (
                <p className={classes.nobody}>
                  <FormattedMessage id="people.none" values={{ search }} />
                </p>
              )}
              <ul className={classes.found}>
                {people.nodes.map((person) => (
                  <li key={person.id}>
                    <PersonLine person={person} detail={personDetail(intl, person)} size="small">
                      <Button
                        variant="default"
                        size="sm"
                        aria-label={`${choice} ${person.displayName}`}
                        onClick={() => onChoose(person)}
                      >
                        {choice}
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
