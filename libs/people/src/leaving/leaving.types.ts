import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, IsId, MutationInput, MutationPayload } from '@sillage/platform';
import { PersonType } from '../person.types.js';
import { RoleAssignmentType } from '../roles/role.types.js';

@ObjectType('Departure', { description: 'Somebody’s leaving the company. Features above add what ended with it.' })
export class DepartureType {
  id!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until then an administrator can undo it; null once that is over.',
  })
  undoableUntil!: Date | null;

  @Field(() => Boolean, { description: 'HR’s file said so; otherwise an administrator did.' })
  byImport!: boolean;

  @Field(() => PersonType, { nullable: true, description: 'Who ended it, or sent the file; null for a command.' })
  endedBy?: PersonType | null;

  @Field(() => [RoleAssignmentType], { description: 'The roles that ended with it, and come back where it is undone.' })
  roles!: RoleAssignmentType[];
}

@InputType()
export class EndPersonInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  personId!: string;
}

@ObjectType()
export class EndPersonPayload extends MutationPayload {
  @Field(() => PersonType)
  person!: PersonType;
}

@InputType()
export class BringBackInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  personId!: string;
}

@ObjectType()
export class BringBackPayload extends MutationPayload {
  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => [String], { description: 'What does not come back, or may end again, in words.' })
  notes!: string[];
}

@InputType()
export class BringBackImportInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  importId!: string;
}

@ObjectType()
export class BringBackImportPayload extends MutationPayload {
  @Field(() => Int)
  broughtBack!: number;

  @Field(() => [String], { description: 'What may end again, in words.' })
  notes!: string[];
}
