import { Button, Modal } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Icon } from '../../../kit/Icon.js';
import { roomQuery, type Desk } from './desk.query.js';
import { QrCode } from './QrCode.js';
import classes from './RoomScreen.module.css';

/** Asked again so often while the screen is shown. */
const everyMilliseconds = 5000;

/** The check-in code as large as the screen of the room allows, with how many are there by now. */
export function RoomScreen({ session, code }: { session: Desk; code: string }) {
  const intl = useIntl();
  const [shown, setShown] = useState(false);
  const close = () => {
    setShown(false);
    if (document.fullscreenElement) void document.exitFullscreen();
  };
  const show = () => {
    setShown(true);
    // Where the browser does not allow it, the screen fills the window.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  return (
    <>
      <Button onClick={show} leftSection={<Icon sign="online" size={18} />}>
        <FormattedMessage id="desk.screen" />
      </Button>
      <Modal.Root opened={shown} onClose={close} fullScreen transitionProps={{ duration: 0 }}>
        <Modal.Content aria-label={intl.formatMessage({ id: 'desk.screen.name' })}>
          <Modal.Body className={classes.screen}>
            <p className={classes.title} lang={session.language}>
              {session.title}
            </p>
            <p className={classes.how}>
              <FormattedMessage id="desk.screen.how" />
            </p>
            <div className={classes.both}>
              <p className={classes.code}>{code}</p>
              <QrCode
                text={`${window.location.origin}/sessions/${session.id}`}
                name={intl.formatMessage({ id: 'desk.screen.qr' })}
              />
            </div>
            {shown && <Count id={session.id} />}
            <Button variant="default" onClick={close} data-autofocus>
              <FormattedMessage id="desk.screen.close" />
            </Button>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function Count({ id }: { id: string }) {
  const answer = useAnswer(roomQuery, { id });
  const { start, stop } = useInterval(answer.ask, everyMilliseconds);
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  const present = answer.data?.session?.presentCount ?? null;
  return (
    <p className={classes.count} aria-live="polite">
      {present !== null && <FormattedMessage id="desk.screen.count" values={{ present }} />}
    </p>
  );
}
