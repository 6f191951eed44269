import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { graphql, type ResultOf } from '../../../graphql/graphql.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { Icon } from '../../../kit/Icon.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import classes from './DeskList.module.css';

const comersQuery = graphql(`
  query Comers($search: String!) {
    people(filter: { search: $search }, first: 6) {
      nodes {
        id
        displayName
        givenName
        familyName
        jobTitle
        country
        orgUnit {
          name
        }
      }
    }
  }
`);
type Comer = ResultOf<typeof comersQuery>['people']['nodes'][number];

interface AddPresentProps {
  /** @returns whether it was done */
  onAdd(this: void, person: Comer): Promise<boolean>;
}

/** Adds somebody who walked in; they are told, and may take it back. */
export function AddPresent({ onAdd }: AddPresentProps) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const answer = useAnswer(comersQuery, { search }, { pause: search === '' });
  const field = useRef<HTMLInputElement>(null);
  const add = async (person: Comer) => {
    if (!(await onAdd(person))) return;
    setText('');
    // The next one who came.
    field.current?.focus();
  };
  return (
    <div className={classes.add}>
      <TextInput
        ref={field}
        type="search"
        label={intl.formatMessage({ id: 'desk.add' })}
        description={intl.formatMessage({ id: 'desk.add.hint' })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<Icon sign="search" size={18} />}
        autoComplete="off"
        maxLength={100}
      />
      {search !== '' && text.trim() !== '' && (
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
                        aria-label={intl.formatMessage({ id: 'desk.add.who' }, { name: person.displayName })}
                        onClick={() => void add(person)}
                      >
                        <FormattedMessage id="desk.add.do" />
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
