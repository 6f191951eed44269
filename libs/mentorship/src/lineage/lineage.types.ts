import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { PersonType } from '@sillage/people';
import { DateTimeScalar, IsId, NamesKey } from '@sillage/platform';

const depthByDefault = 20;
const depthAtMost = 250;
const firstByDefault = 500;
const firstAtMost = 5000;

@ObjectType('LineageNode', {
  description: 'A place in a chain. `person` is null for someone whom the viewer may not see, or who was erased.',
})
export class LineageNodeType {
  @Field(() => ID, { description: 'Of the place, not of the person.' })
  key!: string;

  @Field(() => ID, { nullable: true, description: 'The mentor’s place; null at the top of a chain.' })
  parentKey!: string | null;

  @Field(() => PersonType, { nullable: true })
  person!: PersonType | null;

  @Field(() => Int)
  generation!: number;

  @Field(() => Boolean, { description: 'Holds a label of the programme at present.' })
  labelled!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the mentorship above began; at the top, the first one below.' })
  since!: Date;
}

@ObjectType('LineageGeneration', { description: 'Everybody at one distance from the founder, below one person.' })
export class LineageGenerationType {
  @Field(() => Int)
  generation!: number;

  @Field(() => Int)
  descendantCount!: number;

  @Field(() => Int, { description: 'Who of them holds a label at present.' })
  labelledDescendantCount!: number;
}

@ObjectType('Lineage', { description: 'One person’s place in the chains of a programme.' })
export class LineageType {
  personId!: string;
  programmeId!: string;
  nodeId!: string | null;
  depth!: number;
  first!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The `parentKey` of the first descendants; null for a founder without mentees yet.',
  })
  key!: string | null;

  @Field(() => Int, { description: 'Distance from the founder, who is generation 0.' })
  generation!: number;

  @Field(() => PersonType)
  person?: PersonType;

  @Field(() => Int, { description: 'All of them, however many are listed.' })
  descendantCount?: number;

  @Field(() => Int, { description: 'Descendants who hold a label at present.' })
  labelledDescendantCount?: number;
}

@ArgsType()
export class LineageArgs {
  @Field(() => String, { description: 'The key of the programme.' })
  @NamesKey()
  programme!: string;

  @Field(() => ID, { nullable: true, description: 'The viewer without one.' })
  @IsOptional()
  @IsId()
  personId?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: depthByDefault, description: 'Generations below, at most 250.' })
  @Transform(({ value }: { value: number | null }) => value ?? depthByDefault)
  @IsInt()
  @Min(0)
  @Max(depthAtMost)
  depth: number = depthByDefault;

  @Field(() => Int, { nullable: true, defaultValue: firstByDefault, description: 'Descendants listed, at most 5,000.' })
  @Transform(({ value }: { value: number | null }) => value ?? firstByDefault)
  @IsInt()
  @Min(1)
  @Max(firstAtMost)
  first: number = firstByDefault;
}
