import type { ImportResult } from '../src/features/directory/imports/importApi.js';

/** A file that was looked at and would change nothing, where nothing else is said. */
export function givenImport(facts: Partial<ImportResult> = {}): ImportResult {
  return {
    id: 'import',
    status: 'SUCCEEDED',
    stage: 'ENDED',
    dryRun: true,
    full: false,
    force: false,
    requestedBy: { id: 'anna', displayName: 'Anna Admin' },
    rows: 12,
    created: 0,
    updated: 0,
    updatedLeavers: 0,
    unchanged: 12,
    deactivated: 0,
    rejected: 0,
    encoding: 'UTF-8',
    separator: ';',
    hasProblems: false,
    bringBack: null,
    rolesToMove: [],
    startedAt: '2026-03-12T20:00:00.000Z',
    endedAt: '2026-03-12T20:00:03.000Z',
    errors: [],
    warnings: [],
    mayForce: false,
    ...facts,
  };
}
