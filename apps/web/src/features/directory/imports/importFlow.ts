import type { Fault } from '../../../graphql/fault.js';
import type { ImportOptions, ImportResult, ImportSummary } from './importApi.js';

/** The part of a file that is shown: what it holds stays where it is until it is sent. */
export type NamedFile = Pick<File, 'name' | 'size'>;

interface Sent {
  file: NamedFile;
  options: ImportOptions;
}

/** Where somebody is on the way from a file to people in the directory. */
export type Flow =
  | { step: 'choosing' }
  | (Sent & { step: 'sending'; share: number })
  | (Sent & { step: 'working'; progress: Pick<ImportSummary, 'stage' | 'rows'> | null })
  | (Sent & { step: 'shown'; result: ImportResult })
  | (Sent & { step: 'imported'; result: ImportResult })
  | (Sent & { step: 'refused'; result: ImportResult | null; fault: Fault | null });

export type Told =
  | { told: 'chosen' }
  | (Sent & { told: 'begun' })
  | { told: 'sent'; share: number }
  | { told: 'received' }
  | { told: 'progress'; result: ImportResult }
  | { told: 'since'; result: ImportResult }
  | { told: 'fault'; fault: Fault };

export const choosing: Flow = { step: 'choosing' };

export function flowAfter(flow: Flow, news: Told): Flow {
  if (news.told === 'chosen') return choosing;
  if (news.told === 'begun') return { step: 'sending', file: news.file, options: news.options, share: 0 };
  // What may be done about a file that was imported changes as it is done.
  if (news.told === 'since') return flow.step === 'imported' ? { ...flow, result: news.result } : flow;
  // What is told of a file that was given up since is of no interest.
  if (flow.step !== 'sending' && flow.step !== 'working') return flow;
  const { file, options } = flow;
  switch (news.told) {
    case 'sent':
      return flow.step === 'sending' ? { ...flow, share: news.share } : flow;
    case 'received':
      return { step: 'working', file, options, progress: null };
    case 'fault':
      return { step: 'refused', file, options, result: null, fault: news.fault };
    case 'progress':
      return afterProgress({ file, options }, news.result);
  }
}

function afterProgress(sent: Sent, result: ImportResult): Flow {
  switch (result.status) {
    case 'RUNNING':
      return { step: 'working', ...sent, progress: { stage: result.stage, rows: result.rows } };
    case 'FAILED':
      return { step: 'refused', ...sent, result, fault: null };
    case 'SUCCEEDED':
      return { step: sent.options.dryRun ? 'shown' : 'imported', ...sent, result };
  }
}

/** Nothing would be written: there is nothing to import. */
export function isWithoutEffect({ created, updated, deactivated }: ImportResult): boolean {
  return created + updated + deactivated === 0;
}
