import { preflight } from '../../../graphql/client.js';
import type { Fault } from '../../../graphql/fault.js';
import { sessionGate } from '../../../graphql/sessionGate.js';
import { untilSignedIn } from '../../../graphql/untilSignedIn.js';
import type { Role } from '../roles/role.query.js';
import { faultOfRefusal, nextCursorIn, unreachable } from './importAnswers.js';

export interface ImportCounts {
  created: number;
  updated: number;
  /** Of those updated, they whom their row says to have left: they are among the deactivated too. */
  updatedLeavers: number;
  unchanged: number;
  deactivated: number;
  rejected: number;
}

interface UnitName {
  code: string;
  name: string;
}
interface LeftBehind {
  id: string;
  role: Role;
  person: { id: string; displayName: string };
}

/** As `GET /imports` lists it. */
export interface ImportSummary extends ImportCounts {
  id: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED';
  stage: 'RECEIVING' | 'MERGING' | 'ENDED';
  dryRun: boolean;
  full: boolean;
  force: boolean;
  requestedBy: { id: string; displayName: string } | null;
  rows: number;
  encoding: string | null;
  separator: string | null;
  /** There is something to read in its file of errors and warnings. */
  hasProblems: boolean;
  /** Those whom it ended and who can still be brought back; null when there is nobody. */
  bringBack: { people: number; roles: number; until: string } | null;
  /** Roles that reach nobody since, and where most of whom they reached are now. */
  rolesToMove: { from: UnitName; to: UnitName; roles: LeftBehind[] }[];
  startedAt: string;
  endedAt: string | null;
}

export interface ImportProblem {
  line: number | null;
  column: string | null;
  reason: string;
}

/** As `GET /imports/:id` answers it. */
export interface ImportResult extends ImportSummary {
  errors: ImportProblem[];
  warnings: ImportProblem[];
  /** It failed by a guard that `force` overrides. */
  mayForce: boolean;
}

export interface ImportOptions {
  dryRun: boolean;
  full: boolean;
  force: boolean;
}

const pageSize = 20;
const pageSizeAtMost = 100;

export type Answered<Data> = { data: Data; fault: null } | { data: null; fault: Fault };

/** Reads in the language that was chosen by hand; null leaves it to the person's own. */
export class ImportApi {
  constructor(private readonly language: string | null) {}

  /** @param onSent told how much of the file has gone, from 0 to 1 */
  async send(file: File, options: ImportOptions, onSent: (share: number) => void): Promise<Answered<{ id: string }>> {
    return untilSignedIn(() => this.upload(file, options, onSent), { isOver, isRead: () => false });
  }

  private async upload(
    file: File,
    options: ImportOptions,
    onSent: (share: number) => void,
  ): Promise<Answered<{ id: string }>> {
    const flags = Object.entries(options).flatMap(([name, is]) => (is ? [`${name}=true`] : []));
    return new Promise((tell) => {
      // Not fetch, which says nothing of how far an upload is.
      const request = new XMLHttpRequest();
      request.open('POST', `/imports/people${flags.length > 0 ? `?${flags.join('&')}` : ''}`);
      for (const [name, value] of Object.entries(this.headers)) request.setRequestHeader(name, value);
      request.setRequestHeader('content-type', 'text/csv');
      request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
      request.onload = () => tell(answered(request.status, request.responseText));
      request.onerror = () => tell({ data: null, fault: unreachable });
      request.send(file);
    });
  }

  async one(id: string): Promise<Answered<ImportResult>> {
    return this.get(`/imports/${id}`);
  }

  /** @param first how many; the server gives at most a hundred at once */
  async page(
    after: string | null,
    first = pageSize,
  ): Promise<Answered<{ imports: ImportSummary[]; next: string | null }>> {
    const query = after === null ? '' : `&after=${encodeURIComponent(after)}`;
    let next: string | null = null;
    const { data, fault } = await this.get<ImportSummary[]>(
      `/imports?first=${Math.min(first, pageSizeAtMost)}${query}`,
      ({ headers }) => {
        next = nextCursorIn(headers.get('link'));
      },
    );
    return fault ? { data: null, fault } : { data: { imports: data, next }, fault: null };
  }

  private get headers(): Record<string, string> {
    return { ...preflight, ...sessionGate.inTheirName, ...(this.language && { 'x-reading-language': this.language }) };
  }

  private async get<Data>(path: string, look?: (response: Response) => void): Promise<Answered<Data>> {
    return untilSignedIn(() => this.ask<Data>(path, look), { isOver, isRead: () => true });
  }

  private async ask<Data>(path: string, look?: (response: Response) => void): Promise<Answered<Data>> {
    try {
      const response = await fetch(path, { headers: this.headers, credentials: 'same-origin', cache: 'no-store' });
      look?.(response);
      return answered(response.status, await response.text());
    } catch {
      return { data: null, fault: unreachable };
    }
  }
}

function isOver({ fault }: { fault: Fault | null }): boolean {
  return fault?.kind === 'session-over';
}

function answered<Data>(status: number, body: string): Answered<Data> {
  const said: unknown = parsed(body);
  if (status >= 200 && status < 300 && said !== null) return { data: said as Data, fault: null };
  return { data: null, fault: faultOfRefusal(status, said) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
