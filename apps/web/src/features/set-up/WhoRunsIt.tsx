import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useViewer } from '../../app/viewer.js';
import { useAct } from '../../graphql/useAct.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Icon } from '../../kit/Icon.js';
import { giveRoleMutation, whoMayRunItQuery } from './setUp.query.js';
import classes from './WhoRunsIt.module.css';

const parts = ['PROGRAMME_MANAGER', 'GUIDE_OWNER', 'TRAINER'] as const;
type Part = (typeof parts)[number];

interface Somebody {
  id: string;
  displayName: string;
}

/** An administrator does not run a programme: they say who does, themselves or others. */
export function WhoRunsIt({ programme }: { programme: string }) {
  const { person } = useViewer();
  const [given, setGiven] = useState<{ part: Part; name: string }[]>([]);
  const { act, busy, fault } = useAct(giveRoleMutation);
  const give = async (part: Part, { id, displayName }: Somebody) => {
    const answer = await act({ personId: id, role: part, programme });
    if (answer) setGiven((before) => [...before, { part, name: displayName }]);
  };
  return (
    <div className={classes.parts}>
      {parts.map((part) => (
        <PartOfTeam
          key={part}
          part={part}
          me={person}
          names={given.filter((one) => one.part === part).map(({ name }) => name)}
          busy={busy}
          onGive={(somebody) => void give(part, somebody)}
        />
      ))}
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}

interface PartOfTeamProps {
  part: Part;
  me: Somebody;
  /** To whom it was given here. */
  names: readonly string[];
  busy: boolean;
  onGive(somebody: Somebody): void;
}

function PartOfTeam({ part, me, names, busy, onGive }: PartOfTeamProps) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const answer = useAnswer(whoMayRunItQuery, { search }, { pause: search === '' });
  const found = search === '' ? [] : (answer.data?.people.nodes ?? []);
  return (
    <section className={classes.part} aria-label={intl.formatMessage({ id: `setUp.team.${part}` })}>
      <h3 className={classes.name}>
        <FormattedMessage id={`setUp.team.${part}`} />
      </h3>
      <p className={classes.hint}>
        <FormattedMessage id={`setUp.team.${part}.hint`} />
      </p>
      <p role="status" className={classes.given}>
        {names.length > 0 && (
          <>
            <Icon sign="check" size={16} />
            <FormattedMessage id="setUp.team.given" values={{ names: intl.formatList(names) }} />
          </>
        )}
      </p>
      {!names.includes(me.displayName) && (
        <Button variant="default" size="sm" disabled={busy} onClick={() => onGive(me)}>
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
