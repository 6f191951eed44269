import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { NamesKey } from '@sillage/platform';
import { PersonType } from '@sillage/people';

const firstByDefault = 10;
const firstAtMost = 50;

@ObjectType('MentorSuggestion', { description: 'A champion who is open to mentor, and why this one.' })
export class MentorSuggestionType {
  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => [String], { description: 'In the viewer’s language, the strongest first.' })
  reasons!: string[];

  @Field(() => Int, { description: 'Places that neither a mentee nor a pending offer takes.' })
  spareCapacity!: number;
}

@ArgsType()
export class MentorSuggestionsArgs {
  @Field(() => String, { description: 'The key of the programme.' })
  @NamesKey()
  programme!: string;

  @Field(() => Int, { nullable: true, defaultValue: firstByDefault })
  @Transform(({ value }: { value: number | null }) => value ?? firstByDefault)
  @IsInt()
  @Min(1)
  @Max(firstAtMost)
  first: number = firstByDefault;
}
