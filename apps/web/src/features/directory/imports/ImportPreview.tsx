import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import type { ImportOptions, ImportResult } from './importApi.js';
import { ImportEffect } from './ImportEffect.js';
import { isWithoutEffect, type NamedFile } from './importFlow.js';
import { toldCounts } from './importWords.js';
import { ImportProblems } from './ImportProblems.js';
import classes from './imports.module.css';

interface ImportPreviewProps {
  file: NamedFile;
  options: ImportOptions;
  result: ImportResult;
  onImport(this: void): void;
  onStartOver(this: void): void;
}

/** What a file would change, before it does. */
export function ImportPreview({ file, options, result, onImport, onStartOver }: ImportPreviewProps) {
  const intl = useIntl();
  const [deciding, setDeciding] = useState(false);
  const values = { file: file.name, ...toldCounts(result) };
  return (
    <div className={classes.part}>
      <Outcome>
        <FormattedMessage id="imports.shown" values={{ file: <bdi>{file.name}</bdi> }} />
      </Outcome>
      <ImportEffect result={result} />
      <ImportProblems result={result} />
      <div className={classes.acts}>
        {!isWithoutEffect(result) && (
          <Button
            aria-label={intl.formatMessage({ id: 'imports.import.for' }, values)}
            onClick={() => (options.force ? setDeciding(true) : onImport())}
          >
            <FormattedMessage id="imports.import" />
          </Button>
        )}
        <Button variant="default" onClick={onStartOver}>
          <FormattedMessage id="imports.choose.another" />
        </Button>
      </div>
      <p className={classes.facts}>
        <FormattedMessage id={isWithoutEffect(result) ? 'imports.nothing' : 'imports.import.words'} values={values} />
      </p>
      <DecisionDialog
        opened={deciding}
        title={<FormattedMessage id="imports.force.title" />}
        onClose={() => setDeciding(false)}
      >
        <p>
          <FormattedMessage id="imports.force.words" values={values} />
        </p>
        <div className={classes.acts}>
          <Button color="red" onClick={onImport}>
            <FormattedMessage id="imports.force.act" />
          </Button>
          <Button variant="default" onClick={() => setDeciding(false)} data-autofocus>
            <FormattedMessage id="action.cancel" />
          </Button>
        </div>
      </DecisionDialog>
    </div>
  );
}
