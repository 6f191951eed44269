import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

const unitsAtMost = 50;

@ObjectType('OrgUnit', { description: 'A node of the organisation tree.' })
export class OrgUnitType {
  id!: string;
  parentId!: string | null;

  @Field(() => String, { description: 'Unique in the company and stable: HR’s own code, or one made of the path.' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrgUnitType, { nullable: true })
  parent?: OrgUnitType | null;

  @Field(() => [OrgUnitType], { description: 'From the root down to the parent.' })
  ancestors?: OrgUnitType[];

  @Field(() => [OrgUnitType])
  children?: OrgUnitType[];
}

@ArgsType()
export class OrgUnitsArgs {
  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(200)
  search: string = '';

  @Field(() => Int, { defaultValue: 10 })
  @IsInt()
  @Min(1)
  @Max(unitsAtMost)
  first: number = 10;
}
