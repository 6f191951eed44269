import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './DecisionDialog.module.css';

interface DecisionDialogProps {
  opened: boolean;
  title: ReactNode;
  onClose(this: void): void;
  /** False once it was done: the page says so, and is where one goes on. */
  returnsFocus?: boolean;
  /** The keyboard starts at the title, so that Enter alone does nothing; in the first field, where there is one. */
  startsAt?: 'title' | 'field';
  children: ReactNode;
}

/** For a decision with a consequence: it says what follows before it is done. Escape and a button of its own close it. */
export function DecisionDialog({
  opened,
  title,
  onClose,
  returnsFocus = true,
  startsAt = 'title',
  children,
}: DecisionDialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      returnFocus={returnsFocus}
      centered
      size="34rem"
      radius="md"
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      {/* Without the kit's own head, which is a second banner to a screen reader. */}
      <Modal.Content>
        <Modal.Body className={classes.body}>
          <Modal.Title className={classes.title} tabIndex={-1} data-autofocus={startsAt === 'title' ? true : undefined}>
            {title}
          </Modal.Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
