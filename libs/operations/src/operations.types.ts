import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { DateTimeScalar, MutationInput, MutationPayload } from '@sillage/platform';
import { CheckName, CheckState } from './check.js';

registerEnumType(CheckName, { name: 'OperationsCheckName' });
registerEnumType(CheckState, {
  name: 'OperationsCheckState',
  valuesMap: {
    OK: {},
    WARNING: { description: 'It works, and somebody should know.' },
    PROBLEM: { description: 'Something does not work.' },
  },
});

@ObjectType('OperationsCheck', { description: 'What was found of one part that Sillage stands on.' })
export class OperationsCheckType {
  @Field(() => CheckName)
  name!: CheckName;

  @Field(() => CheckState)
  state!: CheckState;

  @Field(() => String, { description: 'What is so, and what to do where something is wrong.' })
  message!: string;
}

@ObjectType('OperationsQueue')
export class OperationsQueueType {
  @Field(() => String)
  job!: string;

  @Field(() => Int, { description: 'Jobs that a worker may take.' })
  waiting!: number;

  @Field(() => Int, { description: 'Jobs that a worker has taken.' })
  active!: number;

  @Field(() => Int, { description: 'Jobs that failed and are tried again a little later.' })
  delayed!: number;
}

@ObjectType('OperationsBacklog', {
  description: 'What is still to be done, whether or not it is on the queue already.',
})
export class OperationsBacklogType {
  @Field(() => Int, { description: 'News of changes that a part of Sillage has yet to hear.' })
  events!: number;

  @Field(() => Int, { description: 'Messages, by mail and in the app, that are due and not sent.' })
  messagesDue!: number;

  @Field(() => Int, { description: 'Messages that could not be sent, and are tried again later.' })
  messagesTriedAgain!: number;
}

export const FailedWorkKind = { JOB: 'JOB', EVENT: 'EVENT' } as const;
export type FailedWorkKind = (typeof FailedWorkKind)[keyof typeof FailedWorkKind];
registerEnumType(FailedWorkKind, {
  name: 'FailedWorkKind',
  valuesMap: {
    JOB: { description: 'A job that was given up.' },
    EVENT: { description: 'News of a change that a part of Sillage could not take; it is tried again by itself.' },
  },
});

@ObjectType('FailedWork', { description: 'Background work that failed.' })
export class FailedWorkType {
  @Field(() => ID)
  id!: string;

  @Field(() => FailedWorkKind)
  kind!: FailedWorkKind;

  @Field(() => String, { description: 'The job, or what hears of the change.' })
  name!: string;

  @Field(() => String, { nullable: true })
  error!: string | null;

  @Field(() => Int)
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  failedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is, or was last, tried again.' })
  nextTryAt!: Date | null;
}

export const OperationsImportStatus = { RUNNING: 'RUNNING', SUCCEEDED: 'SUCCEEDED', FAILED: 'FAILED' } as const;
export type OperationsImportStatus = (typeof OperationsImportStatus)[keyof typeof OperationsImportStatus];
registerEnumType(OperationsImportStatus, { name: 'OperationsImportStatus' });

@ObjectType('OperationsImport', { description: 'A file of HR’s, and what became of it.' })
export class OperationsImportType {
  @Field(() => ID)
  id!: string;

  @Field(() => OperationsImportStatus)
  status!: OperationsImportStatus;

  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  created!: number;

  @Field(() => Int, {
    description: 'Without those who leave by a row of their own: they are told among the deactivated.',
  })
  updated!: number;

  @Field(() => Int)
  deactivated!: number;

  @Field(() => Int)
  rejected!: number;

  @Field(() => DateTimeScalar)
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: Date | null;
}

@ObjectType('Restoration', { description: 'A backup that was brought back: nothing is sent until it is let go.' })
export class RestorationType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  restoredAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the backup was taken.' })
  takenAt!: Date;

  @Field(() => Int, { description: 'People who were erased after the backup was taken, and are to be erased again.' })
  erasuresLeft!: number;

  @Field(() => Int, { description: 'Messages that are due and held.' })
  messagesHeld!: number;

  @Field(() => Boolean)
  viewerMayLetGo!: boolean;
}

@ObjectType('Operations', { description: 'How Sillage itself is doing.' })
export class OperationsType {
  @Field(() => String)
  version!: string;

  @Field(() => Int, { description: 'Migrations that the database has not seen yet.' })
  migrationsWaiting!: number;

  @Field(() => [OperationsCheckType], { description: 'Looked at for this very answer; it may take some seconds.' })
  checks!: OperationsCheckType[];

  @Field(() => [OperationsCheckType], {
    description: 'Of these, what was found of the mail server, and nothing else looked at.',
  })
  mail!: OperationsCheckType[];

  @Field(() => [OperationsQueueType], { description: 'Empty where the queue does not answer.' })
  queues!: OperationsQueueType[];

  @Field(() => OperationsBacklogType)
  backlog!: OperationsBacklogType;

  @Field(() => [FailedWorkType], { description: 'The newest, at most 50.' })
  failed!: FailedWorkType[];

  @Field(() => Int)
  failedCount!: number;

  @Field(() => [OperationsImportType], { description: 'The last five.' })
  imports!: OperationsImportType[];

  @Field(() => RestorationType, { nullable: true, description: 'Null while everything is sent as usual.' })
  restoration!: RestorationType | null;
}

@InputType()
export class RetryFailedWorkInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'The id of one; null: everything that failed.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  work?: string | null;
}

@ObjectType()
export class RetryFailedWorkPayload extends MutationPayload {
  @Field(() => Int, { description: 'How much is tried again.' })
  count!: number;
}

@InputType()
export class LetSendingGoInput extends MutationInput {}

@ObjectType()
export class LetSendingGoPayload extends MutationPayload {
  @Field(() => Int, { description: 'Messages that were held, and are due now.' })
  messages!: number;
}
