import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isCapable } from '../../app/capabilities.js';
import { useViewer } from '../../app/viewer.js';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { CopyLink } from '../../kit/forms/CopyLink.js';
import { createApiTokenMutation } from './account.query.js';
import { daysToChoose, endOf, wantedFor, type Access } from './tokenChoice.js';
import classes from './account.module.css';

interface Made {
  name: string;
  secret: string;
}

/** Asks what the token is for, makes it, and shows its secret this once. */
export function NewToken() {
  const [made, setMade] = useState<Made | null>(null);
  const [asking, setAsking] = useState(false);
  const intl = useIntl();
  if (made) {
    return (
      <div className={classes.form}>
        <Outcome>
          <FormattedMessage id="myAccount.token.once" />
        </Outcome>
        <CopyLink label={intl.formatMessage({ id: 'myAccount.token.secret' }, { name: made.name })} url={made.secret} />
        <div>
          <Button variant="default" onClick={() => setMade(null)}>
            <FormattedMessage id="myAccount.token.kept" />
          </Button>
        </div>
      </div>
    );
  }
  if (!asking) {
    return (
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          <FormattedMessage id="myAccount.token.new" />
        </Button>
      </div>
    );
  }
  const close = (told: Made | null) => {
    setMade(told);
    setAsking(false);
  };
  return <TokenForm onMade={close} onClose={() => close(null)} />;
}

function TokenForm({ onMade, onClose }: { onMade(this: void, made: Made | null): void; onClose(this: void): void }) {
  const intl = useIntl();
  const viewer = useViewer();
  const { act, busy, fault } = useAct(createApiTokenMutation);
  const [name, setName] = useState('');
  const [days, setDays] = useState<string>('90');
  const [access, setAccess] = useState<Access>('reads');
  const choices: Access[] = isCapable(viewer, 'ADMINISTER') ? ['reads', 'writes', 'imports'] : ['reads', 'writes'];
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  // Chosen once for this form: a second try of the same act must be the same act.
  const [now] = useState(() => new Date());

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const done = await act({ name, expiresAt: endOf(Number(days), now), ...wantedFor(access) });
    if (!done) return;
    const { secret, token } = done.createApiToken;
    onMade(secret == null ? null : { name: token.name, secret });
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      <TextInput
        label={intl.formatMessage({ id: 'myAccount.token.name' })}
        description={intl.formatMessage({ id: 'myAccount.token.name.hint' })}
        required
        withAsterisk={false}
        maxLength={80}
        ref={first}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group
        label={intl.formatMessage({ id: 'myAccount.token.may' })}
        value={access}
        onChange={(chosen) => setAccess(choices.find((one) => one === chosen) ?? access)}
      >
        <div className={classes.choices}>
          {choices.map((one) => (
            <Radio key={one} value={one} label={intl.formatMessage({ id: `myAccount.token.may.${one}` })} />
          ))}
        </div>
      </Radio.Group>
      <NativeSelect
        label={intl.formatMessage({ id: 'myAccount.token.until' })}
        data={daysToChoose.map((value) => ({
          value,
          label: intl.formatMessage({ id: 'myAccount.token.days' }, { days: Number(value) }),
        }))}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'myAccount.kept' })} />}
      <div className={classes.acts}>
        <Button type="submit" loading={busy}>
          <FormattedMessage id="myAccount.token.make" />
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </form>
  );
}
