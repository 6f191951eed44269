import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { PersonType } from '@sillage/people';
import { CountryCodeScalar, IsId, LocaleScalar, MutationInput, MutationPayload } from '@sillage/platform';

@InputType({ isAbstract: true })
abstract class FactsOfAPerson extends MutationInput {
  @Field(() => String, { nullable: true, description: 'The code of a unit that is there.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnitCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Instead of the code: the names from the top, with “ / ” between them. Units that are not there are made.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(8500)
  orgUnitPath?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The path is meant as it is written, though a name in it has a sign that looks like another separator (“Acme/France”). Unless this is said, no such unit is made.',
  })
  @IsOptional()
  @IsBoolean()
  orgUnitAsWritten?: boolean | null;

  @Field(() => CountryCodeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  country?: string | null;

  @Field(() => LocaleScalar, { nullable: true })
  @IsOptional()
  @IsString()
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone, such as Europe/Paris.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  timeZone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  jobTitle?: string | null;
}

@InputType({ description: 'What is left out is as the company’s defaults say.' })
export class AddPersonInput extends FactsOfAPerson {
  @Field(() => String)
  @IsString()
  @MaxLength(200)
  givenName!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(200)
  familyName!: string;

  @Field(() => String, { description: 'By which they sign in, and by which a later file of HR’s adopts them.' })
  @IsString()
  @MaxLength(254)
  email!: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdatePersonInput extends FactsOfAPerson {
  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  givenName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  familyName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  email?: string | null;
}

@ObjectType()
export class PersonByHandPayload extends MutationPayload {
  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => Boolean, { description: 'A unit was made that was not there.' })
  madeUnit!: boolean;

  @Field(() => [String], { description: 'The names of the units that were made, from the top.' })
  madeUnits!: string[];
}
