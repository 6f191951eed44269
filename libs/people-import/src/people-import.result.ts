import { roleTexts, undoableUntil } from '@sillage/people';
import { format, type Role } from '@sillage/platform';
import { importStatus, PeopleImportState, type ImportStatus } from './people-import.entity.js';
import type { ImportProblem } from './people-import.problem.js';
import type { ImportCounts } from './people-import.records.js';
import type { RolesToMove } from './people-import.aftermath.js';
import type { ImportReport } from './people-import.reports.js';
import { importTexts, type ReasonDetails } from './people-import.texts.js';

/** What a running import is at, and ENDED. */
export type ImportStage = 'RECEIVING' | 'MERGING' | 'ENDED';

/** An import among others, as `GET /imports` lists it. */
export interface ImportSummary extends ImportCounts {
  id: string;
  status: ImportStatus;
  stage: ImportStage;
  dryRun: boolean;
  full: boolean;
  force: boolean;
  /** Null for an operator's command, and for whoever was erased since. */
  requestedBy: { id: string; displayName: string } | null;
  rows: number;
  /** How the file was read; null until that is known. */
  encoding: string | null;
  separator: string | null;
  ignoredColumns: string[];
  /** There is something to read in its file of errors and warnings. */
  hasProblems: boolean;
  /** Those whom it ended and who can still be brought back, by `bringBackImport`; null when there is nobody. */
  bringBack: { people: number; roles: number; until: Date } | null;
  /** Roles that reach nobody since, and the unit that most people went to: `moveRoles` has them follow. */
  rolesToMove: RolesToMove[];
  startedAt: Date;
  endedAt: Date | null;
}

/** As `GET /imports/:id` answers it. */
export interface ImportResult extends ImportSummary {
  /** Rows that did not land, or why the whole file did not; the first 1,000. */
  errors: ShownProblem[];
  /** What is worth knowing of what did land; the first 1,000. */
  warnings: ShownProblem[];
  /** It failed by a guard that `force` overrides. */
  mayForce: boolean;
}
export interface ShownProblem {
  line: number | null;
  column: string | null;
  reason: string;
}

const stages: Record<PeopleImportState, ImportStage> = {
  RECEIVING: 'RECEIVING',
  RECEIVED: 'MERGING',
  SUCCEEDED: 'ENDED',
  FAILED: 'ENDED',
};

export function summaryOf(report: ImportReport): ImportSummary {
  const { state, fullCompany, forced, receivedRows, ...same } = report;
  return {
    id: same.id,
    status: importStatus[state],
    stage: stages[state],
    dryRun: same.dryRun,
    full: fullCompany,
    force: forced,
    requestedBy: same.requestedBy,
    rows: receivedRows,
    created: same.created,
    updated: same.updated,
    updatedLeavers: same.updatedLeavers,
    unchanged: same.unchanged,
    deactivated: same.deactivated,
    rejected: same.rejected,
    encoding: same.encoding,
    separator: same.separator,
    ignoredColumns: same.ignoredColumns,
    hasProblems: same.hasProblems,
    bringBack: bringBackOf(same.leavers),
    rolesToMove: same.rolesToMove,
    startedAt: same.startedAt,
    endedAt: same.endedAt,
  };
}

const overriddenByForce = new Set<string>(['TOO_MANY_LEAVE', 'TOO_MANY_LOOK_ALIKES']);

/** @param errors of an import that failed */
export function isOverriddenByForce(errors: readonly ImportProblem[]): boolean {
  return errors.some(({ reason }) => overriddenByForce.has(reason));
}

export function shownIn(locale: string): (problem: ImportProblem) => ShownProblem {
  return ({ line, column, reason, details }) => ({
    line,
    column,
    reason: format(importTexts[reason], locale, inWords(details, locale)),
  });
}

/** Roles are kept by their keys. */
function inWords({ role, roles, ...others }: ReasonDetails, locale: string): ReasonDetails {
  const named = (key: string) => (Object.hasOwn(roleTexts, key) ? format(roleTexts[key as Role], locale) : key);
  return {
    ...others,
    ...(typeof role === 'string' && { role: named(role) }),
    ...(typeof roles === 'string' && { roles: roles.split(', ').map(named).join(', ') }),
  };
}

function bringBackOf(leavers: ImportReport['leavers']): ImportSummary['bringBack'] {
  return leavers && { people: leavers.people, roles: leavers.roles, until: undoableUntil(new Date(leavers.firstAt)) };
}
