import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import {
  ConnectionArgs,
  connectionType,
  CountryCodeScalar,
  DateScalar,
  IsId,
  LocaleScalar,
  NamesKey,
  Role,
} from '@sillage/platform';
import { OrgUnitType } from './organisation/org-unit.types.js';

@ObjectType('Person', { description: 'An employee in the directory.' })
export class PersonType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The name as colleagues write it.' })
  displayName!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => String)
  familyName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null unless it is the viewer’s own, or the viewer’s role in scope needs it.',
  })
  email!: string | null;

  @Field(() => LocaleScalar)
  locale!: string;

  @Field(() => String, { description: 'IANA time zone, such as Europe/Paris.' })
  timeZone!: string;

  @Field(() => CountryCodeScalar)
  country!: string;

  @Field(() => OrgUnitType)
  orgUnit!: OrgUnitType;

  @Field(() => String, { nullable: true })
  jobTitle!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'HR’s number, for administrators; null for whoever HR does not know, and for anybody else.',
  })
  externalId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which they left the company, for administrators; null for anybody else.',
  })
  leftOn?: string | null;
}

export const { Edge: PersonEdge, Connection: PersonConnection } = connectionType(PersonType);

@InputType({ description: 'All that is given must hold.' })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Matches names without regard to case or accents, in any order of the words, by prefix or with a small typo.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'This unit and all below it.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnitCode?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of a programme: only people who hold its label and chose to be seen.',
  })
  @IsOptional()
  @NamesKey()
  programme?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of a level of that programme.' })
  @IsOptional()
  @NamesKey()
  level?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'With `programme`, and instead of those who hold its label: people whose label lapsed and who chose to be seen.',
  })
  @IsOptional()
  @IsBoolean()
  alumni?: boolean | null;

  @Field(() => Role, {
    nullable: true,
    description: 'People who were given that role, whatever its scope; administrators only.',
  })
  @IsOptional()
  @IsIn(Object.values(Role))
  role?: Role | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Instead of those who are with the company: people who left it; administrators only.',
  })
  @IsOptional()
  @IsBoolean()
  left?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Instead of those who are with the company: people whom this import of HR’s file ended, and who can still be brought back; administrators only.',
  })
  @IsOptional()
  @IsId()
  leftByImport?: string | null;
}

@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @Field(() => PersonFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonFilter)
  filter?: PersonFilter | null;
}
