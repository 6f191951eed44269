import { Button, Checkbox } from '@mantine/core';
import { useId, useRef, useState, type DragEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ImportOptions } from './importApi.js';
import { megabytesOf } from './importWords.js';
import classes from './FileChoice.module.css';

interface FileChoiceProps {
  onSend(this: void, file: File, options: ImportOptions): void;
}

/** Takes a file by hand or by a drop, and sends it to be looked at: nothing changes yet. */
export function FileChoice({ onSend }: FileChoiceProps) {
  const intl = useIntl();
  const [file, setFile] = useState<File | null>(null);
  const [full, setFull] = useState(false);
  const [over, setOver] = useState(false);
  const inputId = useId();
  const look = useRef<HTMLButtonElement>(null);

  const take = (chosen: File | null | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    // The next thing to do; it is there from the next moment on.
    requestAnimationFrame(() => look.current?.focus());
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };

  return (
    <div className={classes.choice}>
      <div
        className={classes.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={inputId}
          className={classes.input}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <label htmlFor={inputId} className={classes.label}>
          <FormattedMessage id={file ? 'imports.choose.another' : 'imports.choose'} />
        </label>
        <p className={classes.hint} role={file ? 'status' : undefined}>
          {file ? (
            <FormattedMessage
              id="imports.chosen"
              values={{ file: <bdi className={classes.name}>{file.name}</bdi>, size: sizeIn(intl, file.size) }}
            />
          ) : (
            <FormattedMessage id="imports.choose.hint" />
          )}
        </p>
      </div>
      {file && (
        <>
          <Checkbox
            checked={full}
            onChange={(event) => setFull(event.currentTarget.checked)}
            label={intl.formatMessage({ id: 'imports.full' })}
            description={intl.formatMessage({ id: 'imports.full.hint' })}
          />
          <div>
            <Button ref={look} onClick={() => onSend(file, { dryRun: true, full, force: false })}>
              <FormattedMessage id="imports.look" />
            </Button>
            <p className={classes.hint}>
              <FormattedMessage id="imports.look.hint" />
            </p>
          </div>
        </>
      )}
    </div>
  );
}

function sizeIn(intl: ReturnType<typeof useIntl>, bytes: number): string {
  const { value, unit } = megabytesOf(bytes);
  return intl.formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' });
}
