import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateTimeScalar, LocaleScalar } from '@sillage/platform';

export const LoggedMailStatus = {
  KEPT: 'KEPT',
  SENDING: 'SENDING',
  SENT: 'SENT',
  POSTPONED: 'POSTPONED',
  DROPPED: 'DROPPED',
  FAILED: 'FAILED',
} as const;
export type LoggedMailStatus = (typeof LoggedMailStatus)[keyof typeof LoggedMailStatus];

registerEnumType(LoggedMailStatus, {
  name: 'OutboxMailStatus',
  valuesMap: {
    KEPT: { description: 'No mail server is configured: it is to be read here, and was not sent.' },
    SENDING: { description: 'It is on its way to the mail server.' },
    SENT: { description: 'The mail server accepted it.' },
    POSTPONED: { description: 'The mail server could not take it; it is tried again.' },
    DROPPED: { description: 'What it asked for happened before it could be sent again.' },
    FAILED: { description: 'The mail server refused it, or never answered; the person finds it in the app.' },
  },
});

@ObjectType('OutboxMail', { description: 'A mail as it was written.' })
export class LoggedMailType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  to!: string;

  @Field(() => LocaleScalar)
  locale!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null when a mail server is configured: what was really sent is kept in no place but the mailbox.',
  })
  text!: string | null;

  @Field(() => String, { nullable: true })
  html!: string | null;

  @Field(() => LoggedMailStatus)
  status!: LoggedMailStatus;

  @Field(() => String, { nullable: true, description: 'What the mail server said, where it failed.' })
  reason!: string | null;

  @Field(() => DateTimeScalar)
  writtenAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  sentAt!: Date | null;
}

export const { Edge: LoggedMailEdge, Connection: LoggedMailConnection } = connectionType(LoggedMailType, 'OutboxMail');
