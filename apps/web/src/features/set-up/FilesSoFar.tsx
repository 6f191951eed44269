import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { PastImportsList } from '../directory/imports/PastImportsList.js';
import { useImports } from '../directory/imports/useImports.js';

interface FilesSoFarProps {
  turn: number;
  /** After a file that was under way as somebody came back to this step. */
  onEnded(this: void): void;
}

/**
 * What became of the files that came, also of one that was left while it was read; nothing until there is one. One that was
 * only looked at has done nothing, and is of no use here.
 */
export function FilesSoFar({ turn, onEnded }: FilesSoFarProps) {
  const past = useImports(turn);
  const newest = past.imports?.[0];
  const isRunning = newest?.status === 'RUNNING';
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) onEnded();
    wasRunning.current = isRunning;
  }, [isRunning, onEnded]);
  const imports = past.imports?.filter(({ dryRun, status }) => !dryRun || status === 'RUNNING') ?? [];
  if (imports.length === 0) return null;
  return (
    <Disclosure open={isRunning} summary={<FormattedMessage id="setUp.people.files" />}>
      <PastImportsList {...past} imports={imports} />
    </Disclosure>
  );
}
