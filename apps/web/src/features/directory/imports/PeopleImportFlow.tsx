import { useCallback, type ReactNode } from 'react';
import { FileChoice } from './FileChoice.js';
import { ImportDone } from './ImportDone.js';
import type { Flow } from './importFlow.js';
import { ImportPreview } from './ImportPreview.js';
import { ImportRefused } from './ImportRefused.js';
import { ImportUnderWay } from './ImportUnderWay.js';
import { useImportFlow, type ImportFlow } from './useImportFlow.js';

interface PeopleImportFlowProps {
  /** After a file was looked at, imported or refused. */
  onEnded?(this: void): void;
  /** What one goes on to after an import, where that is not another file. */
  next?: ReactNode;
}

/** HR's file, from the drop to the directory: what it would change is shown before anything does. */
export function PeopleImportFlow({ onEnded, next }: PeopleImportFlowProps) {
  const ended = useCallback(() => onEnded?.(), [onEnded]);
  return stepOf(useImportFlow(ended), next);
}

function stepOf({ flow, send, sendAgain, lookAgain, startOver }: ImportFlow, next: ReactNode): ReactNode {
  switch (flow.step) {
    case 'choosing':
      return <FileChoice onSend={send} />;
    case 'sending':
    case 'working':
      return <ImportUnderWay flow={flow} />;
    case 'shown':
      return <ImportPreview {...flow} onImport={() => sendAgain(really(flow))} onStartOver={startOver} />;
    case 'imported':
      return <ImportDone {...flow} next={next} onChanged={() => lookAgain(flow.result.id)} onStartOver={startOver} />;
    case 'refused':
      return (
        <ImportRefused
          {...flow}
          // Forced, it is looked at first: what it would do is seen before it is done.
          onForce={() => sendAgain({ ...flow.options, dryRun: true, force: true })}
          onAgain={() => sendAgain(flow.options)}
          onStartOver={startOver}
        />
      );
  }
}

function really({ options }: Extract<Flow, { step: 'shown' }>) {
  return { ...options, dryRun: false };
}
