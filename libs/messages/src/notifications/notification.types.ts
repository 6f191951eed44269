import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsOptional } from 'class-validator';
import {
  ConnectionArgs,
  connectionType,
  DateTimeScalar,
  IsId,
  MutationInput,
  MutationPayload,
} from '@sillage/platform';

@ObjectType('Notification', { description: 'A few words in the app about something that happened or is waiting.' })
export class NotificationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'What it is about; `mutedKinds` of the preferences knows it by this name.' })
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  body!: string;

  @Field(() => String, { nullable: true, description: 'The page of the web app on which one goes on, from its root.' })
  path!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date | string;

  @Field(() => DateTimeScalar, { nullable: true })
  readAt!: Date | string | null;
}

export const { Edge: NotificationEdge, Connection: NotificationConnection } = connectionType(NotificationType);

@ArgsType()
export class NotificationArgs extends ConnectionArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  @Transform(({ value }: { value: boolean | null }) => value ?? false)
  @IsBoolean()
  unreadOnly: boolean = false;
}

@InputType()
export class MarkNotificationsReadInput extends MutationInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Null means all of them. Ids that are not the viewer’s are ignored.',
  })
  @IsOptional()
  @ArrayMaxSize(500)
  @IsId({ each: true })
  notificationIds?: string[] | null;
}

@ObjectType()
export class MarkNotificationsReadPayload extends MutationPayload {
  @Field(() => Int, { description: 'How many of the viewer’s notifications stay unread.' })
  unreadCount!: number;
}
