import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Icon } from '../../kit/Icon.js';
import type { ProgrammePart } from './programmeParts.js';
import { whoMayRunItQuery } from './setUp.query.js';
import classes from './WhoRunsIt.module.css';

export interface Somebody {
  id: string;
  displayName: string;
}

interface PartOfTeamProps {
  part: ProgrammePart;
  me: Somebody;
  people: readonly Somebody[];
  busy: boolean;
  /** It was given to somebody just now. */
  isGiven: boolean;
  onGive(somebody: Somebody): void;
}

/** Who has one part in a programme; taken or given in place. */
export function PartOfTeam({ part, me, people, busy, isGiven, onGive }: PartOfTeamProps) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const answer = useAnswer(whoMayRunItQuery, { search }, { pause: search === '' });
  const found = (search === '' ? [] : (answer.data?.people.nodes ?? [])).filter(
    ({ id }) => !people.some((one) => one.id === id),
  );
  const given = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button is gone: one goes on from what came of it.
    if (isGiven) given.current?.focus();
  }, [isGiven, people.length]);
  return (
    <section className={classes.part} aria-label={intl.formatMessage({ id: `setUp.team.${part}` })}>
      <h3 className={classes.name}>
        <FormattedMessage id={`setUp.team.${part}`} />
      </h3>
      <p className={classes.hint}>
        <FormattedMessage id={`setUp.team.${part}.hint`} />
      </p>
      <p
        role="status"
        className={classes.given}
        tabIndex={-1}
        ref={given}
        data-nobody={people.length === 0 || undefined}
      >
        {people.length > 0 && <Icon sign="check" size={16} />}
        <FormattedMessage
          id={people.length > 0 ? 'setUp.team.given' : 'setUp.team.nobody'}
          values={{ names: intl.formatList(people.map(({ displayName }) => displayName)) }}
        />
      </p>
      {!people.some(({ id }) => id === me.id) && (
        <Button
          variant="default"
          size="sm"
          disabled={busy}
          onClick={() => onGive(me)}
          aria-label={intl.formatMessage({ id: `setUp.team.me.${part}` })}
        >
          <FormattedMessage id="setUp.team.me" />
        </Button>
      )}
      <TextInput
        type="search"
        size="sm"
        label={intl.formatMessage({ id: 'setUp.team.other' })}
        leftSection={<Icon sign="search" size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
      />
      <ul className={classes.found}>
        {found.map((person) => (
          <li key={person.id}>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={busy}
              onClick={() => {
                setText('');
                onGive(person);
              }}
            >
              <FormattedMessage id="setUp.team.give" values={{ name: person.displayName, unit: person.orgUnit.name }} />
            </Button>
          </li>
        ))}
        {search !== '' && answer.data && found.length === 0 && (
          <li className={classes.hint}>
            <FormattedMessage id="people.none" values={{ search }} />
          </li>
        )}
      </ul>
    </section>
  );
}
