import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { Status } from '../../../kit/feedback/Status.js';
import { Icon } from '../../../kit/Icon.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import { nameFounderMutation } from '../programme.query.js';
import { foundersQuery } from './team.query.js';
import classes from './Team.module.css';

/** Somebody who takes part is found by their name, and named as a founder in place. */
export function Founders({ programme }: { programme: string }) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const answer = useAnswer(foundersQuery, { search, programme }, { pause: search === '' });
  const { act, busy, fault } = useAct(nameFounderMutation);
  return (
    <div className={classes.founders}>
      <TextInput
        type="search"
        label={intl.formatMessage({ id: 'team.founders.search' })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<Icon sign="search" size={18} />}
        autoComplete="off"
      />
      {search !== '' && (
        <Answered answer={answer} skeleton={<SkeletonLines count={3} />}>
          {({ people }) => {
            const enrolled = people.nodes.flatMap(({ enrolment, ...person }) =>
              enrolment === null || enrolment.status === 'LEFT' ? [] : [{ person, enrolment }],
            );
            return (
              <div aria-live="polite">
                {enrolled.length === 0 && <FormattedMessage id="team.founders.none" values={{ search }} />}
                <ul className={classes.list}>
                  {enrolled.map(({ person, enrolment: { founder, ...may } }) => (
                    <li key={person.id} className={classes.member}>
                      <PersonLine person={person} detail={personDetail(intl, person)} size="small" wraps>
                        {founder && (
                          <Status tone="accent" sign="check">
                            <FormattedMessage id="standing.founder" />
                          </Status>
                        )}
                        {(founder ? may.viewerMayTakeBackFounder : may.viewerMayNameFounder) && (
                          <Button
                            variant="default"
                            size="sm"
                            loading={busy}
                            aria-label={intl.formatMessage(
                              { id: founder ? 'standing.takeBack.for' : 'team.founders.name.for' },
                              { name: person.displayName },
                            )}
                            onClick={() => void act({ programme, personId: person.id, founder: !founder })}
                          >
                            <FormattedMessage id={founder ? 'standing.takeBack' : 'standing.nameFounder'} />
                          </Button>
                        )}
                      </PersonLine>
                    </li>
                  ))}
                </ul>
              </div>
            );
          }}
        </Answered>
      )}
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
