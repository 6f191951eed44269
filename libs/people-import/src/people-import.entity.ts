import { Column, Entity, PrimaryColumn } from 'typeorm';

/** RECEIVING: the file is coming in. RECEIVED: all of it is staged, and it will be merged whatever stops meanwhile. */
export const PeopleImportState = {
  RECEIVING: 'RECEIVING',
  RECEIVED: 'RECEIVED',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const;
export type PeopleImportState = (typeof PeopleImportState)[keyof typeof PeopleImportState];

/** What each state is called outside. RUNNING ones are open, of which there is one at a time; the others have ended. */
export const importStatus = {
  RECEIVING: 'RUNNING',
  RECEIVED: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const satisfies Record<PeopleImportState, string>;
export type ImportStatus = (typeof importStatus)[PeopleImportState];

/** One file of HR's, and what became of it. */
@Entity('people_import')
export class PeopleImport {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'people_import_key' })
  id!: string;

  /** Null for an operator's command. */
  @Column({ type: 'uuid', nullable: true })
  requestedBy!: string | null;

  @Column({ type: 'boolean' })
  dryRun!: boolean;

  /** The file is the whole company: whoever is not in it has left. */
  @Column({ type: 'boolean' })
  fullCompany!: boolean;

  /** Believed, however many it deactivates, and however many of its new numbers look like known ones. */
  @Column({ type: 'boolean' })
  forced!: boolean;

  @Column({ type: 'text' })
  state!: PeopleImportState;

  /** Which of HR's columns the file has; what the others say of a person stays as it is. */
  @Column({ type: 'text', array: true, default: '{}' })
  columns!: string[];

  /** How the bytes of the file were read, and what stands between its columns; null until that is known. */
  @Column({ type: 'text', nullable: true })
  encoding!: string | null;

  @Column({ type: 'text', nullable: true })
  separator!: string | null;

  /** Of the file, those that are none of HR's, as it names them. */
  @Column({ type: 'text', array: true, default: '{}' })
  ignoredColumns!: string[];

  @Column({ type: 'integer', default: 0 })
  receivedRows!: number;

  @Column({ type: 'integer', default: 0 })
  created!: number;

  @Column({ type: 'integer', default: 0 })
  updated!: number;

  /** Of those updated, they whom their row says to have left: they are among the deactivated too. */
  @Column({ type: 'integer', default: 0 })
  updatedLeavers!: number;

  @Column({ type: 'integer', default: 0 })
  unchanged!: number;

  @Column({ type: 'integer', default: 0 })
  deactivated!: number;

  @Column({ type: 'integer', default: 0 })
  rejected!: number;

  @Column({ type: 'integer', default: 0 })
  tries!: number;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  /** When the process that receives the file last said that it is there. */
  @Column({ type: 'timestamptz' })
  aliveAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}

/** What was wrong with a row (ERROR: it did not land) or is worth knowing (WARNING), in words chosen by `reason`. */
@Entity('people_import_problem')
export class PeopleImportProblem {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', primaryKeyConstraintName: 'people_import_problem_key' })
  id!: string;

  @Column({ type: 'uuid' })
  importId!: string;

  @Column({ type: 'text' })
  severity!: 'ERROR' | 'WARNING';

  @Column({ type: 'integer', nullable: true })
  line!: number | null;

  @Column({ type: 'text', nullable: true })
  columnName!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'jsonb', default: {} })
  details!: Record<string, string | number>;
}
