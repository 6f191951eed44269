import { Progress } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Flow } from './importFlow.js';
import { stageOf } from './importWords.js';
import classes from './imports.module.css';

type UnderWay = Extract<Flow, { step: 'sending' | 'working' }>;

/** How far a file is: on its way, read, compared. */
export function ImportUnderWay({ flow }: { flow: UnderWay }) {
  const intl = useIntl();
  const share = flow.step === 'sending' ? Math.round(flow.share * 100) : 100;
  const title = intl.formatMessage({ id: flow.options.dryRun ? 'imports.looking' : 'imports.importing' }, named(flow));
  return (
    <div className={classes.part}>
      <p className={classes.title}>{title}</p>
      <Progress.Root size="lg" radius="xl">
        <Progress.Section value={share} aria-label={title} animated={share === 100} striped={share === 100} />
      </Progress.Root>
      <p className={classes.facts} aria-live="polite">
        <StageOf flow={flow} />
      </p>
    </div>
  );
}

function StageOf({ flow }: { flow: UnderWay }) {
  if (flow.step === 'sending') {
    return <FormattedMessage id="imports.stage.sending" values={{ share: Math.round(flow.share * 10) / 10 }} />;
  }
  const { stage, rows } = flow.progress ?? { stage: 'MERGING', rows: 0 };
  return <FormattedMessage id={stageOf({ stage, dryRun: flow.options.dryRun })} values={{ rows }} />;
}

function named({ file }: UnderWay) {
  return { file: file.name };
}
