import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Fault } from '../../../graphql/fault.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { useIntl } from 'react-intl';
import type { ImportResult } from './importApi.js';
import type { NamedFile } from './importFlow.js';
import classes from './imports.module.css';

interface ImportRefusedProps {
  file: NamedFile;
  result: ImportResult | null;
  fault: Fault | null;
  /** Has the file looked at although a guard refused it. */
  onForce(this: void): void;
  onAgain(this: void): void;
  onStartOver(this: void): void;
}

/** The file was refused whole, or could not be sent: why, that nothing changed, and what to do. */
export function ImportRefused({ file, result, fault, onForce, onAgain, onStartOver }: ImportRefusedProps) {
  const intl = useIntl();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const changed = fault?.argumentPath === 'file';
  const words = changed ? intl.formatMessage({ id: 'imports.fileChanged' }) : null;
  return (
    <div className={classes.part}>
      <h3 className={classes.title} tabIndex={-1} ref={title}>
        <FormattedMessage id="imports.refused" values={{ file: <bdi>{file.name}</bdi> }} />
      </h3>
      {fault && (
        <FaultNotice
          fault={words ? { ...fault, message: words } : fault}
          kept={intl.formatMessage({ id: 'imports.nothingChanged' })}
          {...((fault.kind === 'unreachable' || fault.kind === 'session-over') && { onRetry: onAgain })}
        />
      )}
      {result?.errors.slice(0, 1).map(({ line, reason }) => (
        <FaultNotice
          key={reason}
          fault={{ kind: 'refused', message: reason, argumentPath: null, requestId: null }}
          kept={
            line === null
              ? intl.formatMessage({ id: 'imports.nothingChanged' })
              : intl.formatMessage({ id: 'imports.nothingChanged.line' }, { line })
          }
        />
      ))}
      {result?.mayForce && (
        <p>
          <FormattedMessage id="imports.guard" />
        </p>
      )}
      <div className={classes.acts}>
        <Button onClick={onStartOver}>
          <FormattedMessage id="imports.choose.another" />
        </Button>
        {result?.mayForce && (
          <Button variant="default" onClick={onForce}>
            <FormattedMessage id="imports.guard.look" />
          </Button>
        )}
      </div>
    </div>
  );
}
