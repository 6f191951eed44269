import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PersonType } from '@sillage/people';
import { ConnectionArgs, connectionType, DateTimeScalar, IsId } from '@sillage/platform';

@ObjectType('AuditEntry', {
  description:
    'Who did what to which object. People’s own voluntary acts, and what follows from them, stand here once for each kind and day, without the person.',
})
export class AuditEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar, { description: 'The beginning of the day (UTC), of a voluntary act.' })
  at!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Null for the system, and of a voluntary act.' })
  actor?: PersonType | null;

  @Field(() => String, { description: 'Of a voluntary act only what it is about, such as `invitation`.' })
  action!: string;

  @Field(() => String, { description: 'The act in words, in the viewer’s language.' })
  actionName!: string;

  @Field(() => String)
  subjectType!: string;

  @Field(() => ID, { description: 'Empty, of a voluntary act.' })
  subjectId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was done to, by its name: a person, a unit, a programme, a guide or a session.',
  })
  subjectName?: string | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given, or what is known besides.' })
  detail?: string | null;
}

@ObjectType('AuditAction', { description: 'What the trail can be narrowed to by `AuditFilter.action`.' })
export class AuditActionType {
  @Field(() => String)
  action!: string;

  @Field(() => String, { description: 'In words, in the viewer’s language.' })
  name!: string;
}

export const { Edge: AuditEntryEdge, Connection: AuditEntryConnection } = connectionType(AuditEntryType, 'AuditEntry');

@InputType({ description: 'All that is given must hold.' })
export class AuditFilter {
  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Not included.' })
  @IsOptional()
  @IsDate()
  to?: Date | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  actorId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  action?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subjectType?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  subjectId?: string | null;
}

@ArgsType()
export class AuditArgs extends ConnectionArgs {
  @Field(() => AuditFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AuditFilter)
  filter?: AuditFilter | null;
}
