import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { keyToTake } from './kitDraft.js';
import { startProgrammeMutation, type Kit } from './setUp.query.js';
import classes from './KitChoice.module.css';

interface StartProgrammeProps {
  kit: Kit;
  taken: readonly string[];
  onBegun(programme: { key: string; name: string }): void;
  onLeave(): void;
}

export function StartProgramme({ kit, taken, onBegun, onLeave }: StartProgrammeProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(startProgrammeMutation);
  const isOwn = kit.guideTitle === null;
  const [name, setName] = useState(isOwn ? '' : kit.name);
  const [startsOn, setStartsOn] = useState('');
  const first = useRef<HTMLInputElement>(null);
  // The button that opened the card is gone: the keyboard goes on here.
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await act({ kit: kit.key, key: keyToTake(kit, name, taken), name, startsOn: startsOn || null });
    if (answer) onBegun(answer.startProgramme.programme);
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        ref={first}
        label={intl.formatMessage({ id: 'setUp.programme.name' })}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={200}
      />
      {kit.sessions.length > 0 && (
        <TextInput
          type="date"
          label={intl.formatMessage({ id: 'setUp.programme.startsOn' })}
          description={intl.formatMessage({ id: 'setUp.programme.startsOn.hint' })}
          value={startsOn}
          onChange={(event) => setStartsOn(event.currentTarget.value)}
        />
      )}
      <p className={classes.summary}>
        <FormattedMessage id={isOwn ? 'setUp.programme.followsOwn' : 'setUp.programme.follows'} />
      </p>
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>
          <FormattedMessage id="setUp.programme.begin" />
        </Button>
        <Button variant="default" onClick={onLeave}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'setUp.kept' })} />}
    </form>
  );
}
