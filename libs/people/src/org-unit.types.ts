import { Field, ObjectType } from '@nestjs/graphql';

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
