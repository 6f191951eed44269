import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { Afterwards } from './afterwards/Afterwards.js';
import type { ImportResult } from './importApi.js';
import { ImportEffect } from './ImportEffect.js';
import type { NamedFile } from './importFlow.js';
import { ImportProblems } from './ImportProblems.js';
import classes from './imports.module.css';

interface ImportDoneProps {
  file: NamedFile;
  result: ImportResult;
  next: ReactNode;
  onChanged(this: void): void;
  onStartOver(this: void): void;
}

export function ImportDone({ file, result, next, onChanged, onStartOver }: ImportDoneProps) {
  return (
    <div className={classes.part}>
      <Outcome>
        <FormattedMessage id="imports.done" values={{ file: <bdi>{file.name}</bdi> }} />
      </Outcome>
      <ImportEffect result={result} />
      <Afterwards one={result} onChanged={onChanged} />
      <ImportProblems result={result} />
      <div className={classes.acts}>
        {next}
        <Button variant="default" onClick={onStartOver}>
          <FormattedMessage id="imports.choose.another" />
        </Button>
      </div>
    </div>
  );
}
