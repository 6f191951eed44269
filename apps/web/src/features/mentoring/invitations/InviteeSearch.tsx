import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProgramme } from '../../../app/programme.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { Icon } from '../../../kit/Icon.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { InviteeLine } from './InviteeLine.js';
import { inviteesQuery, type Invitee } from './invitation.query.js';
import classes from './InviteeSearch.module.css';

interface InviteeSearchProps {
  onChoose(this: void, person: Invitee): void;
}

/** Finds one colleague to invite, in place. */
export function InviteeSearch({ onChoose }: InviteeSearchProps) {
  const intl = useIntl();
  const { programme } = useProgramme();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const answer = useAnswer(inviteesQuery, { search, programme: programme.key }, { pause: search === '' });
  return (
    <div className={classes.search}>
      <TextInput
        type="search"
        label={intl.formatMessage({ id: 'mentoring.invite.search' })}
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
                    <InviteeLine person={person} onChoose={onChoose} />
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
